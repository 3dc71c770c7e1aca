package io.github.nugetmaven.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.pack.EntryProblem.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names that an entry cannot have. NuGet packs many of them, and its clients then extract another name, or none.
 * Stateless.
 *
 * <p>Sources: NuGet.Client, {@code PackageBuilder.cs} and {@code ZipArchiveExtensions.cs}; Microsoft docs, Naming Files, Paths,
 * and Namespaces.
 */
final class EntryNames {
    /** In bytes; the field of a zip has two. */
    private static final int MAX_LENGTH = 65_535;

    private static final String NUSPEC = ".nuspec";
    /** In lower case. The last is written beside the extracted files. */
    private static final Set<String> RESERVED = Set.of(
            "_rels/.rels",
            "[content_types].xml",
            "package/services/metadata/core-properties/nuget.psmdcp",
            PackageFile.SIGNATURE,
            ".nupkg.metadata");

    private static final Pattern ILLEGAL = Pattern.compile("[<>:\"|?*\\x00-\\x1F]|[. ](?=/|\\z)");
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(?<=/|\\A)(?:con|conin\\$|conout\\$|prn|aux|nul|com[0-9\u00B9\u00B2\u00B3]|lpt[0-9\u00B9\u00B2\u00B3])(?=[. ]*(?:\\.[^/]*)?(?:/|\\z))");
    private static final char REPLACEMENT = '\uFFFD';

    private EntryNames() {}

    /** The first problem of a name. */
    static Optional<EntryProblem> problem(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!isUnicode(name)) {
            return Optional.of(new EntryProblem(Reason.NOT_UNICODE, name, ""));
        }
        int length = name.getBytes(UTF_8).length;
        if (length > MAX_LENGTH) {
            return Optional.of(new EntryProblem(Reason.NAME_TOO_LONG, name, String.valueOf(length)));
        }
        if (name.indexOf('\\') >= 0) {
            return Optional.of(new EntryProblem(Reason.BACKSLASH, name, ""));
        }
        for (String part : name.split("/", -1)) {
            if (part.isEmpty()) {
                return Optional.of(new EntryProblem(Reason.EMPTY_PART, name, ""));
            }
            if (part.equals(".") || part.equals("..")) {
                return Optional.of(new EntryProblem(Reason.DOTS, name, ""));
            }
        }
        if (RESERVED.contains(lower) || lower.endsWith(".nupkg.sha512") && lower.indexOf('/') < 0) {
            return Optional.of(new EntryProblem(Reason.RESERVED, name, ""));
        }
        if (lower.endsWith(".rels") || lower.endsWith(".psmdcp")) {
            return Optional.of(new EntryProblem(Reason.RESERVED_EXTENSION, name, ""));
        }
        if (lower.endsWith(NUSPEC) && lower.indexOf('/') < 0) {
            return Optional.of(new EntryProblem(Reason.NUSPEC, name, ""));
        }
        return illegalOnWindows(name).map(it -> new EntryProblem(Reason.ILLEGAL_ON_WINDOWS, name, it));
    }

    private static Optional<String> illegalOnWindows(String name) {
        Matcher character = ILLEGAL.matcher(name);
        if (character.find()) {
            return Optional.of(character.group());
        }
        Matcher device = DEVICE.matcher(name);
        return device.find() ? Optional.of(device.group()) : Optional.empty();
    }

    /** A file whose name is not in the encoding of the system has a replacement character (U+FFFD) instead. */
    private static boolean isUnicode(String name) {
        return name.codePoints()
                .noneMatch(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE
                        || it >= REPLACEMENT && it <= Character.MAX_VALUE);
    }
}
