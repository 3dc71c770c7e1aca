package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A copy of settings.xml as it was before this goal changed it. A file that is there already is never replaced: it may be the
 * user's own, or hold the first original.
 *
 * @param otherClearTexts how many passwords of other servers it holds in clear text
 */
record SettingsBackup(Path file, boolean leavesOutKey, long otherClearTexts) {
    /** Replaces a key in clear text in the backup, so that no copy of it survives. */
    private static final String LEFT_OUT = "***";

    /**
     * Writes the copy, under a name that no file has.
     *
     * @param target the settings file, as {@link OwnerOnlyFile#target} gives it
     * @param serverId whose key is left out if it is in clear text
     */
    static SettingsBackup write(Path target, byte[] before, String serverId) throws IOException {
        SettingsFile copy = SettingsFile.of(before);
        boolean isClear =
                copy.password(serverId).filter(SettingsFile::isClearText).isPresent();
        long others = copy.clearTexts() - (isClear ? 1 : 0);
        if (isClear) {
            copy.setPassword(serverId, LEFT_OUT);
        }
        byte[] content = isClear ? copy.bytes() : before;
        for (int number = 1; ; number++) {
            Path file = target.resolveSibling(target.getFileName() + ".bak" + (number == 1 ? "" : number));
            if (isThere(file, content)) {
                return new SettingsBackup(file, isClear, others);
            }
        }
    }

    /** Whether this file has this content now; false if it has another content, which stays. */
    private static boolean isThere(Path file, byte[] content) throws IOException {
        try {
            OwnerOnlyFile.create(file, content);
            return true;
        } catch (FileAlreadyExistsException e) {
            return OwnerOnlyFile.read(file)
                    .filter(it -> Arrays.equals(it, content))
                    .isPresent();
        }
    }

    /** What the user should know about it. */
    List<String> lines(ApiKeyGuide guide) {
        String first = guide.text(leavesOutKey ? "done.backup.withoutKey" : "done.backup", file);
        return otherClearTexts == 0
                ? List.of(first)
                : List.of(first, guide.text("done.backup.others", String.valueOf(otherClearTexts)));
    }
}
