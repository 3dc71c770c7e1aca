package io.github.nugetmaven.mojo.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.Set;

/**
 * What speaks against replacing a file by a new one of the same name: it would cut a hard link, or change the mode or the
 * owner of a file that somebody has protected on purpose.
 */
final class FileProtection {
    private FileProtection() {}

    /**
     * The reason, as words that follow "cannot be edited:"; empty if there is none or no file.
     *
     * @param file as {@link OwnerOnlyFile#target} gives it
     */
    static Optional<String> of(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (isWriteProtected(file)) {
            return Optional.of("it is write-protected, and this goal does not change that");
        }
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        if (views.contains("unix") && (int) Files.getAttribute(file, "unix:nlink") > 1) {
            return Optional.of("it has more than one name (hard links), and the others would keep the old content");
        }
        if (views.contains("posix") && !isOwn(file)) {
            return Optional.of("it belongs to " + Files.getOwner(file).getName() + ", who would lose it");
        }
        return Optional.empty();
    }

    private static boolean isWriteProtected(Path file) throws IOException {
        // an administrator may write any file
        return !Files.isWritable(file)
                || OwnerOnlyFile.isPosix(file)
                        && !Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_WRITE);
    }

    /** Compares with a new file, since a user can have several names and in a container none. */
    private static boolean isOwn(Path file) throws IOException {
        Path mine = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".tmp");
        try {
            UserPrincipal me = Files.getOwner(mine);
            return me.equals(Files.getOwner(file));
        } finally {
            Files.delete(mine);
        }
    }
}
