package io.github.nugetmaven.mojo.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide to API keys in its languages. */
class ApiKeyGuideTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    private static final List<String> WORDS_OF_THE_PAGE = List.of(
            "API Keys",
            "Create",
            "Key Name",
            "Expires In",
            "Package Owner",
            "Select Scopes",
            "Push",
            "Glob Pattern",
            "Copy",
            "Regenerate",
            "Delete",
            "Trusted Publishing");

    private static final KeyRecipe RECIPE =
            new KeyRecipe("example (mvn deploy)", KeyRecipe.PUSH_ALL, List.of("Contoso.*"), ApiKeyGuide.PAGE);

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_es"})
    void saysTheSameInEveryLanguage(String suffix) throws IOException {
        Map<String, String> english = bundle("");
        Map<String, String> other = bundle(suffix);

        assertEquals(english.keySet(), other.keySet());
        for (String key : english.keySet()) {
            assertEquals(placeholders(english.get(key)), placeholders(other.get(key)), key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_es"})
    void hasNoTextThatComesOutWrong(String suffix) throws IOException {
        bundle(suffix).forEach((key, text) -> {
            Object[] args = IntStream.range(0, 10).mapToObj(i -> "<" + i + ">").toArray();
            String shown = new MessageFormat(text, Locale.ROOT).format(args);
            String wanted = PLACEHOLDER.matcher(text).replaceAll("<$1>").replace("''", "'");
            assertAll(
                    suffix + " " + key,
                    () -> assertFalse(text.isBlank(), "blank"),
                    () -> assertEquals(wanted, shown, "an apostrophe or a brace of its own"),
                    () -> assertFalse(text.contains("\uFFFD") || text.contains("Ã"), "not read as UTF-8"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void keepsTheWordsOfThePage(String language) throws MojoFailureException {
        String steps = String.join("\n", ApiKeyGuide.of(language).steps(RECIPE));

        assertAll(WORDS_OF_THE_PAGE.stream().map(word -> () -> assertTrue(steps.contains('"' + word + '"'), word)));
        assertTrue(steps.contains("https://www.nuget.org/account/apikeys"), steps);
        assertTrue(steps.contains(" 4. \"Key Name\": example (mvn deploy)"), steps);
        assertTrue(steps.contains("10. "), steps);
        assertTrue(steps.contains("\"Glob Pattern\": Contoso.*"), steps);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void isShortAtTheEndOfAMessage(String language) throws MojoFailureException {
        List<String> brief = ApiKeyGuide.of(language).brief(List.of("Contoso.*"), "");

        assertTrue(brief.size() <= 6, brief::toString);
        assertTrue(brief.get(2).contains("Contoso.*"), brief::toString);
        assertTrue(brief.get(4).endsWith("mvn io.github.nugetmaven:nuget-maven-plugin:set-api-key"), brief::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "en,      Click",
        "en-GB,   Click",
        "de,      klicken",
        "de_AT,   klicken",
        "DE,      klicken",
        "es-MX,   Haga clic",
        "' es ',  Haga clic",
    })
    void speaksTheLanguageThatIsAskedFor(String locale, String word) throws MojoFailureException {
        assertTrue(ApiKeyGuide.of(locale).text("step.create").contains(word));
    }

    @Test
    void speaksEnglishWhereItDoesNotKnowTheLanguageOfTheBuild() {
        assertTrue(new ApiKeyGuide(Locale.JAPAN).text("step.create").startsWith("Click"));
        assertTrue(new ApiKeyGuide(Locale.ROOT).text("step.create").startsWith("Click"));
        assertTrue(new ApiKeyGuide(Locale.GERMANY).text("step.create").startsWith("Auf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "german", "deutsch", "?", "e"})
    void refusesALanguageItDoesNotKnow(String locale) {
        MojoFailureException failure = assertThrows(MojoFailureException.class, () -> ApiKeyGuide.of(locale));

        MessageRules.check(failure.getMessage(), "nuget.locale", '"' + locale + '"', "en, de, es");
    }

    @Test
    void namesSeveralPatternsOrNone() throws MojoFailureException {
        ApiKeyGuide guide = ApiKeyGuide.of("en");

        List<String> several = guide.steps(recipe(List.of("Contoso.*", "Fabrikam.Core", "Fabrikam.Web")));
        List<String> none = guide.steps(recipe(List.of()));

        assertTrue(several.get(7).contains("one pattern: Contoso.*."), several::toString);
        assertTrue(several.get(7).contains("below it: Fabrikam.Core, Fabrikam.Web."), several::toString);
        assertTrue(none.get(7).contains("a * alone"), none::toString);
        assertFalse(String.join("", guide.brief(List.of(), "")).contains("{"));
    }

    private static KeyRecipe recipe(List<String> globs) {
        return new KeyRecipe(RECIPE.keyName(), RECIPE.scope(), globs, RECIPE.page());
    }

    private static Set<String> placeholders(String text) {
        Matcher found = PLACEHOLDER.matcher(text);
        return found.results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> bundle(String suffix) throws IOException {
        Properties properties = new Properties();
        try (var file = ApiKeyGuide.class.getResourceAsStream("ApiKeyGuide" + suffix + ".properties")) {
            properties.load(new InputStreamReader(file, UTF_8));
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
