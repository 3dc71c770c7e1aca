package io.github.nugetmaven.mojo.parameters;

import io.github.nugetmaven.feed.FeedOptions;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.publish.Destinations;
import io.github.nugetmaven.publish.PackageFiles;
import io.github.nugetmaven.publish.PushJob;
import io.github.nugetmaven.publish.PushPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Everything that a user asked for in a push, as data. Modules with equal values are pushed together, and the command that
 * pushes the rest is made from these values. Immutable.
 */
public record PushParameters(ParameterValues values) {
    public static final String DRY_RUN = "nuget.dryRun";
    public static final String SKIP_DUPLICATE = "nuget.skipDuplicate";
    public static final String PARALLELISM = "nuget.parallelism";
    public static final String MAX_ATTEMPTS = "nuget.maxAttempts";
    public static final String CONTINUE_ON_ERROR = "nuget.continueOnError";
    public static final String WAIT_UNTIL = "nuget.waitUntil";
    public static final String WAIT_TIMEOUT = "nuget.waitTimeout";
    public static final String REPORT = "nuget.report";

    public FeedParameters feed() {
        return new FeedParameters(values);
    }

    public PackageParameters packages() {
        return new PackageParameters(values);
    }

    /** The file for the report. */
    public Path report() {
        return Path.of(values.given(REPORT).orElseThrow());
    }

    /**
     * The job of pushing or checking these files.
     *
     * @throws MojoFailureException if a text has no meaning
     * @throws io.github.nugetmaven.feed.FeedException if a text does not name a package source
     * @throws io.github.nugetmaven.auth.ApiKeyException if a text is not a glob pattern
     */
    public PushJob job(List<PackageFiles> files, FeedOptions options) throws MojoFailureException {
        Destinations destinations = DestinationResolver.resolve(feed());
        return new PushJob(
                destinations,
                files,
                packages().globs(),
                packages().options(destinations.packages().source().isNuGetOrg()),
                policy(destinations.packages().source()),
                options);
    }

    private PushPolicy policy(PackageSource source) throws MojoFailureException {
        return new PushPolicy(
                parallelism(source),
                values.number(MAX_ATTEMPTS),
                values.flag(CONTINUE_ON_ERROR),
                values.flag(DRY_RUN),
                availability(),
                duplicates());
    }

    private int parallelism(PackageSource source) throws MojoFailureException {
        if (values.given(PARALLELISM).isPresent()) {
            return values.number(PARALLELISM);
        }
        return source instanceof PackageSource.PushUrl ? Defaults.PARALLELISM_V2 : Defaults.PARALLELISM;
    }

    private Duration availability() throws MojoFailureException {
        boolean isAwaited = values.word(WAIT_UNTIL).equals("available");
        int seconds = values.number(WAIT_TIMEOUT);
        return isAwaited ? Duration.ofSeconds(seconds) : Duration.ZERO;
    }

    private PushPolicy.Duplicates duplicates() throws MojoFailureException {
        return switch (values.word(SKIP_DUPLICATE)) {
            case "identical" -> PushPolicy.Duplicates.SKIP_IDENTICAL;
            case "true" -> PushPolicy.Duplicates.SKIP;
            default -> PushPolicy.Duplicates.FAIL;
        };
    }
}
