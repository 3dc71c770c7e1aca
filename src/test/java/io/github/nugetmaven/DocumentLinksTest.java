package io.github.nugetmaven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that every relative link in the documents leads to a file, and its anchor to a heading, as GitHub names them. */
class DocumentLinksTest {
    private static final List<Path> DOCUMENTS = Stream.of(
                    "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "benchmarks/README.md")
            .map(Path::of)
            .toList();

    private static final List<Path> FOLDERS = List.of(Path.of("docs"), Path.of("examples"));

    /** Inline, as a definition at the start of a line, or in HTML. */
    private static final Pattern LINK = Pattern.compile(
            "\\]\\(\\s*<?([^)\\s>]*)>?[^)]*\\)|^ {0,3}\\[[^\\]]+]:\\s*<?([^\\s>]+)>?|(?:href|src)=\"([^\"]*)\"",
            Pattern.MULTILINE);

    private static final Pattern FENCED =
            Pattern.compile("^ *(```+|~~~+).*?^ *\\1 *$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("(`+)(?!`).*?(?<!`)\\1(?!`)", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6} +(.*?)(?: +#+)? *$", Pattern.MULTILINE);
    private static final Pattern ANCHOR = Pattern.compile("<a (?:id|name)=\"([^\"]+)\"");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    @Test
    void resolve() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            broken.addAll(broken(document));
        }

        assertTrue(broken.isEmpty(), () -> String.join("\n", broken));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](no.md)",
                "[x](sub)",
                "[x](Page.md)",
                "[x](page.md#no)",
                "[x](#no)",
                "[x](page.md \"title\") [y](no.md)",
                "[x](<no.md>)",
                "[`x`](no.md)",
                "[x][1]\n\n[1]: no.md",
                "<img src=\"no.png\">",
                "[x](/page.md)",
                "[x](text.txt#L1)",
            })
    void seesABrokenLink(String text, @TempDir Path folder) throws IOException {
        assertEquals(1, broken(folder, text).size(), () -> text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](page.md)",
                "[x](page.md#the-first)",
                "[x](page.md#the-first-1)",
                "[x](page.md#by-hand)",
                "[x](./page.md)",
                "[x](text.txt)",
                "`[x](no.md)` and ``[y](`no.md)``",
                "[x](https://example.org/no.md#no)",
                "<mailto:a@example.org>",
                "```text\n[x](no.md)\n```",
                "<!-- [x](no.md) -->",
                "# Here\n\n[x](#here)",
            })
    void allowsTheRest(String text, @TempDir Path folder) throws IOException {
        assertEquals(List.of(), broken(folder, text));
    }

    @ParameterizedTest
    @CsvSource({
        "Quick start for nuget.org,          quick-start-for-nugetorg",
        "1. Create a key on nuget.org,       1-create-a-key-on-nugetorg",
        "In a CI,                            in-a-ci",
        "`nuget:check` and *push*,           nugetcheck-and-push",
        "Retries & pauses,                   retries--pauses",
        "[The key](docs/api-keys.md) of _x_, the-key-of-x",
        "maven_deploy skip,                  maven_deploy-skip",
        "Glob pattern (Globmuster für IDs),  glob-pattern-globmuster-für-ids",
    })
    void namesHeadingsAsGitHubDoes(String heading, String slug) {
        assertEquals(slug, slug(heading));
    }

    private static List<String> broken(Path folder, String text) throws IOException {
        Files.writeString(folder.resolve("page.md"), "# The first\n\n## The *first*\n\n<a id=\"by-hand\"></a>\n");
        Files.writeString(folder.resolve("text.txt"), "text");
        return broken(Files.writeString(folder.resolve("document.md"), text));
    }

    private static List<String> broken(Path document) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Matcher link = LINK.matcher(withoutCode(Files.readString(document))); link.find(); ) {
            String target = Stream.of(link.group(1), link.group(2), link.group(3))
                    .filter(it -> it != null)
                    .findFirst()
                    .orElseThrow();
            if (!SCHEME.matcher(target).matches()) {
                problem(document, target).ifPresent(it -> broken.add(document + ": " + target + " " + it));
            }
        }
        return broken;
    }

    private static Optional<String> problem(Path document, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty()
                ? document
                : Path.of("").resolve(document).resolveSibling(parts[0]).normalize();
        if (parts[0].startsWith("/") || !exists(file)) {
            return Optional.of("leads to no file");
        }
        if (parts.length < 2 || parts[1].isEmpty()) {
            return Optional.empty();
        }
        boolean isThere = file.toString().endsWith(".md")
                && anchors(Files.readString(file)).contains(parts[1]);
        return isThere ? Optional.empty() : Optional.of("leads to no heading");
    }

    /** In the spelling of the link, also on disks that ignore case. */
    private static boolean exists(Path file) throws IOException {
        return Files.exists(file)
                && (file.toString().isEmpty()
                        || file.toRealPath()
                                .getFileName()
                                .equals(file.toAbsolutePath().getFileName()));
    }

    private static Set<String> anchors(String markdown) {
        String text = COMMENT.matcher(FENCED.matcher(markdown).replaceAll("")).replaceAll("");
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> count = new HashMap<>();
        for (Matcher heading = HEADING.matcher(text); heading.find(); ) {
            String slug = slug(heading.group(1));
            int before = count.merge(slug, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? slug : slug + "-" + before);
        }
        ANCHOR.matcher(text).results().forEach(it -> anchors.add(it.group(1)));
        return anchors;
    }

    /** Letters, digits, hyphens and underscores of what a reader sees, in lower case, with hyphens for blanks. */
    private static String slug(String heading) {
        String shown = heading.replaceAll("!?\\[([^]]*)]\\([^)]*\\)", "$1").replaceAll("\\b_([^_]+)_\\b", "$1");
        return shown.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}_ -]", "")
                .replace(' ', '-');
    }

    private static String withoutCode(String markdown) {
        String text = FENCED.matcher(markdown).replaceAll("");
        return CODE.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("code");
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(DOCUMENTS);
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        return documents;
    }
}
