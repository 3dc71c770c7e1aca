package io.github.nugetmaven.feed;

import static io.github.nugetmaven.feed.BadSourceReason.CREDENTIALS_IN_URL;
import static io.github.nugetmaven.feed.BadSourceReason.NOT_A_URL;
import static io.github.nugetmaven.feed.BadSourceReason.UNSUPPORTED_SCHEME;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Where packages go. Its text decides which kind it is, as in NuGet.Client ({@code PackageSource.cs}): a URL that ends in
 * {@code .json} is a V3 service index, any other http URL is the push URL itself, and anything else is a folder. {@code nuget.org} alone
 * is nuget.org. Immutable.
 */
public sealed interface PackageSource {
    /** A V3 feed. */
    record ServiceIndexUrl(URI url) implements PackageSource {
        @Override
        public Optional<URI> webAddress() {
            return Optional.of(url);
        }

        /** Without a secret. */
        @Override
        public String toString() {
            return shown();
        }
    }

    /** A V2 feed. */
    record PushUrl(URI url) implements PackageSource {
        @Override
        public Optional<URI> webAddress() {
            return Optional.of(url);
        }

        /** Without a secret. */
        @Override
        public String toString() {
            return shown();
        }
    }

    /** A folder feed; {@code path} is absolute. */
    record Folder(Path path) implements PackageSource {
        @Override
        public Optional<URI> webAddress() {
            return Optional.empty();
        }
    }

    /** The service index of nuget.org. */
    String NUGET_ORG = "https://api.nuget.org/v3/index.json";

    /** What NuGet's own clients call it in the configuration that they create. */
    String NUGET_ORG_NAME = "nuget.org";

    /** Two characters at least: a single one is a Windows drive. */
    Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*", Pattern.DOTALL);

    Pattern HOST_AND_PORT = Pattern.compile("[A-Za-z][\\w.-]+:\\d+(/.*)?", Pattern.DOTALL);

    /**
     * @param text a URL, a path, or {@code nuget.org}; a folder that does not exist is written as a path, such as
     *     {@code ./feed}
     * @param base what a relative path is relative to
     * @throws FeedException if the text is neither
     */
    static PackageSource parse(String text, Path base) {
        String source = text.strip();
        if (source.equalsIgnoreCase(NUGET_ORG_NAME)) {
            return new ServiceIndexUrl(URI.create(NUGET_ORG));
        }
        if (isHostAndPort(source) || !SCHEME.matcher(source).matches()) {
            Optional<Path> folder = FolderPath.of(source, base, File.separatorChar == '\\');
            if (folder.isEmpty()) {
                throw bad(source, FolderPath.reason(source));
            }
            return new Folder(folder.get());
        }
        return switch (source.substring(0, source.indexOf(':')).toLowerCase(Locale.ROOT)) {
            case "file" -> folder(source, () -> Path.of(URI.create(source)));
            case "http", "https" -> web(source);
            default -> throw bad(source, UNSUPPORTED_SCHEME);
        };
    }

    /** {@code localhost:5000/index.json} looks as if localhost were a scheme. */
    private static boolean isHostAndPort(String source) {
        return HOST_AND_PORT.matcher(source).matches();
    }

    private static PackageSource folder(String source, Supplier<Path> path) {
        try {
            return new Folder(path.get().toAbsolutePath().normalize());
        } catch (IllegalArgumentException e) {
            throw bad(source, NOT_A_URL);
        }
    }

    private static PackageSource web(String source) {
        Optional<URI> parsed = FeedUrl.parse(source);
        boolean isTemplate = source.indexOf('{') >= 0;
        if (parsed.isEmpty() || isTemplate) {
            throw bad(source, NOT_A_URL);
        }
        URI url = parsed.get();
        if (RedactedUrl.hasLogin(url)) {
            throw bad(source, CREDENTIALS_IN_URL);
        }
        boolean isIndex =
                url.getPath() != null && url.getPath().toLowerCase(Locale.ROOT).endsWith(".json");
        return isIndex ? new ServiceIndexUrl(url) : new PushUrl(url);
    }

    private static FeedException bad(String source, BadSourceReason reason) {
        return new FeedException(new FeedProblem.BadSource(RedactedUrl.ofText(source), reason));
    }

    /** The URL, unless this is a folder. */
    Optional<URI> webAddress();

    /** Whether this is a URL of nuget.org, by its host. */
    static boolean isNuGetOrg(URI url) {
        return SecretScope.isNuGetOrg(FeedUrl.host(url));
    }

    /** Whether this is nuget.org, by its host. */
    default boolean isNuGetOrg() {
        Optional<URI> url = webAddress();
        return url.isPresent() && isNuGetOrg(url.get());
    }

    /** The id of the {@code <server>} that holds the key unless another is named; a folder needs none. */
    default Optional<String> defaultServerId() {
        Optional<URI> url = webAddress();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        String host = FeedUrl.host(url.get());
        if (SecretScope.isNuGetOrg(host)) {
            return Optional.of("nuget.org");
        }
        return Optional.of(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
    }

    /** Whether {@link #shown} is less than the source, so that it does not lead there. */
    default boolean hidesSecret() {
        Optional<URI> url = webAddress();
        return url.isPresent() && !RedactedUrl.of(url.get()).equals(url.get());
    }

    /** The URL, without what may be a secret, or the path. */
    default String shown() {
        return this instanceof Folder folder
                ? folder.path().toString()
                : RedactedUrl.of(webAddress().orElseThrow()).toString();
    }
}
