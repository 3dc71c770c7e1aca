package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.feed.PackageSource;
import java.net.URI;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The way to an API key of nuget.org, in the reader's language: it leads through pages in a browser, where a word that is
 * not understood costs more than in a log. Immutable.
 */
public final class ApiKeyGuide {
    /** Where keys of nuget.org are created, regenerated and deleted. */
    public static final URI PAGE = URI.create("https://www.nuget.org/account/apikeys");

    /** Works in every folder, while the prefix "nuget:" needs the plugin in the POM. */
    private static final String COMMAND = "mvn io.github.nugetmaven:nuget-maven-plugin:set-api-key";

    private static final List<String> LANGUAGES = List.of("en", "de", "es");

    private final Locale locale;
    private final ResourceBundle texts;

    ApiKeyGuide(Locale locale) {
        this.locale = LANGUAGES.contains(locale.getLanguage()) ? locale : Locale.ENGLISH;
        // English is the root: without this an English reader would get the language of the JVM
        this.texts = ResourceBundle.getBundle(
                ApiKeyGuide.class.getName(),
                this.locale,
                ApiKeyGuide.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The guide in a language.
     *
     * @param nugetLocale the parameter nuget.locale, null where it is not given: then the language is that of the JVM, or
     *     English if there is no guide in that
     * @throws MojoFailureException if there is no guide in the language that was asked for
     */
    public static ApiKeyGuide of(String nugetLocale) throws MojoFailureException {
        if (nugetLocale == null || nugetLocale.isBlank()) {
            return new ApiKeyGuide(Locale.getDefault(Locale.Category.DISPLAY));
        }
        Locale asked = Locale.forLanguageTag(nugetLocale.strip().replace('_', '-'));
        if (!LANGUAGES.contains(asked.getLanguage())) {
            throw new MojoFailureException("nuget.locale is \"" + nugetLocale.strip()
                    + "\", and there is no guide in that language. Use one of " + TextFormat.list(LANGUAGES) + ".");
        }
        return new ApiKeyGuide(asked);
    }

    /** The page of a gallery: of nuget.org, or beside the address of another one. */
    static URI pageOf(PackageSource source) {
        return source.isNuGetOrg() ? PAGE : source.webAddress().orElse(PAGE).resolve(PAGE.getPath());
    }

    /** From signing in to the key in the clipboard, numbered. */
    List<String> steps(KeyRecipe recipe) {
        List<String> steps = List.of(
                text("step.signIn"),
                text("step.menu", recipe.page()),
                text("step.create"),
                text("step.name", recipe.keyName()),
                text("step.expires"),
                text("step.owner"),
                text("step.scope", recipe.scope()) + " " + text("step.scope.hint"),
                glob(recipe.globs()),
                text("step.copy"),
                text("step.later") + " " + text("step.trustedPublishing"));
        return numbered(steps).toList();
    }

    /**
     * The way in short, for the end of a message that a key of nuget.org is missing or was refused.
     *
     * @param globs what to enter as Glob Pattern; may be empty
     * @param options that say where the key goes, each with a space before it
     */
    public List<String> brief(List<String> globs, String options) {
        List<String> steps = List.of(
                text("brief.create", PAGE),
                globs.isEmpty() ? text("brief.scope.none") : text("brief.scope", TextFormat.list(globs)),
                text("brief.copy"),
                store(options));
        return Stream.concat(Stream.of(text("brief.title")), numbered(steps)).toList();
    }

    /** How to store a key. */
    public String store(String options) {
        return text("brief.store", COMMAND + options);
    }

    /** The sentence of this name in the reader's language. */
    public String text(String key, Object... args) {
        return new MessageFormat(texts.getString(key), locale).format(args);
    }

    /** The page has one box for one pattern, and below it a list of the packages that exist. */
    private String glob(List<String> globs) {
        return switch (globs.size()) {
            case 0 -> text("step.glob.none");
            case 1 -> text("step.glob", globs.get(0));
            default -> text("step.glob.several", globs.get(0), TextFormat.list(globs.subList(1, globs.size())));
        };
    }

    private static Stream<String> numbered(List<String> steps) {
        int width = String.valueOf(steps.size()).length();
        return IntStream.range(0, steps.size())
                .mapToObj(i ->
                        "  " + " ".repeat(width - String.valueOf(i + 1).length()) + (i + 1) + ". " + steps.get(i));
    }
}
