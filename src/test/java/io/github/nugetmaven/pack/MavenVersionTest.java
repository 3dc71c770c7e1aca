package io.github.nugetmaven.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.NuGetVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MavenVersionTest {
    private static final long SEED = 20261125;
    private static final String LABEL = "20261125153000";

    @ParameterizedTest(name = "E3 {0} is {1}")
    @CsvSource({
        "1, 1.0.0",
        "1.2, 1.2.0",
        "1.2.3, 1.2.3",
        "1.2.3.4, 1.2.3.4",
        "1.2.3.0, 1.2.3",
        "01.02, 1.2.0",
        "2147483647, 2147483647.0.0",
        "1.2-SNAPSHOT, 1.2.0-snapshot.20261125153000",
        "1.2-snapshot, 1.2.0-snapshot.20261125153000",
        "1.2.3.4-SNAPSHOT, 1.2.3.4-snapshot.20261125153000",
        "1.2.Final-SNAPSHOT, 1.2.0-snapshot.20261125153000",
        "1.0-alpha-1, 1.0.0-alpha.1",
        "1.0.Alpha1, 1.0.0-alpha.1",
        "1.0-a1, 1.0.0-alpha.1",
        "1.0a1, 1.0.0-alpha.1",
        "1.0-alpha, 1.0.0-alpha",
        "1.0-alpha-0, 1.0.0-alpha",
        "1.0-alpha.1, 1.0.0-alpha.1",
        "1.0-beta2, 1.0.0-beta.2",
        "1.0-b2, 1.0.0-beta.2",
        "1.2-b03, 1.2.0-beta.3",
        "1.0.Beta10, 1.0.0-beta.10",
        "1.0.M3, 1.0.0-m.3",
        "1.0-M10, 1.0.0-m.10",
        "1.0-milestone-3, 1.0.0-m.3",
        "1.0.RC1, 1.0.0-rc.1",
        "1.0-CR1, 1.0.0-rc.1",
        "1.0rc1, 1.0.0-rc.1",
        "1.0.0-rc.1, 1.0.0-rc.1",
        "1.0.Final, 1.0.0",
        "1.0-FINAL, 1.0.0",
        "1.0.GA, 1.0.0",
        "1.0-ga, 1.0.0",
        "1.0.RELEASE, 1.0.0",
        "' 1.0 ', 1.0.0",
    })
    void hasTheSamePlaceInTheOrder(String maven, String nuGet) {
        assertEquals(Optional.of(nuGet), MavenVersion.of(maven).toNuGet(LABEL));
    }

    @ParameterizedTest(name = "E2 {0} is refused, {1} suggested")
    @CsvSource({
        "1.0-1, 1.0.0.1",
        "1.0.0-1, 1.0.0.1",
        "1.0-20240101, 1.0.0.20240101",
        "1.2.3.4-1, 1.2.3.4",
        "1.0_1, 1.0.0.1",
        "1.0-sp1, 1.0.0.1",
        "1.0-sp-2, 1.0.0.2",
        "1.0-sp, 1.0.0",
        "1.0-jre, 1.0.0",
        "1.0-android, 1.0.0",
        "1.0-foo, 1.0.0",
        "1.0-pre, 1.0.0-pre",
        "1.0-preview.2, 1.0.0-preview.2",
        "1.0-dev, 1.0.0-dev",
        "1.0+b1, 1.0.0",
        "1.0.0.0.1, 1.0.0",
        "1.2.3.4.5, 1.2.3.4",
        "2147483648, ",
        "20261125093000, 20261125.93000.0",
        "v1.0, 1.0.0",
        "V1.0-RC1, 1.0.0-rc.1",
        "1.0-RC1-SNAPSHOT, 1.0.0-rc.0.snapshot.20261125153000",
        "1.0-beta-3-SNAPSHOT, 1.0.0-beta.2.snapshot.20261125153000",
        "1.0-M2-SNAPSHOT, 1.0.0-m.1.snapshot.20261125153000",
        "1.0-alpha-SNAPSHOT, 1.0.0-alpha.0.snapshot.20261125153000",
        "1.0-foo-SNAPSHOT, 1.0.0-snapshot.20261125153000",
        "1.0-a-1, 1.0.0-alpha.1",
        "1.0-m, 1.0.0-m",
        "1.0-alpha-1-2, 1.0.0-alpha.1",
        "1.0-RC99999999999, 1.0.0-rc.99999999999",
        "1.0.Final1, 1.0.0",
        "1.0.GA.RC1, 1.0.0",
        "1.0.RC-1, 1.0.0-rc.1",
        "1.0.RC.1, 1.0.0-rc.1",
        "1.0-ga-SNAPSHOT, 1.0.0-snapshot.20261125153000",
        "1., 1.0.0",
        "1..2, 1.0.0",
        "latest, ",
        "${revision}, ",
        "1.0-${changelist}, ",
        "SNAPSHOT, ",
        "'', ",
        "1.0-\u0661, 1.0.0",
    })
    void isRefusedWhereTheOrdersDiffer(String maven, String suggestion) {
        MavenVersion version = MavenVersion.of(maven);

        assertEquals(Optional.empty(), version.toNuGet(LABEL));
        assertEquals(Optional.ofNullable(suggestion), version.nearest(LABEL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0-RC1-SNAPSHOT", "1.0-beta-3-SNAPSHOT", "1.0-M2-SNAPSHOT"})
    void suggestsForASnapshotOfAPrereleaseWhatSortsRight(String maven) {
        NuGetVersion suggestion =
                NuGetVersion.parse(MavenVersion.of(maven).nearest(LABEL).orElseThrow());
        String release = maven.replace("-SNAPSHOT", "");

        assertTrue(suggestion.compareTo(mapped(release)) < 0);
        assertTrue(suggestion.compareTo(mapped(maven.equals("1.0-RC1-SNAPSHOT") ? "1.0-M99" : previous(release))) > 0);
    }

    private static String previous(String release) {
        int last = release.length() - 1;
        return release.substring(0, last) + (release.charAt(last) - '1');
    }

    private static NuGetVersion mapped(String maven) {
        return NuGetVersion.parse(MavenVersion.of(maven).toNuGet(LABEL).orElseThrow());
    }

    @Test
    void ordersGeneratedVersionsAsMavenDoes() {
        Random random = new Random(SEED);
        int compared = 0;
        for (int i = 0; i < 100_000; i++) {
            boolean hasDot = random.nextBoolean();
            String left = generated(random, hasDot);
            String right = generated(random, hasDot);
            Optional<String> nuGetLeft = MavenVersion.of(left).toNuGet(LABEL);
            Optional<String> nuGetRight = MavenVersion.of(right).toNuGet(LABEL);
            if (nuGetLeft.isPresent() && nuGetRight.isPresent()) {
                int maven = new ComparableVersion(left).compareTo(new ComparableVersion(right));
                int nuGet = NuGetVersion.parse(nuGetLeft.get()).compareTo(NuGetVersion.parse(nuGetRight.get()));
                assertEquals(Integer.signum(maven), Integer.signum(nuGet), () -> left + " and " + right);
                compared++;
            }
        }
        assertTrue(compared > 5_000, "compared " + compared);
    }

    /** @param hasDot whether a dot is before each number of a qualifier, as in {@code -rc.1}; one project does not do both */
    private static String generated(Random random, boolean hasDot) {
        List<String> numbers = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            numbers.add(pick(random, "0", "0", "1", "9", "10"));
        }
        String qualifier = pick(
                random,
                "",
                "",
                "alpha",
                "a",
                "beta",
                "b",
                "m",
                "milestone",
                "rc",
                "cr",
                "final",
                "ga",
                "release",
                "sp",
                "jre",
                "dev",
                "foo");
        String number = random.nextInt(3) == 0 ? "" : String.valueOf(random.nextInt(12));
        String between = number.isEmpty() ? "" : hasDot ? "." : pick(random, "", "-");
        String all = qualifier.isEmpty()
                ? (random.nextInt(4) == 0 ? "-" + number : "")
                : pick(random, "", "-", ".")
                        + (random.nextBoolean() ? qualifier : qualifier.toUpperCase(Locale.ROOT))
                        + between
                        + number;
        return String.join(".", numbers) + all + (random.nextInt(4) == 0 ? "-SNAPSHOT" : "");
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    @Test
    void labelsASnapshotWithTheStartOfTheBuildInUtc() {
        assertEquals("20261125153000", MavenVersion.snapshotLabel(Instant.parse("2026-11-25T15:30:00.999Z")));
        assertEquals("20260102030405", MavenVersion.snapshotLabel(Instant.parse("2026-01-02T03:04:05Z")));
    }

    @Test
    void takesAnotherLabelIfItIsLegal() {
        MavenVersion version = MavenVersion.of("1.2-SNAPSHOT");

        assertEquals(Optional.of("1.2.0-snapshot.local"), version.toNuGet("local"));
        assertEquals(Optional.of("1.2.0-snapshot.12.a-b"), version.toNuGet("12.a-b"));
        assertThrows(IllegalArgumentException.class, () -> version.toNuGet("20261125.093000"));
        assertThrows(IllegalArgumentException.class, () -> version.toNuGet("a b"));
        assertThrows(IllegalArgumentException.class, () -> version.toNuGet(""));
    }

    @Test
    void isNotKeptBusyByALongText() {
        for (String part : List.of("1", "1.", "-", "a", "1-a", "_1")) {
            MavenVersion version = MavenVersion.of("1" + part.repeat(100_000));

            assertEquals(Optional.empty(), version.toNuGet(LABEL));
            version.nearest(LABEL);
        }
    }
}
