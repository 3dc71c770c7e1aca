package io.github.nugetmaven.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import io.github.nugetmaven.nupkg.OutputCleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes JSON for machines, in a form that people can read as well. A reader finds the whole document or none, never one of an
 * earlier build. A link in its place is replaced, not followed.
 */
final class JsonFile {
    private JsonFile() {}

    /** Writes a file, and creates its folders. */
    static void write(Path path, Object document, OutputCleaner output) throws IOException {
        JsonSerializer<String> cleaned = (text, type, context) -> new JsonPrimitive(output.line(text));
        String json = new GsonBuilder()
                .serializeNulls()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .registerTypeAdapter(String.class, cleaned)
                .create()
                .toJson(document);
        try {
            replace(path.toAbsolutePath(), (json + "\n").getBytes(UTF_8));
        } catch (IOException | RuntimeException e) {
            removeQuietly(path);
            throw e;
        }
    }

    private static void replace(Path path, byte[] content) throws IOException {
        Files.createDirectories(path.getParent());
        Path draft = path.resolveSibling("." + path.getFileName() + "-" + UUID.randomUUID());
        try {
            Files.write(draft, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            removeQuietly(draft);
        }
    }

    /** Removes the file of an earlier build, lest it be taken for that of this one. */
    static void remove(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(path);
        }
    }

    private static void removeQuietly(Path path) {
        try {
            remove(path);
        } catch (IOException e) {
            // the caller reports that there is no new one
        }
    }
}
