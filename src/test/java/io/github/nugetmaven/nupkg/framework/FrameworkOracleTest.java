package io.github.nugetmaven.nupkg.framework;

import static io.github.nugetmaven.testing.OracleRow.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.testing.OracleRow;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Target frameworks are what NuGet's own libraries say. */
class FrameworkOracleTest {
    static Stream<OracleRow> frameworks() {
        return OracleRow.of("framework");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frameworks")
    void frameworksHaveAShortName(OracleRow row) {
        Optional<TargetFramework> framework =
                TargetFramework.parse(row.cell(0)).filter(it -> !it.isPortableWithProfile());
        String nuget = row.cell(1).equals("unsupported") || row.cell(1).startsWith("throws") ? REFUSED : row.cell(1);

        row.compare(nuget, framework.map(TargetFramework::shortName).orElse(REFUSED));
        if (framework.isPresent()) {
            assertEquals(row.cell(2), kind(framework.get()));
        }
    }

    private static String kind(TargetFramework framework) {
        if (framework.isPortable()) {
            return "portable";
        }
        return framework.equals(TargetFramework.ANY) || framework.equals(TargetFramework.AGNOSTIC)
                ? "neither"
                : "specific";
    }
}
