package io.github.nugetmaven.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.stream.JsonWriter;
import io.github.nugetmaven.nupkg.OutputCleaner;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes JSON for machines, in a form that people can read as well. A reader finds the whole document or none, never one of an
 * earlier build. A link in its place is replaced, not followed.
 */
final class JsonFile {
    private JsonFile() {}

    /**
     * Writes a file, and creates its folders.
     *
     * @param document a map by name, a list, a text, a number, a boolean or null, and of the same what is in it
     * @param output that all texts in it pass
     */
    static void write(Path path, Object document, OutputCleaner output) throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter json = new JsonWriter(text);
        json.setIndent("  ");
        write(document, json, output);
        try {
            replace(path.toAbsolutePath(), (text + "\n").getBytes(UTF_8));
        } catch (IOException | RuntimeException e) {
            removeQuietly(path);
            throw e;
        }
    }

    private static void write(Object value, JsonWriter json, OutputCleaner output) throws IOException {
        if (value instanceof Map<?, ?> members) {
            json.beginObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                json.name(member.getKey().toString());
                write(member.getValue(), json, output);
            }
            json.endObject();
        } else if (value instanceof List<?> elements) {
            json.beginArray();
            for (Object element : elements) {
                write(element, json, output);
            }
            json.endArray();
        } else if (value instanceof Number number) {
            json.value(number);
        } else if (value instanceof Boolean flag) {
            json.value(flag);
        } else {
            json.value(value == null ? null : output.line(value.toString()));
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
