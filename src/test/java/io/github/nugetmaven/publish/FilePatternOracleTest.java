package io.github.nugetmaven.publish;

import static io.github.nugetmaven.testing.OracleRow.REFUSED;
import static java.util.stream.Collectors.joining;

import io.github.nugetmaven.testing.OracleRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R6: a pattern finds the files that it finds for NuGet's own clients. */
class FilePatternOracleTest {
    /** A folder whose name has a blank, which separates names in the table. */
    private static final String BLANK = "s p/";

    @TempDir
    private Path base;

    @BeforeEach
    void makeFiles() throws IOException {
        for (String name : names()) {
            Path file = base.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    /** All files that any of the patterns finds, and some that none does. */
    private static Set<String> names() {
        Set<String> names = new TreeSet<>(List.of("a.txt", "sub/noext", "bin/a.dll", "ab/c.zip"));
        OracleRow.of("file-pattern").forEach(row -> names.addAll(split(row.cell(1))));
        return names;
    }

    static Stream<OracleRow> patterns() {
        return OracleRow.of("file-pattern");
    }

    @ParameterizedTest(name = "R6 {0}")
    @MethodSource("patterns")
    void findsWhatNuGetFinds(OracleRow row) {
        List<String> nuget = split(row.cell(1));
        OracleRow expected = row.instead()
                .map(it -> row.withInstead(joined(answer(it, nuget))))
                .orElse(row);

        expected.compare(joined(nuget), found(row.cell(0)));
    }

    /** @param instead {@code without} and names, or {@code as} and another pattern */
    private static List<String> answer(String instead, List<String> nuget) {
        String[] words = instead.split(" ");
        if (words[0].equals("without")) {
            return nuget.stream()
                    .filter(it -> !Arrays.asList(words).contains(it))
                    .toList();
        }
        OracleRow other = OracleRow.of("file-pattern")
                .filter(it -> it.cell(0).equals(words[1]))
                .findFirst()
                .orElseThrow();
        return answer(other.instead().orElseThrow(), split(other.cell(1)));
    }

    private String found(String pattern) {
        try {
            List<Path> files = new FilePatterns(base, true, event -> {}).find(pattern);
            return joined(files.stream()
                    .map(it -> base.relativize(it).toString().replace('\\', '/'))
                    .toList());
        } catch (PublishException e) {
            return REFUSED;
        }
    }

    private static String joined(List<String> names) {
        return names.stream().sorted().collect(joining(" "));
    }

    /** Leaves out a name that the encoding of this machine cannot express. */
    private static List<String> split(String names) {
        return Arrays.stream(names.replace(BLANK, "s_p/").split(" "))
                .filter(it -> !it.isEmpty() && isExpressible(it))
                .map(it -> it.replace("s_p/", BLANK))
                .toList();
    }

    private static boolean isExpressible(String name) {
        try {
            return !Path.of(name).toString().contains("?");
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
