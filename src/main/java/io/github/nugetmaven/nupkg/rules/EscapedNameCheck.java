package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.nupkg.zip.InvalidZipException;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks for names that clients decode although nobody has encoded them, such as {@code a%20b}. NuGet before version 4.6 encoded
 * names as in a URL, and clients still decode all names.
 *
 * <p>Source: NuGet.Client, ZipArchiveExtensions.cs, and its pull request 1855.
 */
final class EscapedNameCheck implements Check {
    private static final int MAX_PROPERTIES = 1 << 16;

    /** Of nearly all packages, no name has a percent sign, and none of these patterns is compiled. */
    private static final class Forms {
        /** An escaped control character, slash or character that a URL can contain: no packing tool has ever written these. */
        static final Pattern NEEDLESS =
                Pattern.compile("(?i)%(?:[01][0-9A-F]|2[DEF]|3[0-9]|4[1-9A-F]|5[0-9ACF]|6[1-9A-F]|7[0-9AEF])");

        /** Any escaped character except a percent sign that has to be escaped, because two digits follow it. */
        static final Pattern ESCAPE = Pattern.compile("%(?!25[0-9A-Fa-f]{2})[0-9A-Fa-f]{2}");

        /** A character that does not occur in encoded names. */
        static final Pattern RAW = Pattern.compile("[^!-~]|%(?![0-9A-Fa-f]{2})|[#<>\"{}|^`]");

        static final Pattern PROPERTIES =
                Pattern.compile("(?i)package/services/metadata/core-properties/[^/]+\\.psmdcp");

        static final Pattern MADE_BY_NUGET =
                Pattern.compile("lastModifiedBy>NuGet[^,<]{0,100}, Version=(\\d{1,4})\\.(\\d{1,4})\\.");
    }

    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        Map<ZipEntryHeader, String> escaped = new LinkedHashMap<>();
        for (ZipEntryHeader entry : subject.contents().entries()) {
            // other rules cover a name with NUL
            if (entry.name().indexOf('%') >= 0 && PartName.of(entry.name()).indexOf('\0') < 0) {
                Matcher needless = Forms.NEEDLESS.matcher(entry.name());
                Matcher escape = Forms.ESCAPE.matcher(entry.name());
                if (needless.find()) {
                    findings.add(ZipRule.ESCAPED_NAME, entry.name(), needless.group());
                } else if (escape.find()) {
                    escaped.put(entry, escape.group());
                }
            }
        }
        if (!escaped.isEmpty() && !areNamesEncoded(subject)) {
            escaped.forEach((entry, escape) -> findings.add(ZipRule.ESCAPED_NAME, entry.name(), escape));
        }
    }

    /** Whether the tool that made the package encodes all names. */
    private static boolean areNamesEncoded(PackageUnderCheck subject) throws IOException {
        List<ZipEntryHeader> entries = subject.contents().entries();
        Optional<ZipEntryHeader> properties = entries.stream()
                .filter(it -> Forms.PROPERTIES.matcher(it.name()).matches())
                .findFirst();
        return properties.isPresent()
                && entries.stream().noneMatch(it -> Forms.RAW.matcher(it.name()).find())
                && !isMadeByNewNuGet(properties.get(), subject);
    }

    private static boolean isMadeByNewNuGet(ZipEntryHeader properties, PackageUnderCheck subject) throws IOException {
        try {
            Matcher made =
                    Forms.MADE_BY_NUGET.matcher(new String(subject.contents().read(properties, MAX_PROPERTIES), UTF_8));
            return made.find()
                    && Integer.parseInt(made.group(1)) * 100 + Math.min(99, Integer.parseInt(made.group(2))) >= 406;
        } catch (InvalidZipException e) {
            return false;
        }
    }
}
