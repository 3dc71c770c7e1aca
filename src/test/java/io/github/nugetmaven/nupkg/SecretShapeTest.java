package io.github.nugetmaven.nupkg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** K2: which texts are secrets by their form. */
class SecretShapeTest {
    @DisplayName("K2: a secret where a name belongs")
    @ParameterizedTest
    @CsvSource({
        "oy2aaaabbbbccccddddeeeeffffgggghhhhiiiijjjjkkk, NUGET_KEY",
        "OY2AAAABBBBCCCCDDDDEEEEFFFFGGGGHHHHIIIIJJJJKKK, NUGET_KEY",
        "oy2keyofabuildthatmustshowupnowhere, OPAQUE",
        "0f8fad5b-d9cb-469f-a165-70867728950e, GUID",
        "ghp_0123456789abcdefghijABCDEFGHIJ012345, GITHUB_TOKEN",
        "ghs_0123456789abcdefghijABCDEFGHIJ012345, GITHUB_TOKEN",
        "github_pat_11AAAAAAA0123456789abcdef_x, GITHUB_TOKEN",
        "glpat-0123456789abcdefghij, GITLAB_TOKEN",
        "glcbt-64_0123456789abcdefghij, GITLAB_TOKEN",
        "npm_0123456789abcdefghijABCDEFGHIJ012345, NPM_TOKEN",
        "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2lnbmF0dXJl, JSON_WEB_TOKEN",
        "d41d8cd98f00b204e9800998ecf8427e, OPAQUE",
        "kq3vtz5b7xw2m4n6p8r9s1a3c5d7f9h2j4l6o8u0y2e4i6tg7kqa, OPAQUE",
    })
    void recognisesASecret(String text, SecretShape shape) {
        assertEquals(Optional.of(shape), SecretShape.ofName(" " + text + "\n"));
    }

    @DisplayName("K2: names that stay names")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nuget.org",
                "feed.example.org",
                "127.0.0.1",
                "my-Feed_2",
                "NUGET_API_KEY_127_0_0_1",
                "NUGET_API_KEY_FEED_EXAMPLE_ORG",
                "thenugetrepositoryofourwholecompany",
                "companyfeed2026production",
                "glob-pattern-of-a-whole-company",
                "Contoso.*",
                "",
            })
    void takesANameForAName(String text) {
        assertEquals(Optional.empty(), SecretShape.ofName(text));
    }

    @DisplayName("K2: a secret in a list, and texts that are long and mixed but are not names")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Contoso.*, oy2aaaabbbbccccddddeeeeffffgggghhhhiiiijjjjkkk | NUGET_KEY",
                "d41d8cd98f00b204e9800998ecf8427e |",
                "target/Contoso.Core.1.0.0.nupkg |",
                "https://pkgs.example.org/0f8fad5b-d9cb-469f-a165-70867728950e/index.json |",
            })
    void looksAtPartsOfAText(String text, SecretShape shape) {
        assertEquals(Optional.ofNullable(shape), SecretShape.of(text));
    }
}
