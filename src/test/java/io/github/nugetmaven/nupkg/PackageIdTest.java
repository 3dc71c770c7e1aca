package io.github.nugetmaven.nupkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
