package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks whether the names of entries work as file names on every machine that installs the package. */
final class EntryNameCheck implements Check {
    private static final int MAX_PATH = 200;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    /** In file names on Windows: Microsoft docs, Naming Files, Paths, and Namespaces. */
    private static final Pattern ILLEGAL = Pattern.compile("[<>:\"|?*\\x01-\\x1F]");

    private static final Pattern DEVICE =
            Pattern.compile("(?i)(?:.*/)?(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\\.[^/]*)?(?:/.*)?", Pattern.DOTALL);

    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\uFFFD';

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        List<ZipEntryHeader> entries = subject.contents().entries();
        NameIndex names = new NameIndex(entries.size());
        for (ZipEntryHeader entry : entries) {
            String name = PartName.of(entry.name());
            names.put(name, entry)
                    // two manifests have a finding of their own
                    .filter(before -> !PackageFile.isManifest(entry))
                    .ifPresent(before -> findings.add(ZipRule.DUPLICATE_ENTRY, entry.name(), before.name()));
            check(entry, name, findings);
        }
        for (ZipEntryHeader entry : entries) {
            checkSlashes(entry, names, findings);
        }
    }

    private static void check(ZipEntryHeader entry, String name, Findings findings) {
        if (isUnsafe(entry.name()) || isUnsafe(name)) {
            findings.add(ZipRule.UNSAFE_PATH, entry.name(), "");
        }
        checkBackslashes(entry, findings);
        if (name.indexOf(NUL) >= 0) {
            findings.add(EntryRule.NUL, entry.name(), "");
        }
        if (entry.name().length() > MAX_PATH) {
            findings.add(
                    ZipRule.LONG_PATH, entry.name(), String.valueOf(entry.name().length()));
        }
        Matcher illegal = ILLEGAL.matcher(name);
        if (illegal.find()) {
            findings.add(ZipRule.ILLEGAL_NAME, entry.name(), illegal.group());
        }
        obstacle(entry, name).ifPresent(it -> findings.add(LayoutRule.UNPORTABLE_NAME, entry.name(), it));
    }

    /** A name that leaves the package is unsafe on Windows only because of them, and has that finding. */
    private static void checkBackslashes(ZipEntryHeader entry, Findings findings) {
        if (entry.storedName().contains("\\\\")) {
            findings.add(ZipRule.DOUBLE_BACKSLASH, entry.storedName(), "");
        } else if (entry.storedName().indexOf('\\') >= 0 && !isUnsafe(entry.name())) {
            findings.add(EntryRule.BACKSLASH, entry.storedName(), "");
        }
    }

    static boolean isUnsafe(ZipEntryHeader entry) {
        return isUnsafe(entry.name()) || isUnsafe(PartName.of(entry.name()));
    }

    /** Whether the name leaves the folder into which it is unpacked. Source: NuGet.Client, PackageReaderBase.cs. */
    private static boolean isUnsafe(String name) {
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            return true;
        }
        int depth = 0;
        for (String part : name.split("/")) {
            depth += part.equals("..") ? -1 : part.isEmpty() || part.equals(".") ? 0 : 1;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }

    /** Why a system may be unable to create the file, or may give it another name. */
    private static Optional<String> obstacle(ZipEntryHeader entry, String name) {
        if (name.indexOf(REPLACEMENT) >= 0) {
            return Optional.of("it is not valid UTF-8");
        }
        if (!entry.isNameUtf8() && name.chars().anyMatch(c -> c > 0x7E)) {
            return Optional.of("it is not ASCII, and the zip does not mark it as UTF-8");
        }
        return DEVICE.matcher(name).matches()
                ? Optional.of("a part of it is the name of a device on Windows")
                : Optional.empty();
    }

    /**
     * A double slash is refused if there is another entry whose name has a single slash instead. Source: NuGetGallery,
     * ZipArchiveHelpers.cs.
     */
    private static void checkSlashes(ZipEntryHeader entry, NameIndex names, Findings findings) {
        if (entry.name().contains("//")) {
            String collapsed = entry.name().replaceAll("/{2,}", "/");
            names.get(PartName.of(collapsed))
                    .map(ZipEntryHeader::name)
                    .filter(other -> !other.equals(entry.name()))
                    .ifPresent(other -> findings.add(ZipRule.DOUBLE_SLASH, entry.name(), other));
        }
    }
}
