package io.github.nugetmaven.mojo.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void makesEachColumnAsWideAsItsWidestCell() {
        assertEquals(
                List.of("  a     longer  end", "  wide  b"),
                TextTable.of(List.of(List.of("a", "longer", "end"), List.of("wide", "b", ""))));
    }

    @Test
    void takesRowsOfDifferentLengths() {
        assertEquals(List.of("  a", "  wide  b"), TextTable.of(List.of(List.of("a"), List.of("wide", "b"))));
    }

    @Test
    void hasNoLineWithoutRows() {
        assertEquals(List.of(), TextTable.of(List.of()));
    }

    @Test
    void readsEachCellOfALargeTableAFewTimesOnly() {
        AtomicInteger reads = new AtomicInteger();
        int rows = 4000;
        int columns = 4;

        List<String> lines = TextTable.of(IntStream.range(0, rows)
                .mapToObj(row -> counting(reads, "cell", columns))
                .toList());

        assertEquals(rows, lines.size());
        assertTrue(reads.get() <= 3 * rows * columns, () -> reads + " reads");
    }

    private static List<String> counting(AtomicInteger reads, String cell, int size) {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                reads.incrementAndGet();
                return cell;
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
