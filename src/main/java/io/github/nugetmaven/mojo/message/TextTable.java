package io.github.nugetmaven.mojo.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of cells as lines, each column as wide as its widest cell. */
final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    /** The rows need not have the same number of cells. */
    static List<String> of(List<List<String>> rows) {
        int[] widths = widths(rows);
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
        }
        return lines;
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = {};
        for (List<String> row : rows) {
            if (row.size() > widths.length) {
                widths = Arrays.copyOf(widths, row.size());
            }
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            line.append(GAP).append(pad(row.get(column), widths[column]));
        }
        return line.toString().stripTrailing();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
