package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.feed.FeedUrl;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.nupkg.OutputCleaner;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    public static final String COMMAND = "mvn io.github.nugetmaven:nuget-maven-plugin:set-api-key";

    private static final String NUGET_ORG = "nuget.org";

    private static final List<String> LANGUAGES = List.of("en", "de", "es");

    private final Locale locale;
    private final boolean isCi;
    /** Empty for that of the process. */
    private final Optional<Charset> console;
    /** Null until a text is shown, which most builds never do. */
    private volatile ResourceBundle texts;

    ApiKeyGuide(Locale locale) {
        this(locale, false, Optional.of(StandardCharsets.UTF_8));
    }

    /** @param console the characters that the reader's console can show */
    ApiKeyGuide(Locale locale, boolean isCi, Charset console) {
        this(locale, isCi, Optional.of(console));
    }

    private ApiKeyGuide(Locale locale, boolean isCi, Optional<Charset> console) {
        this.isCi = isCi;
        this.console = console;
        this.locale = LANGUAGES.contains(locale.getLanguage()) ? locale : Locale.ENGLISH;
    }

    private ResourceBundle texts() {
        if (texts == null) {
            // English is the root: with a fallback an English reader would get the language of the JVM
            texts = ResourceBundle.getBundle(
                    ApiKeyGuide.class.getName(),
                    locale,
                    ApiKeyGuide.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        }
        return texts;
    }

    /**
     * The guide in a language.
     *
     * @param nugetLocale the parameter nuget.locale; null or blank for the language of the JVM, or for English if there is no
     *     guide in that language
     * @param isCi whether this build is one of a CI, where no key can be stored
     * @throws MojoFailureException if there is no guide in the requested language
     */
    public static ApiKeyGuide of(String nugetLocale, boolean isCi) throws MojoFailureException {
        return new ApiKeyGuide(locale(nugetLocale), isCi, Optional.empty());
    }

    private static Locale locale(String nugetLocale) throws MojoFailureException {
        if (nugetLocale == null || nugetLocale.isBlank()) {
            return Locale.getDefault(Locale.Category.DISPLAY);
        }
        Locale requested = Locale.forLanguageTag(nugetLocale.strip().replace('_', '-'));
        if (!LANGUAGES.contains(requested.getLanguage())) {
            throw new MojoFailureException("There is no guide in the language of nuget.locale, \"" + nugetLocale.strip()
                    + "\". Use one of " + TextFormat.list(LANGUAGES) + ".");
        }
        return requested;
    }

    /** The same in English, for sentences in the middle of an English message. */
    ApiKeyGuide inEnglish() {
        return new ApiKeyGuide(Locale.ENGLISH, isCi, console);
    }

    boolean isEnglish() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
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
     * @param last where the key goes, as {@link #store} or {@link #putIntoVariable} says it
     */
    public List<String> brief(PackageSource source, List<String> globs, String last) {
        List<String> steps = List.of(text("brief.create", pageOf(source)), scope(globs), text("brief.copy"), last);
        return Stream.concat(Stream.of(text("brief.title", nameOf(source))), numbered(steps).stream())
                .toList();
    }

    /**
     * The end of a message about a key: the short instructions, or only how to store a key if the feed's pages are unknown.
     *
     * @param isGallery whether the source is nuget.org, or is known to run the same software
     * @param globs for the new key
     * @param options that lead set-api-key to the same feed and key, each after a space
     * @param variable the environment variable that the key came from, or should come from in a CI; empty to store it
     */
    public String wayToKey(
            PackageSource source, boolean isGallery, List<String> globs, String options, Optional<String> variable) {
        String last = variable.map(this::putIntoVariable).orElseGet(() -> store(options));
        return isGallery ? String.join("\n", brief(source, globs, last)) : last;
    }

    /** Where another key goes after the one from this place was refused; a policy has no key to replace. */
    Optional<String> renewal(KeyOrigin refused, String options) {
        if (refused instanceof KeyOrigin.Environment environment) {
            return Optional.of(text("renew.environment", environment.variable()));
        }
        return refused instanceof KeyOrigin.Settings
                ? Optional.of(text("renew.settings", COMMAND + options))
                : Optional.empty();
    }

    /** Whether a message should lead to a variable of the environment, since nobody can store a key in a CI. */
    boolean isCi() {
        return isCi;
    }

    /** How to give a build a key without storing it. */
    private String putIntoVariable(String variable) {
        return text("brief.environment", variable);
    }

    private String scope(List<String> globs) {
        return switch (globs.size()) {
            case 0 -> text("brief.scope.none");
            case 1 -> text("brief.scope", globs.get(0));
            default -> text("brief.scope.several", TextFormat.list(globs));
        };
    }

    /** How to store a key. */
    public String store(String options) {
        return text("brief.store", COMMAND + options);
    }

    /** The sentence of this name in the reader's language. */
    public String text(String key, Object... args) {
        String pattern = ConsoleCharset.shown(texts().getString(key), console.orElseGet(ConsoleCharset::ofProcess));
        Object[] lines = Stream.of(args)
                .map(it -> it instanceof Number ? it : OutputCleaner.oneLine(String.valueOf(it)))
                .toArray();
        return new MessageFormat(pattern, locale).format(lines);
    }

    private static String nameOf(PackageSource source) {
        return source.isNuGetOrg()
                ? NUGET_ORG
                : source.webAddress().map(FeedUrl::hostAndPort).orElse(NUGET_ORG);
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
            default -> text("step.glob.several", TextFormat.list(globs), globs.get(0));
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
