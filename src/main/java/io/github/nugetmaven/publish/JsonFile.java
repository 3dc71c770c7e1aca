package io.github.nugetmaven.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes JSON for machines, in a form that people can read as well. */
final class JsonFile {
    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create();

    private JsonFile() {}

    /** Writes a file, and creates its folders. */
    static void write(Path path, Object document) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.writeString(path, GSON.toJson(document) + "\n", UTF_8);
    }
}
