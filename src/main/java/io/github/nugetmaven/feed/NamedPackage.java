package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.BoundedInput;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The package that a server names in its words, which may be another than the one that was sent: {@code A package with ID 'X' and
 * version '1.0.0' already exists} (nuget.org), {@code The feed already contains 'X 1.0.0'} (Azure DevOps).
 */
final class NamedPackage {
    private static final Pattern ID =
            Pattern.compile("\\b(?:id|package|contains) ['\"]([a-z0-9_.-]{1,100})(?: ([0-9][^'\" ]{0,80}))?['\"]");
    private static final Pattern VERSION = Pattern.compile("\\bversion ['\"]([0-9][^'\" ]{0,80})['\"]");

    private NamedPackage() {}

    /** Whether these words, in lower case, can be about this version: they name it, or no ID and version at all. */
    static boolean mayBe(String said, PackageIdentity identity) {
        String text = BoundedInput.head(said);
        String id = identity.id().value().toLowerCase(Locale.ROOT);
        boolean isNamed = false;
        Matcher ids = ID.matcher(text);
        while (ids.find()) {
            isNamed = true;
            if (ids.group(1).equals(id)
                    && Optional.ofNullable(ids.group(2))
                            .map(it -> isSame(it, identity))
                            .orElse(true)) {
                return mayBeVersion(text, identity);
            }
        }
        return !isNamed && mayBeVersion(text, identity);
    }

    private static boolean mayBeVersion(String text, PackageIdentity identity) {
        Matcher versions = VERSION.matcher(text);
        boolean isNamed = false;
        while (versions.find()) {
            isNamed = true;
            if (isSame(versions.group(1), identity)) {
                return true;
            }
        }
        return !isNamed;
    }

    /** A version that cannot be read may be ours. */
    private static boolean isSame(String version, PackageIdentity identity) {
        try {
            return NuGetVersion.parse(version)
                    .lowerCase()
                    .equals(identity.version().lowerCase());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
