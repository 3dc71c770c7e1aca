package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The requirements for a file to which an element of the nuspec refers. Immutable.
 *
 * @param element name of the element
 * @param extensions allowed extensions, in lower case and with a dot; an empty string allows a file without extension
 * @param missing rule that requires the file to be in the package
 * @param otherExtension rule that requires one of the extensions
 */
record NamedFile(String element, Set<String> extensions, Rule missing, Rule otherExtension) {
    private static final int MAX_BYTES = 1 << 20;

    static final NamedFile LICENSE = new NamedFile(
            "license", Set.of("", ".txt", ".md"), LicenseRule.LICENSE_FILE_MISSING, LicenseRule.LICENSE_FILE_EXTENSION);
    static final NamedFile ICON = new NamedFile(
            "icon", Set.of(".png", ".jpg", ".jpeg"), NamedFileRule.ICON_MISSING, NamedFileRule.ICON_EXTENSION);
    static final NamedFile README =
            new NamedFile("readme", Set.of(".md"), NamedFileRule.README_MISSING, NamedFileRule.README_EXTENSION);

    /** A file that was read. */
    record Content(ZipEntryHeader entry, byte[] bytes) {}

    /** Reads the file; empty if it cannot be used, which is then a finding. */
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
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        if (bytes.get().length > MAX_BYTES) {
            findings.add(NamedFileRule.FILE_TOO_LARGE, entry.get().name(), element);
            return Optional.empty();
        }
        return Optional.of(new Content(entry.get(), bytes.get()));
    }

    /** The extension as .NET defines it: in the last part of the path, and empty if the path ends in a dot. */
    private static String extension(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot == name.length() - 1 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    /** Checks that the file contains no byte that text does not contain. Source: NuGetGallery, TextHelper.cs. */
    void checkText(Content content, Findings findings) {
        for (byte each : content.bytes()) {
            if (each >= 0 && each < ' ' && "\t\n\r\f".indexOf(each) < 0) {
                findings.add(NamedFileRule.FILE_NOT_TEXT, content.entry().name(), element);
                return;
            }
        }
    }
}
