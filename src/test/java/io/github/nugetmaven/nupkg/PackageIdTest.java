package io.github.nugetmaven.nupkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"A", "Contoso.Core", "a-b", "a_b", "1", "_", "A.B-C.D_1", "Größe", "Пакет"})
    void acceptsWordsJoinedByDotsAndHyphens(String id) {
        assertEquals(id, PackageId.of(id).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".A", "A.", "-A", "A-", "A..B", "A.-B", "A B", "A/B", "$id$", "A\n", "a*", "A%2e"})
    void refusesAnythingElse(String id) {
        assertThrows(IllegalArgumentException.class, () -> PackageId.of(id));
    }

    @Test
    void hasAtMostAHundredCharacters() {
        assertEquals(100, PackageId.of("a".repeat(100)).value().length());
        assertThrows(IllegalArgumentException.class, () -> PackageId.of("a".repeat(101)));
    }

    @Test
    void isTheSameInAnyCase() {
        assertEquals(PackageId.of("Contoso.Core"), PackageId.of("CONTOSO.core"));
        assertEquals(
                PackageId.of("Contoso.Core").hashCode(),
                PackageId.of("CONTOSO.core").hashCode());
        assertNotEquals(PackageId.of("Contoso.Core"), PackageId.of("Contoso-Core"));
        assertEquals("contoso.ini", PackageId.of("Contoso.INI").lowerCase());
    }

    /** Two IDs, and whether NuGet takes them for the same. Java's own comparisons differ in most of them. */
    @ParameterizedTest(name = "R6 {0} {1}")
    @CsvSource({
        "I, \u0131, false",
        "i, \u0131, false",
        "i, \u0130, false",
        "s, \u017F, false",
        "S, \u017F, false",
        "K, \u212A, false",
        "k, \u212A, false",
        "\u00E5, \u212B, false",
        "\u03C9, \u2126, false",
        "\u03C2, \u03A3, true",
        "\u01C5, \u01C4, true",
        "\u00DF, \u1E9E, false",
    })
    void isComparedLetterByLetter(String one, String other, boolean isSame) {
        assertEquals(isSame, PackageId.of("A." + one).equals(PackageId.of("a." + other)));
        assertEquals(isSame, PackageId.of("a." + other).equals(PackageId.of("A." + one)));
        assertEquals(
                isSame,
                PackageId.of("A." + one).hashCode()
                        == PackageId.of("a." + other).hashCode());
    }

    @ParameterizedTest(name = "R6 {0}")
    @CsvSource({
        "A.\u0130, a.\u0130",
        "\u0391\u03A3, \u03B1\u03C3",
        "\u0391\u03A3.A, \u03B1\u03C3.a",
        "\u212A, k",
        "\u1E9E, \u00DF"
    })
    void isLoweredLetterByLetterInPaths(String id, String lower) {
        assertEquals(lower, PackageId.of(id).lowerCase());
    }

    @ParameterizedTest(name = "R6 {0}")
    @ValueSource(
            strings = {"\uD835\uDC00", "a\uD835\uDC00", "\uD835", "\uD83D\uDE00", "\uD842\uDFB7", "\u1734", "\u200B"})
    void doesNotDependOnTheUnicodeOfTheJdk(String id) {
        assertThrows(IllegalArgumentException.class, () -> PackageId.of(id));
        assertEquals("\u0870\u1C89\uA7DA", PackageId.of("\u0870\u1C89\uA7DA").value());
    }
}
