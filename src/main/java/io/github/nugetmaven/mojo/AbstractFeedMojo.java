package io.github.nugetmaven.mojo;

import io.github.nugetmaven.mojo.maven.MavenSessionProperties;
import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import io.github.nugetmaven.mojo.message.FeedMessages;
import io.github.nugetmaven.mojo.parameters.Defaults;
import io.github.nugetmaven.mojo.parameters.FeedParameters;
import io.github.nugetmaven.mojo.parameters.ParameterValues;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** The parameters of goals that talk to a feed: which key, and how. */
abstract class AbstractFeedMojo extends AbstractNuGetMojo {
    /**
     * The <code>id</code> of the <code>&lt;server&gt;</code> in settings.xml whose password is the API key. Default:
     * <code>nuget.org</code> for nuget.org, the host name for any other source. <code>nuget.org</code> is refused for any other
     * host that is not listed in the <code>&lt;sources&gt;</code> of that server.
     *
     * @since 0.1.0
     */
    @Parameter(property = FeedParameters.SERVER_ID)
    private String serverId;

    /**
     * The <code>id</code> of another <code>&lt;server&gt;</code> whose password is the API key, if <code>serverId</code> holds
     * the user name and password of a private feed. Default: the password of <code>serverId</code> is used for both.
     *
     * @since 0.1.0
     */
    @Parameter(property = FeedParameters.API_KEY_SERVER_ID)
    private String apiKeyServerId;

    /**
     * The name of the environment variable that contains the API key; the environment takes precedence over settings.xml.
     * Default: <code>NUGET_API_KEY</code> for nuget.org, and only for nuget.org; for any other source
     * <code>NUGET_API_KEY_</code> followed by the server id in upper case, with <code>_</code> for every character that is not
     * a letter or a digit. <code>NUGET_API_KEY</code> is refused for any other source than nuget.org.
     *
     * @since 0.1.0
     */
    @Parameter(property = FeedParameters.API_KEY_ENV)
    private String apiKeyEnv;

    /**
     * The nuget.org user who created the trusted publishing policy for this repository. This user need not be the owner of the
     * packages. Turns trusted publishing on: just before the first push, a token of GitHub Actions or GitLab CI is exchanged
     * for a short-lived API key. An API key in the environment takes precedence over that key, and that key takes precedence
     * over one in settings.xml. Default: off.
     *
     * @since 0.1.0
     */
    @Parameter(property = FeedParameters.PUBLISHING_USER)
    private String trustedPublishingUser;

    /**
     * The URL where a token is exchanged for a key. Keys of nuget.org are sent to nuget.org only; to use trusted publishing
     * with another <code>source</code>, set the URL of that gallery.
     *
     * @since 0.1.0
     */
    @Parameter(property = FeedParameters.TOKEN_URL, defaultValue = Defaults.TOKEN_URL)
    private String trustedPublishingTokenUrl;

    /**
     * The audience of the token that GitHub issues; a gallery other than nuget.org needs its own. On GitLab the
     * <code>aud</code> in the job's <code>id_tokens</code> sets it.
     *
     * @since 0.1.0
     */
    @Parameter(property = FeedParameters.AUDIENCE, defaultValue = Defaults.AUDIENCE)
    private String trustedPublishingAudience;

    /**
     * Seconds of silence after which an attempt ends: no byte of the package has moved, or no answer has come. It does not limit
     * the whole upload. From 1 to 86400; 0 means the default.
     *
     * @since 0.1.0
     */
    @Parameter(property = FeedParameters.TIMEOUT, defaultValue = Defaults.TIMEOUT)
    private String timeout;

    /**
     * Permits http:// sources on other machines, although others on the network can then read the API key.
     *
     * @since 0.1.0
     */
    @Parameter(property = FeedParameters.ALLOW_INSECURE, defaultValue = Defaults.OFF)
    private String allowInsecureConnections;

    /**
     * The language of the guide to API keys: <code>en</code>, <code>de</code> or <code>es</code>, with or without a region.
     * Default: the language of the build, or English if there is no guide in that language.
     *
     * @since 0.1.0
     */
    @Parameter(property = "nuget.locale")
    String locale;

    AbstractFeedMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    ParameterValues values() {
        return super.values()
                .with(FeedParameters.SERVER_ID, serverId)
                .with(FeedParameters.API_KEY_SERVER_ID, apiKeyServerId)
                .with(FeedParameters.API_KEY_ENV, apiKeyEnv)
                .with(FeedParameters.PUBLISHING_USER, trustedPublishingUser)
                .with(FeedParameters.TOKEN_URL, trustedPublishingTokenUrl)
                .with(FeedParameters.AUDIENCE, trustedPublishingAudience)
                .with(FeedParameters.TIMEOUT, timeout)
                .with(FeedParameters.ALLOW_INSECURE, allowInsecureConnections);
    }

    /** What this goal does with the feed. */
    abstract void runWithFeed() throws IOException, MojoExecutionException, MojoFailureException;

    @Override
    final void run() throws IOException, MojoExecutionException, MojoFailureException {
        warnOfUnusedProxies();
        runWithFeed();
    }

    /** Maven has a proxy for http and one for https, and ignores those of other protocols without a word. */
    private void warnOfUnusedProxies() {
        for (Proxy proxy : session.getSettings().getProxies()) {
            if (proxy.isActive() && String.valueOf(proxy.getProtocol()).startsWith("socks")) {
                String message = FeedMessages.unusedProxy(proxy.getId(), proxy.getProtocol());
                if (context().state().isNew(message)) {
                    getLog().warn(message);
                }
            }
        }
    }

    /** The guide to an API key, in the reader's language. */
    final ApiKeyGuide guide() throws MojoFailureException {
        return ApiKeyGuide.of(locale, new MavenSessionProperties(session).isCi());
    }
}
