package io.github.nugetmaven.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the path that was probably meant, where the case of a folder differs. */
final class NearestPath {
    private NearestPath() {}

    /**
     * @param text a path or pattern, with {@code /} as separator
     * @return the same with the folders that exist before the first wildcard; empty if one does not exist in any case
     */
    static String of(Path base, String text) {
        int star = text.indexOf('*');
        int end = text.lastIndexOf('/', star < 0 ? text.length() : star);
        if (end < 0) {
            return "";
        }
        List<String> names = new ArrayList<>();
        Path folder = text.startsWith("/") ? base.getRoot() : base;
        for (String segment : text.substring(0, end).split("/")) {
            String name = segment.isEmpty() ? segment : nearest(folder, segment);
            if (name.isEmpty() && !segment.isEmpty()) {
                return "";
            }
            names.add(name);
            folder = folder.resolve(name);
        }
        return String.join("/", names) + text.substring(end);
    }

    /** The name of a file or folder, ignoring case if there is none of exactly this name; empty if there is none at all. */
    static String nearest(Path folder, String name) {
        if (Files.exists(folder.resolve(name))) {
            return name;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(name::equalsIgnoreCase)
                    .sorted()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
