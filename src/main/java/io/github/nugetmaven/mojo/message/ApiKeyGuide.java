package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.nupkg.OutputCleaner;
import java.net.URI;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Instructions for getting an API key, in the reader's language: they lead through web pages, where an unknown word costs the
 * reader more than in a log. Immutable.
 *
 * <p>Source of the German and Spanish names of menus: NuGet docs in these languages, nuget-org/scoped-api-keys.md.
 */
public final class ApiKeyGuide {
    /** Where keys of nuget.org are created, regenerated and deleted. */
    public static final URI PAGE = URI.create("https://www.nuget.org/account/apikeys");

    /** Works in every folder, while the prefix "nuget:" needs the plugin in the POM. */
    private static final String COMMAND = "mvn io.github.nugetmaven:nuget-maven-plugin:set-api-key";

    private static final String NUGET_ORG = "nuget.org";

    private static final List<String> LANGUAGES = List.of("en", "de", "es");

    private final Locale locale;
    private final ResourceBundle texts;

    ApiKeyGuide(Locale locale) {
        this.locale = LANGUAGES.contains(locale.getLanguage()) ? locale : Locale.ENGLISH;
        // English is the root: with a fallback an English reader would get the language of the JVM
        this.texts = ResourceBundle.getBundle(
                ApiKeyGuide.class.getName(),
                this.locale,
                ApiKeyGuide.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The guide in a language.
     *
     * @param nugetLocale the parameter nuget.locale; null or blank for the language of the JVM, or for English if there is no
     *     guide in that language
     * @throws MojoFailureException if there is no guide in the requested language
     */
    public static ApiKeyGuide of(String nugetLocale) throws MojoFailureException {
        if (nugetLocale == null || nugetLocale.isBlank()) {
            return new ApiKeyGuide(Locale.getDefault(Locale.Category.DISPLAY));
        }
        Locale requested = Locale.forLanguageTag(nugetLocale.strip().replace('_', '-'));
        if (!LANGUAGES.contains(requested.getLanguage())) {
            throw new MojoFailureException("There is no guide in the language of nuget.locale, \"" + nugetLocale.strip()
                    + "\". Use one of " + TextFormat.list(LANGUAGES) + ".");
        }
        return new ApiKeyGuide(requested);
    }

    /**
     * How to create a key for a project, from signing in to copying the key, one step per line. For a feed without the pages of
     * a gallery it is one line.
     *
     * @param isGallery whether the source is nuget.org, or is known to run the same software
     * @param keyName the name to enter, by which its owner will recognize the key
     * @param globs what to enter as Glob Pattern; empty if no package has been built
     */
    public List<String> steps(PackageSource source, boolean isGallery, String keyName, List<String> globs) {
        if (!isGallery) {
            return List.of("  " + text("guide.otherFeed"));
        }
        List<String> lines = new ArrayList<>(numbered(List.of(
                text("step.signIn"),
                text("step.menu", pageOf(source)),
                text("step.create"),
                text("step.name", keyName),
                text("step.expires"),
                text("step.owner"),
                text("step.scope"),
                glob(globs),
                text("step.copy"),
                text("step.later"))));
        if (globs.isEmpty()) {
            lines.addAll(List.of("", "  " + text("guide.noPackages")));
        }
        return lines;
    }

    /**
     * The same in short, for the end of a message that a key of a gallery is missing or was refused.
     *
     * @param globs what to enter as Glob Pattern; may be empty
     * @param options of the command that stores the key, each with a space before it
     */
    public List<String> brief(PackageSource source, List<String> globs, String options) {
        List<String> steps = List.of(
                text("brief.create", pageOf(source)),
                globs.isEmpty() ? text("brief.scope.none") : text("brief.scope", TextFormat.list(globs)),
                text("brief.copy"),
                store(options));
        return Stream.concat(Stream.of(text("brief.title", nameOf(source))), numbered(steps).stream())
                .toList();
    }

    /**
     * The end of a message about a key: the short instructions, or only how to store a key if the feed's pages are unknown.
     *
     * @param isGallery whether the source is nuget.org, or is known to run the same software
     * @param globs for the new key
     * @param options make set-api-key use the same feed and key, each after a space
     */
    public String wayToKey(PackageSource source, boolean isGallery, List<String> globs, String options) {
        return isGallery ? String.join("\n", brief(source, globs, options)) : store(options);
    }

    /** How to store a key. */
    public String store(String options) {
        return text("brief.store", COMMAND + options);
    }

    /** The sentence of this name in the reader's language. */
    public String text(String key, Object... args) {
        Object[] lines = Stream.of(args)
                .map(it -> it instanceof Number ? it : OutputCleaner.oneLine(String.valueOf(it)))
                .toArray();
        return new MessageFormat(texts.getString(key), locale).format(lines);
    }

    private static String nameOf(PackageSource source) {
        return source.isNuGetOrg()
                ? NUGET_ORG
                : source.webAddress().map(URI::getAuthority).orElse(NUGET_ORG);
    }

    /** The page of nuget.org, or the same page of another gallery. */
    private static URI pageOf(PackageSource source) {
        return source.isNuGetOrg() ? PAGE : source.webAddress().orElse(PAGE).resolve(PAGE.getPath());
    }

    /** The page has one box for one pattern, and below it a list of existing packages. */
    private String glob(List<String> globs) {
        return switch (globs.size()) {
            case 0 -> text("step.glob.none");
            case 1 -> text("step.glob", globs.get(0));
            default -> text("step.glob.several", globs.get(0), TextFormat.list(globs.subList(1, globs.size())));
        };
    }

    private static List<String> numbered(List<String> steps) {
        int width = String.valueOf(steps.size()).length();
        return IntStream.range(0, steps.size())
                .mapToObj(i ->
                        "  " + " ".repeat(width - String.valueOf(i + 1).length()) + (i + 1) + ". " + steps.get(i))
                .toList();
    }
}
