package io.github.nugetmaven.mojo.parameters;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.KeyProblem;
import io.github.nugetmaven.nupkg.SecretShape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the text of each parameter can mean: the only place that decides it, for every goal. */
public final class ParameterTypes {
    private static final int DAY = 86_400;
    private static final ParameterType FLAG = ParameterType.Choice.FLAG;
    private static final ParameterType SKIP = ParameterType.Choice.SKIP;
    private static final ParameterType NAME = new ParameterType.Name();
    private static final ParameterType FILES = new ParameterType.FileList();
    private static final ParameterType WORDS = new ParameterType.Words();
    private static final ParameterType WEB_PAGE = new ParameterType.WebPage();

    private static final Map<String, ParameterType> BY_PROPERTY = Map.ofEntries(
            Map.entry(FeedParameters.SOURCE, new ParameterType.Source()),
            Map.entry(FeedParameters.SYMBOL_SOURCE, new ParameterType.Source()),
            Map.entry(FeedParameters.ALT_SOURCE, new ParameterType.NamedSource()),
            Map.entry(FeedParameters.SERVER_ID, NAME),
            Map.entry(FeedParameters.API_KEY_SERVER_ID, NAME),
            Map.entry(FeedParameters.API_KEY_ENV, NAME),
            Map.entry(FeedParameters.PUBLISHING_USER, NAME),
            Map.entry(FeedParameters.TOKEN_URL, new ParameterType.Url(Defaults.TOKEN_URL)),
            Map.entry(FeedParameters.AUDIENCE, NAME),
            // 0 is the default, as it is for dotnet nuget push
            Map.entry(FeedParameters.TIMEOUT, new ParameterType.Count(0, DAY, "seconds")),
            Map.entry(FeedParameters.ALLOW_INSECURE, FLAG),
            Map.entry("nuget.locale", new ParameterType.Language(List.of("en", "de", "es"))),
            Map.entry("nuget.skip", SKIP),
            Map.entry("nuget.push.skip", SKIP),
            Map.entry("nuget.check.skip", SKIP),
            Map.entry(SkipParameter.DEPLOY, SKIP),
            Map.entry(PackageParameters.GLOB_PATTERN, new ParameterType.Globs()),
            Map.entry(PackageParameters.NO_SYMBOLS, FLAG),
            Map.entry(PackageParameters.ALLOW_SNAPSHOTS, FLAG),
            Map.entry(PackageParameters.RULES, new ParameterType.Rules()),
            Map.entry(PackageParameters.FAIL_ON_WARNING, FLAG),
            Map.entry(PackageParameters.FAIL_IF_NO_PACKAGES, FLAG),
            Map.entry(PackageParameters.PACKAGES, FILES),
            Map.entry(PackageParameters.FILES, FILES),
            Map.entry("nuget.check.requireKey", FLAG),
            Map.entry("nuget.check.verifyOwner", FLAG),
            Map.entry("nuget.pushAtEnd", FLAG),
            Map.entry("nuget.remove", FLAG),
            Map.entry(PushParameters.DRY_RUN, FLAG),
            Map.entry(PushParameters.SKIP_DUPLICATE, ParameterType.Choice.of("false", "identical", "true")),
            Map.entry(PushParameters.PARALLELISM, new ParameterType.Count(1, 64, "packages")),
            Map.entry(PushParameters.MAX_ATTEMPTS, new ParameterType.Count(1, 100, "attempts")),
            Map.entry(PushParameters.CONTINUE_ON_ERROR, FLAG),
            Map.entry(PushParameters.WAIT_UNTIL, ParameterType.Choice.of("uploaded", "available")),
            Map.entry(PushParameters.WAIT_TIMEOUT, new ParameterType.Count(1, DAY, "seconds")),
            Map.entry(PushParameters.REPORT, new ParameterType.OutputFile()),
            Map.entry("nuget.pack.skip", SKIP),
            Map.entry(PackParameters.PACKAGE_ID, new ParameterType.Id()),
            Map.entry(PackParameters.PACKAGE_VERSION, new ParameterType.Version()),
            Map.entry(PackParameters.SNAPSHOT_LABEL, new ParameterType.Label()),
            Map.entry(PackParameters.NUSPEC_FILE, ParameterType.Existing.FILE),
            Map.entry(PackParameters.LAYOUT_DIRECTORY, ParameterType.Existing.FOLDER),
            Map.entry(PackParameters.SYMBOLS, ParameterType.Choice.of("auto", "none")),
            Map.entry(PackParameters.TITLE, WORDS),
            Map.entry(PackParameters.AUTHORS, WORDS),
            Map.entry(PackParameters.DESCRIPTION, WORDS),
            Map.entry(PackParameters.COPYRIGHT, WORDS),
            Map.entry(PackParameters.PROJECT_URL, WEB_PAGE),
            Map.entry(PackParameters.LICENSE_EXPRESSION, WORDS),
            Map.entry(PackParameters.LICENSE_FILE, WORDS),
            Map.entry(PackParameters.ICON, WORDS),
            Map.entry(PackParameters.README, WORDS),
            Map.entry(PackParameters.RELEASE_NOTES, WORDS),
            Map.entry(PackParameters.TAGS, WORDS),
            Map.entry(PackParameters.REQUIRE_LICENSE_ACCEPTANCE, FLAG),
            Map.entry(PackParameters.DEVELOPMENT_DEPENDENCY, FLAG),
            Map.entry(PackParameters.MIN_CLIENT_VERSION, new ParameterType.Version()),
            Map.entry(PackParameters.PACKAGE_TYPES, WORDS),
            Map.entry(PackParameters.REPOSITORY_URL, WEB_PAGE),
            Map.entry(PackParameters.REPOSITORY_COMMIT, WORDS),
            Map.entry(PackParameters.REPOSITORY_BRANCH, WORDS),
            Map.entry(PackParameters.NO_DEFAULT_EXCLUDES, FLAG),
            Map.entry(ToolElement.SPLIT, FLAG));

    private ParameterTypes() {}

    /** Whether it is known what the text of this parameter can mean. */
    public static boolean isKnown(String property) {
        return BY_PROPERTY.containsKey(property);
    }

    /** Whether this decides whether, and where, packages are pushed, so that an option must not be ignored. */
    public static boolean isDecisive(String property) {
        return isSkip(property)
                || property.equals(PushParameters.DRY_RUN)
                || property.equals(FeedParameters.SOURCE)
                || property.equals(FeedParameters.SYMBOL_SOURCE);
    }

    /** Whether a text means the same in every folder, so that also a goal that does not read it can judge it. */
    public static boolean isWithoutPath(String property) {
        ParameterType type = BY_PROPERTY.get(property);
        return type instanceof ParameterType.Choice
                || type instanceof ParameterType.Count
                || type instanceof ParameterType.Globs
                || type instanceof ParameterType.Rules
                || type instanceof ParameterType.Id
                || type instanceof ParameterType.Version
                || type instanceof ParameterType.Label;
    }

    static boolean isSkip(String property) {
        return BY_PROPERTY.get(property) == SKIP;
    }

    /**
     * Why the text of a parameter has no meaning.
     *
     * @param base what relative paths are relative to
     */
    static Optional<ParameterProblem> problem(String property, String text, Path base) {
        ParameterType type = BY_PROPERTY.get(property);
        if (type == null) {
            return Optional.empty();
        }
        if (text.isBlank()) {
            return Optional.of(new ParameterProblem.Blank(property, Optional.empty()));
        }
        Optional<ParameterProblem> secret = secret(property, text);
        return secret.isPresent() ? secret : type.problem(property, text.strip(), base);
    }

    /** A text that looks like a secret is not looked at further, since other problems quote it. */
    private static Optional<ParameterProblem> secret(String property, String text) {
        Optional<SecretShape> shape =
                FeedParameters.NAMES.contains(property) ? SecretShape.ofName(text) : SecretShape.of(text);
        return shape.isEmpty()
                ? Optional.empty()
                : Optional.of(new ParameterProblem.Refused(
                        property, new ApiKeyException(new KeyProblem.SecretInsteadOfName(property, shape.get()))));
    }
}
