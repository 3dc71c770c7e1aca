package io.github.nugetmaven.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One row of a table in {@code oracles}: an input, and what NuGet's own libraries answered, version 8.0.0 on .NET 10.
 *
 * @param table name of the table
 * @param written the first cell as in the file
 * @param cells as texts
 * @param whyStricter why the plugin refuses what NuGet accepts; empty if both are to answer the same
 * @param instead what the plugin answers in such a row, if it does not refuse it
 */
public record OracleRow(
        String table, String written, List<String> cells, Optional<String> whyStricter, Optional<String> instead) {
    /** What both say of an input that is not accepted. */
    public static final String REFUSED = "refused";

    private static final String STRICTER = "stricter";
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(\\\\))");

    /** The rows of a table. */
    public static Stream<OracleRow> of(String table) {
        List<List<String>> stricter =
                lines(STRICTER).filter(it -> it.get(0).equals(table)).toList();
        return lines(table).map(it -> {
            Optional<List<String>> row =
                    stricter.stream().filter(each -> isFor(each.get(1), it)).findFirst();
            return new OracleRow(
                    table,
                    it.get(0),
                    it.stream().map(OracleRow::unescaped).toList(),
                    row.map(each -> each.get(2)),
                    row.filter(each -> each.size() > 3).map(each -> unescaped(each.get(3))));
        });
    }

    /** Where several rows begin with the same cell, the second one stands behind it. */
    private static boolean isFor(String key, List<String> row) {
        return key.equals(row.get(0)) || key.equals(row.get(0) + " " + row.get(1));
    }

    /** Whether a table has the row that a stricter row is about. */
    public static boolean hasRow(String table, String key) {
        return lines(table).anyMatch(it -> isFor(key, it));
    }

    /** The rows in which the plugin is stricter: the table, the first cell of its row, and why. */
    public static Stream<List<String>> stricter() {
        return lines(STRICTER);
    }

    private static Stream<List<String>> lines(String table) {
        try (InputStream in = OracleRow.class.getResourceAsStream("/oracles/" + table + ".tsv")) {
            return new String(in.readAllBytes(), UTF_8).lines().skip(1).map(it -> Arrays.asList(it.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String cell) {
        return ESCAPE.matcher(cell)
                .replaceAll(it -> Matcher.quoteReplacement(
                        it.group(2) != null ? "\\" : String.valueOf((char) Integer.parseInt(it.group(1), 16))));
    }

    /** The same row, where the plugin answers this instead. */
    public OracleRow withInstead(String answer) {
        return new OracleRow(table, written, cells, whyStricter, Optional.of(answer));
    }

    public String cell(int index) {
        return cells.get(index);
    }

    /**
     * Asserts that the plugin answers as NuGet does, or refuses the input (or answers otherwise) if the table of stricter rows says so. A stricter row
     * that is not needed fails as well.
     */
    public void compare(String nuget, String ours) {
        if (whyStricter.isEmpty()) {
            assertEquals(nuget, ours, written);
        } else {
            assertNotEquals(nuget, ours, "stricter.tsv has a row that is not needed: " + table + ", " + written);
            assertEquals(instead.orElse(REFUSED), ours, written);
        }
    }

    @Override
    public String toString() {
        return String.join(" | ", cells);
    }
}
