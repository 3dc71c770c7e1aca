package io.github.nugetmaven.nupkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NuGetVersionTest {
    private static final long SEED = 20261121;

    @ParameterizedTest
    @CsvSource({
        "1, 1.0.0, 1.0.0",
        "1.0, 1.0.0, 1.0.0",
        "1.0.0, 1.0.0, 1.0.0",
        "1.00.0.0, 1.0.0, 1.0.0",
        "01.02.03, 1.2.3, 1.2.3",
        "1.0.0.5, 1.0.0.5, 1.0.0.5",
        "1.0-alpha, 1.0.0-alpha, 1.0.0-alpha",
        "1.0.0-Alpha.1+Build.7, 1.0.0-Alpha.1, 1.0.0-Alpha.1+Build.7",
        "1.0.0+001, 1.0.0, 1.0.0+001",
        "1.0.0.0-beta.1+meta, 1.0.0-beta.1, 1.0.0-beta.1+meta",
        "'1 .2', 1.2.0, 1.2.0",
        "' 1.2.3 ', 1.2.3, 1.2.3",
        "1.0.0--, 1.0.0--, 1.0.0--",
        "1.0.0-0, 1.0.0-0, 1.0.0-0",
        "1.0.0-0a, 1.0.0-0a, 1.0.0-0a",
        "1.0.0-a-b+c-d, 1.0.0-a-b, 1.0.0-a-b+c-d",
        "2147483647.0, 2147483647.0.0, 2147483647.0.0",
        "1.0-SNAPSHOT, 1.0.0-SNAPSHOT, 1.0.0-SNAPSHOT",
    })
    void isNormalisedAsNuGetDoes(String text, String normalized, String full) {
        assertEquals(normalized, NuGetVersion.parse(text).normalized());
        assertEquals(full, NuGetVersion.parse(text).full());
        assertEquals(normalized, NuGetVersion.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1.",
                ".1",
                "1..2",
                "1.2.3.4.5",
                "v1.0",
                "1.0.0-",
                "1.0.0+",
                "1.0.0-a..b",
                "1.0.0-.a",
                "1.0.0-01",
                "1.0.0-a.00",
                "1.0.0-beta_1",
                "2147483648.0",
                "99999999999999999999.0",
                "-1.0",
                "1.0.0+a+b",
                "1.0.0+a..b",
                "1.0.0-ä",
                "١.٠.٠",
                "1.0.0- a",
                "1,0",
                "1.0.0.Final",
                "1.0_1",
                "$version$",
            })
    void refusesWhatNuGetRefuses(String text) {
        assertThrows(IllegalArgumentException.class, () -> NuGetVersion.parse(text));
    }

    @Test
    void ordersAsSemVerDoesAndKnowsAFourthNumber() {
        List<NuGetVersion> ordered = versions(
                "0.9",
                "1.0.0-0",
                "1.0.0-2",
                "1.0.0-10",
                "1.0.0-99999999999",
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.0.0.1",
                "1.0.1-a",
                "1.0.1",
                "1.2",
                "1.10");
        List<NuGetVersion> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(SEED));
        Collections.sort(shuffled);
        assertEquals(texts(ordered), texts(shuffled));
    }

    @ParameterizedTest
    @CsvSource({"1.0.0-RC, 1.0.0-rc", "1.0, 1.0.0.0", "1.0.0+a, 1.0.0+b", "01.0, 1.0.0", "1.0.0-Alpha.B, 1.0.0-alpha.b"
    })
    void isEqualWhereAServerSeesADuplicate(String left, String right) {
        NuGetVersion one = NuGetVersion.parse(left);
        NuGetVersion other = NuGetVersion.parse(right);
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertEquals(0, one.compareTo(other));
    }

    @Test
    void countsALabelWithASignAsANumberAndOneBeyondItsRangeAsText() {
        assertTrue(NuGetVersion.parse("1.0.0--5").compareTo(NuGetVersion.parse("1.0.0-1")) < 0);
        assertTrue(NuGetVersion.parse("1.0.0-2147483648").compareTo(NuGetVersion.parse("1.0.0-5")) > 0);
        assertTrue(NuGetVersion.parse("1.0.0-10000000000").compareTo(NuGetVersion.parse("1.0.0-9999999999")) < 0);
    }

    @Test
    void isNotEqualToSomethingElse() {
        assertNotEquals(NuGetVersion.parse("1.0"), NuGetVersion.parse("1.0.1"));
        assertFalse(NuGetVersion.parse("1.0").equals((Object) "1.0.0"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.0-SNAPSHOT, true",
        "1.0.0-snapshot, true",
        "1.0-beta-SNAPSHOT, true",
        "1.0-beta.SNAPSHOT, true",
        "1.0.0-snapshot.20260101, false",
        "1.0.0-nosnapshot, false",
        "1.0.0+SNAPSHOT, false",
        "1.0.0, false"
    })
    void recognizesAMavenSnapshot(String text, boolean snapshot) {
        assertEquals(snapshot, NuGetVersion.parse(text).isSnapshot());
    }

    @Test
    void isWrittenInLowerCaseIntoPaths() {
        assertEquals("1.0.0-rc.1", NuGetVersion.parse("1.0-RC.1+Build").lowerCase());
    }

    @Test
    void ordersConsistentlyWhateverTheVersions() {
        Random random = new Random(SEED);
        List<NuGetVersion> versions = IntStream.range(0, 150)
                .mapToObj(i -> NuGetVersion.parse(randomVersion(random)))
                .toList();
        for (NuGetVersion a : versions) {
            assertEquals(a, NuGetVersion.parse(a.normalized()));
            assertEquals(a.full(), NuGetVersion.parse(a.full()).full());
            for (NuGetVersion b : versions) {
                int order = Integer.signum(a.compareTo(b));
                assertEquals(-order, Integer.signum(b.compareTo(a)), () -> a + " and " + b);
                assertEquals(order == 0, a.equals(b));
                assertTrue(order != 0 || a.hashCode() == b.hashCode(), () -> a + " and " + b);
                for (NuGetVersion c : versions) {
                    if (order <= 0 && b.compareTo(c) <= 0) {
                        assertTrue(a.compareTo(c) <= 0, () -> a + ", " + b + ", " + c);
                    }
                }
            }
        }
    }

    private static String randomVersion(Random random) {
        String numbers = IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> Integer.toString(random.nextInt(3)))
                .collect(Collectors.joining("."));
        List<String> labels = List.of("a", "A", "b-1", "0", "1", "-1", "-0", "10", "rc", "99999999999");
        String label = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> labels.get(random.nextInt(labels.size())))
                .collect(Collectors.joining("."));
        return numbers + (label.isEmpty() ? "" : "-" + label) + (random.nextInt(4) == 0 ? "+x.01" : "");
    }

    private static List<NuGetVersion> versions(String... texts) {
        return List.of(texts).stream().map(NuGetVersion::parse).toList();
    }

    private static List<String> texts(List<NuGetVersion> versions) {
        return versions.stream().map(NuGetVersion::normalized).toList();
    }
}
