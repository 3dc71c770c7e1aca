package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of a file that an element of the nuspec names. Immutable.
 *
 * @param element its name
 * @param extensions in lower case, with their dots; empty text for a file without one
 * @param missing the rule that the file is in the package
 * @param otherExtension the rule that it has one of the extensions
 */
record NamedFile(String element, Set<String> extensions, Rule missing, Rule otherExtension) {
    private static final int MAX_BYTES = 1 << 20;

    static final NamedFile LICENSE = new NamedFile(
            "license", Set.of("", ".txt", ".md"), LicenseRule.LICENSE_FILE_MISSING, LicenseRule.LICENSE_FILE_EXTENSION);
    static final NamedFile ICON = new NamedFile(
            "icon", Set.of(".png", ".jpg", ".jpeg"), NamedFileRule.ICON_MISSING, NamedFileRule.ICON_EXTENSION);
    static final NamedFile README =
            new NamedFile("readme", Set.of(".md"), NamedFileRule.README_MISSING, NamedFileRule.README_EXTENSION);

    /** A file that could be read. */
    record Content(ZipEntryHeader entry, byte[] bytes) {}

    /** Nothing if it cannot be used, which is then found. */
    Optional<Content> read(String path, PackageUnderCheck subject, Findings findings) throws IOException {
        Optional<ZipEntryHeader> entry = subject.entryOf(path);
        if (entry.isEmpty()) {
            findings.add(missing, subject.nuspecName(), path);
            return Optional.empty();
        }
        if (!extensions.contains(extension(path))) {
            findings.add(otherExtension, subject.nuspecName(), path);
            return Optional.empty();
        }
        Optional<byte[]> bytes = subject.read(entry.get(), MAX_BYTES, findings);
        if (bytes.isPresent() && bytes.get().length > MAX_BYTES) {
            findings.add(NamedFileRule.FILE_TOO_LARGE, entry.get().name(), element);
            return Optional.empty();
        }
        return bytes.map(it -> new Content(entry.get(), it));
    }

    /** As .NET sees it: in the last part of the path, and none after a dot at the very end. */
    private static String extension(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot == name.length() - 1 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    /** NuGetGallery, TextHelper.cs: whether no byte of it is one that text does not have. */
    void checkText(Content content, Findings findings) {
        for (byte each : content.bytes()) {
            if (each >= 0 && each < ' ' && "\t\n\r\f".indexOf(each) < 0) {
                findings.add(NamedFileRule.FILE_NOT_TEXT, content.entry().name(), element);
                return;
            }
        }
    }
}
