package io.github.nugetmaven.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Names of files in a file, for commands that would be too long: UTF-8, one path or pattern a line. */
public final class FileList {
    /** Stands before the path of the list. */
    public static final String MARK = "@";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FileList() {}

    /**
     * The paths and patterns that a text means: the text itself, or the lines of the file that it names behind an at sign.
     *
     * @param base what a relative path of the list is relative to
     * @throws PublishException if the list is not a file
     * @throws IOException if the list cannot be read, or is not UTF-8
     */
    public static List<String> patterns(String text, Path base) throws IOException {
        String stripped = text.strip();
        if (!stripped.startsWith(MARK)) {
            return List.of(text);
        }
        Path list = base.resolve(stripped.substring(MARK.length())).normalize();
        if (!Files.isRegularFile(list)) {
            throw new PublishException(new PublishProblem.NoSuchFile(list));
        }
        String content = Files.readString(list, UTF_8);
        return content.replaceFirst("^" + BYTE_ORDER_MARK, "")
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** Writes a list, and the folder for it. */
    public static void write(Path list, List<Path> files) throws IOException {
        Files.createDirectories(list.toAbsolutePath().getParent());
        Files.write(list, files.stream().map(Path::toString).toList(), UTF_8);
    }
}
