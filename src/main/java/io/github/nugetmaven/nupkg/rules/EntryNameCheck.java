package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.AsciiCharacter;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks whether the names of entries work as file names on every machine that installs the package. */
final class EntryNameCheck implements Check {
    private static final int MAX_PATH = 200;
    /** In file names on Windows, as are control characters: Microsoft docs, Naming Files, Paths, and Namespaces. */
    private static final String ILLEGAL = "<>:\"|?*";

    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");
    /** Each with a digit from 1 to 9. */
    private static final Set<String> NUMBERED_DEVICES = Set.of("com", "lpt");

    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\uFFFD';

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        List<ZipEntryHeader> entries = subject.contents().entries();
        NameIndex names = new NameIndex(entries.size());
        for (ZipEntryHeader entry : entries) {
            String name = PartName.of(entry.name());
            Optional<ZipEntryHeader> before = names.put(name, entry);
            // two manifests have a finding of their own
            if (before.isPresent() && !PackageFile.isManifest(entry)) {
                findings.add(ZipRule.DUPLICATE_ENTRY, entry.name(), before.get().name());
            }
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
        Optional<String> illegal = illegal(name);
        if (illegal.isPresent()) {
            findings.add(ZipRule.ILLEGAL_NAME, entry.name(), illegal.get());
        }
        Optional<String> obstacle = obstacle(entry, name);
        if (obstacle.isPresent()) {
            findings.add(LayoutRule.UNPORTABLE_NAME, entry.name(), obstacle.get());
        }
    }

    /** The first illegal character, other than NUL. */
    private static Optional<String> illegal(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' && c != NUL || ILLEGAL.indexOf(c) >= 0) {
                return Optional.of(String.valueOf(c));
            }
        }
        return Optional.empty();
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
        if (name.startsWith("/") || hasDrive(name)) {
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

    private static boolean hasDrive(String name) {
        return name.startsWith(":", 1) && AsciiCharacter.isLetter(name.charAt(0));
    }

    /** Why a system may be unable to create the file, or may give it another name. */
    private static Optional<String> obstacle(ZipEntryHeader entry, String name) {
        if (name.indexOf(REPLACEMENT) >= 0) {
            return Optional.of("it is not valid UTF-8");
        }
        if (!entry.isNameUtf8() && !isAscii(name)) {
            return Optional.of("it is not ASCII, and the zip does not mark it as UTF-8");
        }
        for (String part : name.toLowerCase(Locale.ROOT).split("/")) {
            if (isDevice(part)) {
                return Optional.of("a part of it is the name of a device on Windows");
            }
        }
        return Optional.empty();
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Whether a part of a path in lower case names a device, whatever its extension. */
    private static boolean isDevice(String part) {
        int dot = part.indexOf('.');
        String stem = dot < 0 ? part : part.substring(0, dot);
        return DEVICES.contains(stem)
                || stem.length() == 4
                        && NUMBERED_DEVICES.contains(stem.substring(0, 3))
                        && stem.charAt(3) >= '1'
                        && stem.charAt(3) <= '9';
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
