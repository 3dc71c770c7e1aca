package io.github.nugetmaven.mojo.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.parameters.PackElements;
import io.github.nugetmaven.mojo.parameters.PackParameters;
import io.github.nugetmaven.nupkg.rules.Finding;
import io.github.nugetmaven.nupkg.rules.Rule;
import io.github.nugetmaven.nupkg.rules.RuleDescription;
import io.github.nugetmaven.nupkg.rules.Rules;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a user changes what a rule finds in a package that was made from a POM. */
class PomPlacesTest {
    /** Words that only rules about the manifest have. */
    private static final Pattern ABOUT_MANIFEST =
            Pattern.compile("<[A-Za-z]+>|\\.nuspec|minClientVersion|[Dd]ependenc|license|readme|has the type|type");

    /** Rules about a manifest that nuget:pack writes correctly whatever the POM says. */
    private static final Set<String> NEVER = Set.of(
            // the file itself
            "NUPKG040",
            "NUPKG041",
            "NUPKG043",
            "NUPKG044",
            "NUPKG133",
            "NUPKG134",
            "NUPKG135",
            // elements and attributes
            "NUPKG046",
            "NUPKG047",
            "NUPKG048",
            "NUPKG073",
            "NUPKG131",
            "NUPKG132",
            "NUPKG139",
            // there is no parameter: licenseUrl, iconUrl, references
            "NUPKG060",
            "NUPKG061",
            "NUPKG066",
            "NUPKG067",
            "NUPKG068",
            "NUPKG077",
            "NUPKG169",
            "NUPKG192",
            "NUPKG193",
            // the package of symbols
            "NUPKG100",
            "NUPKG101",
            "NUPKG102",
            "NUPKG108");

    /** Rules about a file, which the message names, although they speak of the manifest as well. */
    private static final Set<String> OF_A_FILE = Set.of("NUPKG015", "NUPKG042", "NUPKG105", "NUPKG125", "NUPKG152");

    static Stream<String> rulesWithoutAPlace() {
        return Stream.concat(NEVER.stream(), OF_A_FILE.stream()).sorted();
    }

    @ParameterizedTest
    @MethodSource("rulesWithoutAPlace")
    void exceptionHasNoPlace(String rule) {
        Finding finding = new Finding(Rules.byId(rule).orElseThrow(), "A.nuspec", "title: given", 0);

        assertEquals(Optional.empty(), PomPlaces.of(finding));
    }

    static Stream<Rule> rulesAboutTheManifest() {
        return Rules.all().stream()
                .filter(it -> !NEVER.contains(it.id()) && !OF_A_FILE.contains(it.id()))
                .filter(it -> {
                    RuleDescription description = it.description();
                    return ABOUT_MANIFEST.matcher(description.problem()).find();
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesAboutTheManifest")
    void everyRuleAboutTheManifestHasAPlace(Rule rule) {
        Optional<String> place = PomPlaces.of(new Finding(rule, "A.nuspec", "title: given", 0));

        assertTrue(place.isPresent(), () -> rule.id() + " " + rule.description().problem());
    }

    static Stream<Rule> rules() {
        return Rules.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyPlaceInTheConfigurationIsAParameter(Rule rule) {
        Set<String> parameters = Stream.concat(
                        Arrays.stream(PackElements.class.getRecordComponents()).map(it -> it.getName()),
                        Arrays.stream(PackParameters.class.getFields()).map(PomPlacesTest::parameter))
                .collect(Collectors.toSet());
        PomPlaces.of(new Finding(rule, "A.nuspec", "title: given", 0)).ifPresent(place -> {
            Matcher element = Pattern.compile("<(\\w+)> in the configuration").matcher(place);
            while (element.find()) {
                assertTrue(parameters.contains(element.group(1)), place);
            }
            assertFalse(place.endsWith("."), place);
        });
    }

    private static String parameter(Field constant) {
        try {
            return constant.get(null).toString().replaceFirst("^nuget\\.", "");
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUPKG052 | copyright has 5000 characters | <inceptionYear> and <organization>, or <copyright> in the configuration",
                "NUPKG053 | projectUrl ftp://example.org | <url>, or <projectUrl> in the configuration",
                "NUPKG056 | dependency | <dependencies> in the configuration, or dependencies of type nupkg",
                "NUPKG081 | license | <licenseFile> in the configuration",
                "NUPKG153 | con | <command> of <tool> in the configuration",
                "NUPKG166 | Kompile | <contentFiles> in the configuration",
            })
    void placeIsThatOfTheElement(String rule, String value, String place) {
        assertEquals(
                Optional.of(place), PomPlaces.of(new Finding(Rules.byId(rule).orElseThrow(), "A.nuspec", value, 0)));
    }
}
