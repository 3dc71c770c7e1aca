package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.nupkg.zip.InvalidZipException;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The text of the .props and .targets files that projects import. A file that they mention is in use, wherever it is in the
 * package. Not thread-safe.
 */
final class BuildFiles {
    private static final Pattern NAME =
            Pattern.compile("(?i)(?:build[^/]*|sdk)/.+\\.(?:props|targets)", Pattern.DOTALL);

    /** In bytes or characters: what is read of one file, and about how much of all of them. */
    private static final int MAX_FILE = 1 << 19;

    private static final int MAX_ALL = 1 << 20;

    /** Further names count as not mentioned, so that the time is bounded. */
    private static final int MAX_SEARCHES = 500;

    private final String text;
    private int searches;

    private BuildFiles(String text) {
        this.text = text;
    }

    /** Reads the files. Damaged entries count as empty here: another check reports them. */
    static BuildFiles of(PackageUnderCheck subject) throws IOException {
        StringBuilder text = new StringBuilder();
        for (ZipEntryHeader entry : subject.contents().entries()) {
            if (text.length() < MAX_ALL
                    && NAME.matcher(PartName.of(entry.name())).matches()) {
                text.append(read(entry, subject)).append('\n');
            }
        }
        // UTF-16 becomes readable without its zeros
        return new BuildFiles(
                text.toString().replace("\0", "").replace('\\', '/').toLowerCase(Locale.ROOT));
    }

    private static String read(ZipEntryHeader entry, PackageUnderCheck subject) throws IOException {
        try {
            return new String(subject.contents().read(entry, MAX_FILE), UTF_8);
        } catch (InvalidZipException e) {
            return "";
        }
    }

    /** Whether one of the files mentions a folder, as in {@code ../tasks/net472/A.dll} or {@code ../tasks/$(Framework)}. */
    boolean mentionFolder(String name) {
        return find(name.toLowerCase(Locale.ROOT) + "/", true);
    }

    /** Whether one of the files mentions a file or folder. */
    boolean mention(String name) {
        return find(name.toLowerCase(Locale.ROOT), false);
    }

    /** Looks for a name that is not a part of a longer one. */
    private boolean find(String name, boolean isComplete) {
        if (++searches > MAX_SEARCHES) {
            return false;
        }
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean endsHere = isComplete || end == text.length() || !isOfName(text.charAt(end));
            if (endsHere && (at == 0 || !isOfName(text.charAt(at - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
