package io.github.nugetmaven.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.PackageId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobSuggestionTest {
    private static final GlobPattern ALL = GlobPattern.of("*");

    @ParameterizedTest
    @CsvSource({
        "Contoso.Core, Contoso.Core",
        "Contoso.Core contoso.core, Contoso.Core",
        "Contoso.Core Contoso.Http, Contoso.*",
        "Contoso.Core Contoso.Client, Contoso.*",
        "Contoso Contoso.Core, Contoso*",
        "Contoso.Core Contoso.Core.Json, Contoso.Core*",
        "Contoso.Core.Json Contoso.Core.Xml, Contoso.Core.*",
        "Contoso.Corelib Contoso.Core, Contoso.*",
        "Contoso.Core CONTOSO.Http, Contoso.*",
        "Contoso-Core Contoso.Core, Contoso*",
        "Contoso.A.Client Contoso.B.Client, Contoso.*.Client",
        "Contoso.AClient Contoso.BClient, Contoso.*",
        "Contoso.Client Contoso.Http.Client, Contoso.*",
        "Fabrikam.Core Contoso.Http Contoso.Core, 'Contoso.*, Fabrikam.Core'",
        "Contoso Contosolutions, 'Contoso, Contosolutions'",
        "I.Core \u0131.Http, 'I.Core, \u0131.Http'",
    })
    void suggestsTheNarrowest(String ids, String globs) {
        assertEquals(
                globs,
                suggestion(ids).globs().stream().map(GlobPattern::toString).collect(Collectors.joining(", ")));
    }

    @RepeatedTest(300)
    void coversEveryIdAndIsNeverWiderThanAll(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<PackageId> ids = IntStream.rangeClosed(0, random.nextInt(6))
                .mapToObj(i -> PackageId.of(id(random)))
                .toList();
        GlobSuggestion suggestion = GlobSuggestion.of(ids);
        for (PackageId id : ids) {
            assertTrue(suggestion.globs().stream().anyMatch(glob -> glob.matches(id)), ids + " " + suggestion);
        }
        for (GlobPattern glob : suggestion.globs()) {
            assertTrue(ALL.isWiderThan(glob), ids + " " + suggestion);
            assertTrue(ids.stream().anyMatch(glob::matches), "none of use to " + ids + ": " + suggestion);
            assertEquals(
                    List.of(glob.toString()),
                    GlobPattern.parseList(glob.toString()).stream()
                            .map(Object::toString)
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "*, Contoso.*, true",
        "Contoso.*, Contoso.*, false",
        "Contoso.*, contoso.*, false",
        "Contoso.*, Contoso.Core, true",
        "Contoso.Core, Contoso.*, false",
        "Contoso*, Contoso.*, true",
        "Contoso.*, Contoso*, false",
        "*Core, Contoso.*, false",
        "**, *, false",
        "A*C, A*B*C, true",
        "A*B*C, A*C, false",
    })
    void knowsTheWiderOfTwo(String one, String other, boolean isWider) {
        assertEquals(isWider, GlobPattern.of(one).isWiderThan(GlobPattern.of(other)));
    }

    @Test
    void saysWhetherWhatIsUsedAllowsForMore() {
        GlobSuggestion suggestion = suggestion("Contoso.Core Contoso.Http");
        assertTrue(suggestion.isNarrowerThan(List.of(ALL)));
        assertFalse(suggestion.isNarrowerThan(GlobPattern.parseList("Contoso.*")));
        assertFalse(suggestion.isNarrowerThan(GlobPattern.parseList("Contoso.Core, Contoso.Http")));
    }

    private static GlobSuggestion suggestion(String ids) {
        return GlobSuggestion.of(
                Arrays.stream(ids.split(" ")).map(PackageId::of).toList());
    }

    private static String id(Random random) {
        String letters = "aAbB\u0130\u0131";
        return Stream.generate(() -> IntStream.rangeClosed(0, random.nextInt(2))
                        .mapToObj(i -> String.valueOf(letters.charAt(random.nextInt(letters.length()))))
                        .collect(Collectors.joining()))
                .limit(1 + random.nextInt(4))
                .collect(Collectors.joining(random.nextBoolean() ? "." : "-"));
    }
}
