package io.github.nugetmaven.auth;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.nugetmaven.nupkg.PackageId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyScopeTest {
    private static final KeyOrigin ORIGIN = new KeyOrigin.Settings("nuget.org");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final List<PackageId> IDS = List.of(PackageId.of("Contoso.Core"), PackageId.of("Fabrikam.Core"));

    @Test
    void checksNothingThatWasNotDeclared() {
        assertDoesNotThrow(() -> KeyScope.parse("", " ", "").requirePush(ORIGIN, IDS, TODAY));
        assertEquals(KeyScope.UNDECLARED, KeyScope.parse("", "", ""));
    }

    @Test
    void wantsOneOfTheGlobsForEveryId() {
        assertDoesNotThrow(
                () -> KeyScope.parse("Contoso.*,Fabrikam.Core", "", "").requirePush(ORIGIN, IDS, TODAY));
        KeyProblem problem = problem(KeyScope.parse("Contoso.*", "", ""));
        assertEquals(List.of(PackageId.of("Fabrikam.Core")), ((KeyProblem.NotCovered) problem).ids());
    }

    @Test
    void prefersTheGlobsThatAreGivenForOneBuild() {
        KeyScope scope = KeyScope.parse("Contoso.*", "", "");
        assertDoesNotThrow(() -> scope.withGlobs(GlobPattern.parseList("*")).requirePush(ORIGIN, IDS, TODAY));
        assertEquals(scope, scope.withGlobs(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"push", "PUSH", "pushversion", "unlist, push", "push unlist", "\npushversion\n"})
    void letsAPushScopePush(String scopes) {
        assertDoesNotThrow(() -> KeyScope.parse("", scopes, "").requirePush(ORIGIN, IDS, TODAY));
    }

    @Test
    void doesNotLetAnotherScopePush() {
        assertInstanceOf(KeyProblem.NotForPush.class, problem(KeyScope.parse("", "unlist", "")));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, true", "2026-11-21, true", "2026-11-20, false"})
    void isGoodUntilItsLastDay(String day, boolean good) {
        KeyScope scope = KeyScope.parse("", "", day);
        if (good) {
            assertDoesNotThrow(() -> scope.requirePush(ORIGIN, IDS, TODAY));
        } else {
            assertEquals(new KeyProblem.DeclaredExpiryPassed(ORIGIN, LocalDate.parse(day)), problem(scope));
        }
    }

    @Test
    void refusesADeclarationThatCannotBeRead() {
        assertEquals(new KeyProblem.BadScope("delete"), unreadable("", "push,delete", ""));
        assertEquals(new KeyProblem.BadExpiry("20.12.2026"), unreadable("", "", "20.12.2026"));
        assertEquals(new KeyProblem.BadGlob("a?"), unreadable("a?", "", ""));
    }

    private static KeyProblem problem(KeyScope scope) {
        return assertThrows(ApiKeyException.class, () -> scope.requirePush(ORIGIN, IDS, TODAY))
                .problem();
    }

    private static KeyProblem unreadable(String globs, String scopes, String expires) {
        return assertThrows(ApiKeyException.class, () -> KeyScope.parse(globs, scopes, expires))
                .problem();
    }
}
