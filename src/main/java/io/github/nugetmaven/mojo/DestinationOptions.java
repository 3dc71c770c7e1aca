package io.github.nugetmaven.mojo;

import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.auth.TrustedPublishing;
import io.github.nugetmaven.publish.Destination;
import java.util.Optional;

/** The options that make a command speak of the same feed and the same key; none for nuget.org and its own server. */
record DestinationOptions(Destination destination) {
    /** Each with a space before it. */
    String all() {
        ApiKeyLookup.Place place = destination.keyPlace();
        Optional<String> serverId = Optional.of(place.serverId())
                .filter(it -> !it.isEmpty())
                .filter(it -> !destination.source().defaultServerId().equals(Optional.of(it)));
        return option("source", Optional.of(destination.source().shown()).filter(it -> !isDefault()))
                + option("serverId", serverId)
                + option("apiKeyServerId", place.keyServerId())
                + option("apiKeyEnv", place.variable())
                + place.publishing().map(DestinationOptions::publishing).orElse("");
    }

    private static String publishing(TrustedPublishing publishing) {
        return option("trustedPublishing.user", Optional.of(publishing.user()))
                + option(
                        "trustedPublishing.tokenUrl",
                        Optional.of(publishing.tokenUrl().toString()))
                + option("trustedPublishing.audience", Optional.of(publishing.audience()));
    }

    /** One option, quoted for a shell; nothing if it has no value. */
    static String option(String name, Optional<String> value) {
        return value.map(it -> " \"-Dnuget." + name + "=" + it + "\"").orElse("");
    }

    private boolean isDefault() {
        return destination.source().shown().equals("https://api.nuget.org/v3/index.json");
    }
}
