package io.github.nugetmaven.mojo.maven;

import io.github.nugetmaven.auth.KeyLocation;
import io.github.nugetmaven.auth.TrustedPublishing;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.publish.Destination;
import java.io.File;
import java.util.Optional;
import java.util.regex.Pattern;

/** The options, quoted for a shell, that make a command speak of the same feed and the same key; none for nuget.org and its own server. */
public record DestinationOptions(Destination destination) {
    /** What double quotes do not take the meaning from. */
    private static final Pattern SPECIAL = Pattern.compile("[\"$`\\\\!]");

    /** Each with a space before it. */
    public String all() {
        KeyLocation place = place();
        Optional<String> serverId = Optional.of(place.serverId())
                .filter(it -> !it.isEmpty())
                .filter(it -> !destination.source().defaultServerId().equals(Optional.of(it)));
        return option("source", Optional.of(destination.source().shown()).filter(it -> !isDefault()))
                + option("serverId", serverId)
                + key();
    }

    /** The same for a command that may be run beside a POM with a source of its own, which would go before these. */
    String whateverThePomSays() {
        String id = Optional.of(place().serverId()).filter(it -> !it.isEmpty()).orElse("folder");
        return option("altSource", Optional.of(id + "::" + destination.source().shown())) + key();
    }

    private String key() {
        return option("apiKeyServerId", place().keyServerId())
                + option("apiKeyEnv", place().variable())
                + place().publishing().map(DestinationOptions::publishing).orElse("");
    }

    private KeyLocation place() {
        return destination.keyPlace();
    }

    private static String publishing(TrustedPublishing publishing) {
        return option("trustedPublishing.user", Optional.of(publishing.user()))
                + option(
                        "trustedPublishing.tokenUrl",
                        Optional.of(publishing.tokenUrl().toString()))
                + option("trustedPublishing.audience", Optional.of(publishing.audience()));
    }

    /** One option; nothing if it has no value. */
    static String option(String name, Optional<String> value) {
        return value.map(it -> " " + quoted("-Dnuget." + name + "=" + it)).orElse("");
    }

    /** One argument for the shell that the user has: double quotes hold in all of them, but not everything in a POSIX one. */
    static String quoted(String argument) {
        return File.separatorChar == '/' && SPECIAL.matcher(argument).find()
                ? "'" + argument.replace("'", "'\\''") + "'"
                : '"' + argument + '"';
    }

    private boolean isDefault() {
        return destination.source().shown().equals(PackageSource.NUGET_ORG);
    }
}
