package io.github.nugetmaven.feed;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a text without a scheme names a folder. A folder that exists may be written in any way; a new one has to be written
 * as a path, because a mistyped URL would be one too, and its packages would go nowhere.
 */
final class FolderPath {
    private static final Pattern VARIABLE =
            Pattern.compile("\\$[({].*|.*%[A-Za-z_]\\w*%.*|\\$(env:)?[A-Za-z_]\\w*.*|@[\\w.]+@", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("[\"'`“”‘’«].*|.*[\"'`“”‘’»]", Pattern.DOTALL);
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    /** A path from the root or from a folder, and {@code .} and {@code ..} alone. */
    private static final Pattern WRITTEN_AS_PATH = Pattern.compile("/.*|\\.{1,2}(/.*)?", Pattern.DOTALL);

    private static final Pattern LIKE_A_HOST = Pattern.compile("(localhost|[\\w-]+(\\.[\\w-]+)+)(:\\d+)?(/.*)?");

    private FolderPath() {}

    /** The folder, as an absolute path; empty if the text does not name one. */
    static Optional<Path> of(String text, Path base, boolean isWindows) {
        Path path;
        try {
            path = base.resolve(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        boolean isWritten = WRITTEN_AS_PATH
                        .matcher(isWindows ? text.replace('\\', '/') : text)
                        .matches()
                || isWindows && DRIVE.matcher(text).matches();
        // on other systems that is the name of a share
        boolean isShare = !isWindows && text.startsWith("//");
        boolean isFolder = isWritten && !isShare || !text.isEmpty() && Files.isDirectory(path);
        return isFolder ? Optional.of(path) : Optional.empty();
    }

    /** What was probably meant by a text that does not name a folder. */
    static BadSourceReason reason(String text) {
        if (VARIABLE.matcher(text).matches()) {
            return BadSourceReason.VARIABLE;
        }
        if (QUOTED.matcher(text).matches()) {
            return BadSourceReason.QUOTES;
        }
        if (text.startsWith("\\\\")
                || text.startsWith("//")
                || DRIVE.matcher(text).matches()) {
            return BadSourceReason.WINDOWS_PATH;
        }
        if (text.startsWith("~")) {
            return BadSourceReason.HOME;
        }
        String first = text.toLowerCase(Locale.ROOT).split("[/\\\\]", 2)[0];
        if (LIKE_A_HOST.matcher(text).matches() && !first.endsWith(".json")) {
            return BadSourceReason.NO_SCHEME;
        }
        boolean isPath = text.indexOf('/') >= 0 || text.indexOf(File.separatorChar) >= 0;
        return isPath || text.isEmpty() ? BadSourceReason.NEW_FOLDER : BadSourceReason.NAME;
    }
}
