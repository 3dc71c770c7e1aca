package io.github.nugetmaven.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.nupkg.PackageId;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobPatternTest {
    @ParameterizedTest
    @CsvSource({
        "*, Contoso, true",
        "**, Contoso, true",
        "Fabrikam.*, fabrikam.a.b, true",
        "Fabrikam.*, FABRIKAM.A, true",
        "Fabrikam.*, Fabrikam, false",
        "Fabrikam.*, NotFabrikam.A, false",
        "Alpha*, Alpha, true",
        "Alpha*, AlphaBeta, true",
        "Alpha*, Alph, false",
        "Alpha, alpha, true",
        "Alpha, AlphaBeta, false",
        "*Beta, AlphaBeta, true",
        "*Beta, Beta, true",
        "*Beta, BetaAlpha, false",
        "*.Core, Contoso.Core, true",
        "Microsoft.*.Abstract, Microsoft.A.B.Abstract, true",
        "Microsoft.*.Abstract, Microsoft.Abstract, false",
        "A*B*C, AxBxC, true",
        "A*B*C, ABC, true",
        "A*B*C, AxCxB, false",
        "A*A, A, false",
        "A*A, AA, true",
        "*a*a*, xax, false",
        "*a*a*, xaxa, true",
        "a.b, axb, false",
        "INI.*, ini.i, true",
        "I.*, \u0131.a, false",
        "\u0131n*, INI, false",
        "\u212A.*, k.a, true",
        "\u017F*, Sa, false",
    })
    void matchesAsNuGetOrgDoes(String glob, String id, boolean matches) {
        assertEquals(matches, parse(glob).matches(PackageId.of(id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Foo?", "Foo[a]", "{a}", "Foo Bar", "Foo/*", "!Foo", "$id$"})
    void refusesWhatThePageWouldNotAccept(String glob) {
        ApiKeyException refused = assertThrows(ApiKeyException.class, () -> GlobPattern.parseList(glob));
        assertInstanceOf(KeyProblem.BadGlob.class, refused.problem());
    }

    @Test
    void readsSeveralSeparatedByCommas() {
        assertEquals(
                List.of("Contoso.*", "Fabrikam.Core"),
                GlobPattern.parseList("\n Contoso.* ,, Fabrikam.Core,\n").stream()
                        .map(GlobPattern::toString)
                        .toList());
        assertEquals(List.of(), GlobPattern.parseList("  "));
    }

    @Test
    void agreesWithARegularExpressionOnEverythingShort() {
        Random random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            String glob = letters(random, "aB*", 1 + random.nextInt(6));
            String id = letters(random, "abB", 1 + random.nextInt(7));
            String regex = Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            boolean expected =
                    Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(id).matches();
            assertEquals(expected, parse(glob).matches(PackageId.of(id)), () -> glob + " and " + id);
        }
    }

    @Test
    void isNotKeptBusyByManyWildcards() {
        assertFalse(parse("*a".repeat(2000) + "b").matches(PackageId.of("a".repeat(100))));
    }

    private static GlobPattern parse(String glob) {
        return GlobPattern.parseList(glob).get(0);
    }

    private static String letters(Random random, String alphabet, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
                .collect(Collectors.joining());
    }
}
