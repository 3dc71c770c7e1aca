package io.github.nugetmaven.mojo.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.PackageSource;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
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

    private static final PackageSource NUGET_ORG =
            PackageSource.parse("https://api.nuget.org/v3/index.json", Path.of(""));

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
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"en | \" | \"", "de | „ | “", "es | « | »"})
    void keepsTheWordsOfThePage(String language, String open, String close) throws MojoFailureException {
        String steps = String.join("\n", steps(language, List.of("Contoso.*")));

        assertAll(WORDS_OF_THE_PAGE.stream()
                .map(word -> () -> assertTrue(steps.contains(open + word + close), word + " in " + steps)));
        assertTrue(steps.contains("https://www.nuget.org/account/apikeys"), steps);
        assertTrue(steps.contains("\n   4. " + open + "Key Name" + close), steps);
        assertTrue(steps.contains(": example (mvn deploy)\n"), steps);
        assertTrue(steps.contains("\n  10. "), steps);
        assertTrue(steps.contains(": Contoso.*\n"), steps);
    }

    /** As people know them from NuGet's documentation in their language. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "de: „API Keys“ (API-Schlüssel)",
                "de: „Create“ (Erstellen)",
                "de: „Select Scopes“ (Bereiche auswählen)",
                "de: „Glob Pattern“ (Globmuster)",
                "es: «API Keys» (Claves de API)",
                "es: «Create» (Crear)",
                "es: «Select Scopes» (Seleccionar ámbitos)",
                "es: «Push» (Insertar)",
                "es: «Glob Pattern» (Patrón global)",
            })
    void namesTheWordsOfThePageInTheLanguageOfTheReaderToo(String word) throws MojoFailureException {
        String language = word.substring(0, 2);
        String translated = word.substring(4);

        String steps = String.join("\n", steps(language, List.of("Contoso.*")));
        String brief = String.join("\n", ApiKeyGuide.of(language, false).brief(NUGET_ORG, List.of("Contoso.*"), ""));

        assertTrue(steps.contains(translated), steps);
        assertTrue(brief.contains(translated), brief);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_es"})
    void leavesNoSentenceInEnglish(String suffix) throws IOException {
        Map<String, String> english = bundle("");
        bundle(suffix).forEach((key, text) -> {
            assertNotEquals(english.get(key), text, key);
            assertFalse(text.contains("\""), key + ": quotation marks of another language");
        });
    }

    @Test
    void hasOneLineForAFeedWhosePagesItDoesNotKnow() throws MojoFailureException {
        PackageSource feed = PackageSource.parse("https://feed.example.org/v3/index.json", Path.of(""));

        assertEquals(
                List.of(
                        "  Create a key as the documentation of that feed says. The key needs permission to push packages."),
                ApiKeyGuide.of("en", false).steps(feed, false, "example", List.of("Contoso.*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void isShortAtTheEndOfAMessage(String language) throws MojoFailureException {
        ApiKeyGuide guide = ApiKeyGuide.of(language, false);
        List<String> brief = guide.brief(NUGET_ORG, List.of("Contoso.*"), guide.store(""));

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
        assertTrue(ApiKeyGuide.of(locale, false).text("step.create").contains(word));
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
        MojoFailureException failure = assertThrows(MojoFailureException.class, () -> ApiKeyGuide.of(locale, false));

        MessageRules.check(failure.getMessage(), "nuget.locale", '"' + locale + '"', "en, de, es");
    }

    @Test
    void namesSeveralPatternsOrNone() throws MojoFailureException {
        List<String> several = steps("en", List.of("Contoso.*", "Fabrikam.Core", "Fabrikam.Web"));
        List<String> none = steps("en", List.of());

        // K7: the page has one field for one pattern
        assertTrue(
                several.get(7).contains("takes one pattern, and no narrow one covers all of these"), several::toString);
        assertTrue(several.get(7).contains("enter Contoso.* and select the others"), several::toString);
        assertTrue(several.get(7).contains("either enter *, which covers all your packages, or"), several::toString);
        assertTrue(none.get(7).contains("a * alone"), none::toString);
        assertTrue(none.get(11).contains("No package has been built here yet."), none::toString);
        assertFalse(String.join("", ApiKeyGuide.of("en", false).brief(NUGET_ORG, List.of(), ""))
                .contains("{"));
    }

    /** K7: umlauts came out as question marks. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "es"})
    void isSpelledInAsciiWhereAConsoleHasNothingElse(String language) throws IOException {
        ApiKeyGuide guide = new ApiKeyGuide(Locale.forLanguageTag(language), false, US_ASCII);
        for (String key : bundle("_" + language).keySet()) {
            String text = guide.text(key, "0", "1", "2");
            assertTrue(US_ASCII.newEncoder().canEncode(text), text);
            assertFalse(text.contains("?") && !text.contains("Y/n") && key.startsWith("step"), text);
        }
        assertTrue(guide.text("step.scope").contains(language.equals("de") ? "Bereiche auswaehlen" : "ambitos"));
    }

    @Test
    void keepsUmlautsWhereTheConsoleHasThem() {
        String latin = new ApiKeyGuide(Locale.GERMAN, false, ISO_8859_1).text("ask.key");

        assertTrue(latin.contains("Schlüssel"), latin);
    }

    private static List<String> steps(String language, List<String> globs) throws MojoFailureException {
        return ApiKeyGuide.of(language, false).steps(NUGET_ORG, true, "example (mvn deploy)", globs);
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
