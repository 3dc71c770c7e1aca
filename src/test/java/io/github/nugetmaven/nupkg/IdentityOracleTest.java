package io.github.nugetmaven.nupkg;

import static io.github.nugetmaven.testing.OracleRow.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.testing.OracleRow;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** IDs, versions and ranges are what NuGet's own libraries say (R6). */
class IdentityOracleTest {
    static Stream<OracleRow> ids() {
        return OracleRow.of("id");
    }

    @ParameterizedTest(name = "R6 {0}")
    @MethodSource("ids")
    void idsAreValidAndLowered(OracleRow row) {
        String id = row.cell(0);

        row.compare(
                accepted(row.cell(1).equals("yes"), row.cell(2).equals("yes")),
                accepted(PackageId.isWellFormed(id), PackageId.isValid(id)));
        if (PackageId.isValid(id)) {
            assertEquals(row.cell(3), PackageId.of(id).lowerCase());
        }
    }

    static Stream<OracleRow> idPairs() {
        return OracleRow.of("id-equality");
    }

    @ParameterizedTest(name = "R6 {0}")
    @MethodSource("idPairs")
    void idsAreComparedLetterByLetter(OracleRow row) {
        PackageId one = PackageId.of(row.cell(0));
        PackageId other = PackageId.of(row.cell(1));

        assertEquals(row.cell(2).equals("yes"), one.equals(other));
        assertEquals(row.cell(2).equals("yes"), other.equals(one));
        assertEquals(row.cell(2).equals("yes"), one.hashCode() == other.hashCode());
    }

    static Stream<OracleRow> versions() {
        return OracleRow.of("version");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("versions")
    void versionsAreNormalized(OracleRow row) {
        String nuget = row.cell(1).equals("not a version")
                ? REFUSED
                : String.join(" ", row.cells().subList(1, 5));

        row.compare(nuget, orRefused(() -> {
            NuGetVersion version = NuGetVersion.parse(row.cell(0));
            return String.join(
                    " ",
                    version.normalized(),
                    version.full(),
                    yesOrNo(version.isPrerelease()),
                    yesOrNo(version.isSemVer2()));
        }));
    }

    static Stream<OracleRow> versionPairs() {
        return OracleRow.of("version-comparison");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("versionPairs")
    void versionsAreOrdered(OracleRow row) {
        NuGetVersion one = NuGetVersion.parse(row.cell(0));
        NuGetVersion other = NuGetVersion.parse(row.cell(1));
        int order = switch (row.cell(2)) {
            case "below" -> -1;
            case "above" -> 1;
            default -> 0;
        };

        assertEquals(order, Integer.signum(one.compareTo(other)));
        assertEquals(-order, Integer.signum(other.compareTo(one)));
        assertEquals(row.cell(3).equals("yes"), one.equals(other));
        assertEquals(row.cell(3).equals("yes"), one.hashCode() == other.hashCode());
    }

    static Stream<OracleRow> ranges() {
        return OracleRow.of("range");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ranges")
    void rangesAreNormalized(OracleRow row) {
        String nuget = row.cell(1).equals("not a range") ? REFUSED : row.cell(1);

        row.compare(nuget, orRefused(() -> VersionRange.parse(row.cell(0)).toString()));
    }

    private static String orRefused(Supplier<String> parsed) {
        try {
            return parsed.get();
        } catch (IllegalArgumentException e) {
            return REFUSED;
        }
    }

    private static String accepted(boolean byThePattern, boolean byTheLength) {
        return byThePattern ? byTheLength ? "accepted" : "too long" : REFUSED;
    }

    private static String yesOrNo(boolean ours) {
        return ours ? "yes" : "no";
    }
}
