package io.github.nugetmaven.mojo;

import io.github.nugetmaven.auth.TrustedPublishing;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.PackageSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/** Reads the parameters of trusted publishing. */
final class TrustedPublishingParameters {
    static final String TOKEN_URL = "https://www.nuget.org/api/v2/token";
    static final String AUDIENCE = "https://www.nuget.org";

    private TrustedPublishingParameters() {}

    static Optional<TrustedPublishing> read(String user, String tokenUrl, String audience) throws MojoFailureException {
        if (user == null || user.isBlank()) {
            return Optional.empty();
        }
        TrustedPublishing publishing = new TrustedPublishing(user.strip(), url(tokenUrl.strip()), audience.strip());
        refuseTokensOfNuGetOrgElsewhere(publishing);
        return Optional.of(publishing);
    }

    /** A URL that can be sent to, as a package source is; the text is not said, since there may be a password in it. */
    private static URI url(String text) throws MojoFailureException {
        Optional<URI> url;
        try {
            url = PackageSource.parse(text, Path.of("")).webAddress();
        } catch (FeedException e) {
            url = Optional.empty();
        }
        return url.orElseThrow(
                () -> new MojoFailureException("nuget.trustedPublishing.tokenUrl is not the URL of a server,"
                        + " or has credentials in it. Nothing was sent. Write it like " + TOKEN_URL
                        + ", or leave it out for nuget.org."));
    }

    /** Whoever is sent a token that is made out for nuget.org can exchange it there. */
    private static void refuseTokensOfNuGetOrgElsewhere(TrustedPublishing publishing) throws MojoFailureException {
        URI url = publishing.tokenUrl();
        if (publishing.audience().equals(AUDIENCE) && !PackageSource.isNuGetOrgOrLocal(url)) {
            throw new MojoFailureException("nuget.trustedPublishing.tokenUrl is on " + url.getHost()
                    + ", but the token would be made out for nuget.org, where that server could use it in your name."
                    + " Nothing was sent. Set nuget.trustedPublishing.audience to what " + url.getHost()
                    + " asks for.");
        }
    }
}
