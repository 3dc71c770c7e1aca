package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLevelsTest {
    @Test
    void appliesRulesOfTheGalleryOnlyThere() {
        assertEquals(Optional.of(Severity.ERROR), RuleLevels.parse("", true).of(ZipRule.ZIP64));
        assertEquals(Optional.empty(), RuleLevels.parse("", false).of(ZipRule.ZIP64));
        assertEquals(Optional.of(Severity.ERROR), RuleLevels.parse("", false).of(ZipRule.DUPLICATE_ENTRY));
        assertEquals(Optional.of(Severity.WARNING), RuleLevels.parse("", false).of(ZipRule.LONG_PATH));
    }

    @Test
    void countsANameThatWindowsCannotUnpackAsAnErrorOnNuGetOrgOnly() {
        assertEquals(Optional.of(Severity.ERROR), RuleLevels.parse("", true).of(ZipRule.ILLEGAL_NAME));
        assertEquals(Optional.of(Severity.WARNING), RuleLevels.parse("", false).of(ZipRule.ILLEGAL_NAME));
        assertEquals(Optional.empty(), RuleLevels.parse("NUPKG019=off", false).of(ZipRule.ILLEGAL_NAME));
        assertEquals(Optional.of(Severity.WARNING), RuleLevels.parse("", true).of(LayoutRule.UNPORTABLE_NAME));
    }

    @Test
    void usesTheSettingOfTheBuildForEveryFeed() {
        RuleLevels levels =
                RuleLevels.parse(" nupkg005 = Error,\nNUPKG008=off , NUPKG018=warn,,NUPKG009=warning,", false);
        assertEquals(Optional.of(Severity.ERROR), levels.of(ZipRule.ZIP64));
        assertEquals(Optional.empty(), levels.of(ZipRule.DUPLICATE_ENTRY));
        assertEquals(Optional.of(Severity.WARNING), levels.of(ZipRule.LONG_PATH));
        assertEquals(Optional.of(Severity.WARNING), levels.of(ZipRule.UNSAFE_PATH));
    }

    @Test
    void dropsFindingsOfRulesThatAreOff() {
        Finding zip64 = new Finding(ZipRule.ZIP64, "", "", 0);
        Finding longPath = new Finding(ZipRule.LONG_PATH, "a", "300", 0);
        assertEquals(
                List.of(new GradedFinding(longPath, Severity.ERROR)),
                RuleLevels.parse("NUPKG018=error", false).grade(List.of(zip64, longPath)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NUPKG999=off", "NUPKG005", "NUPKG005=", "NUPKG005=loud", "=off", "NUPKG005=off=on", "ZIP64=off"
            })
    void refusesATextThatIsNotALevel(String text) {
        RuleLevels.UnknownLevelException refused = assertThrows(
                RuleLevels.UnknownLevelException.class, () -> RuleLevels.parse("NUPKG008=off, " + text, true));
        assertEquals(text, refused.part());
    }

    @Test
    void canBeParsedAgain() {
        String text = "NUPKG001=off,NUPKG012=warn,NUPKG020=error";
        assertEquals(text, RuleLevels.parse(text, true).text());
        assertEquals("", RuleLevels.parse("", true).text());
    }

    @Test
    void areTheSameTextIfTheyAreEqual() {
        assertEquals(
                RuleLevels.parse("NUPKG001=off,NUPKG012=warn,NUPKG020=error", true)
                        .toString(),
                RuleLevels.parse("NUPKG020=error,NUPKG012=warn,NUPKG001=off", true)
                        .toString());
    }
}
