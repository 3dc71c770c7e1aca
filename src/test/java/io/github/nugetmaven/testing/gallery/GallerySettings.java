package io.github.nugetmaven.testing.gallery;

import java.time.Duration;

/** What nuget.org's configuration decides; the defaults are what its publishers meet. */
public final class GallerySettings {
    private volatile long maxRequestBytes = 262_144_000;
    private volatile boolean iisRejectsLongContent;
    private volatile boolean htmlErrorBodies;
    private volatile boolean keyed401Stays;
    private volatile boolean validatesAtOnce = true;
    private volatile boolean warnsOfMissingReadme = true;
    private volatile boolean protocolVersionRequired = true;
    private volatile int pushesPerHour = Integer.MAX_VALUE;
    private volatile int pushesPerMinute = Integer.MAX_VALUE;
    private volatile int unlistStatus = 200;
    private volatile boolean tokenApi = true;
    private volatile Duration tokenKeyLifetime = Duration.ofHours(1);

    /** Longer requests get 413 (Web.config, maxRequestLength); 250 MiB by default. */
    public GallerySettings maxRequestBytes(long bytes) {
        maxRequestBytes = bytes;
        return this;
    }

    /** Answers a Content-Length above the limit as IIS request filtering may, with a bare 404. */
    public GallerySettings iisRejectsLongContent(boolean rejects) {
        iisRejectsLongContent = rejects;
        return this;
    }

    /** Puts a generic page over the text of an error's body, as IIS does for remote callers. */
    public GallerySettings htmlErrorBodies(boolean html) {
        htmlErrorBodies = html;
        return this;
    }

    /** Leaves a 401 to a request with a key alone, instead of making it 403 (ApiKeyAuthenticationHandler.cs). */
    public GallerySettings keyed401Stays(boolean stays) {
        keyed401Stays = stays;
        return this;
    }

    /** Whether a pushed package is available at once, or only after {@code finishValidation}. */
    public GallerySettings validatesAtOnce(boolean atOnce) {
        validatesAtOnce = atOnce;
        return this;
    }

    public GallerySettings warnsOfMissingReadme(boolean warns) {
        warnsOfMissingReadme = warns;
        return this;
    }

    /** Whether a push needs the protocol version header (RequireMinProtocolVersionForPushPolicy.cs). */
    public GallerySettings protocolVersionRequired(boolean required) {
        protocolVersionRequired = required;
        return this;
    }

    /** The quota of one key; nuget.org's is 350 (rate-limits.md). Unlimited by default. */
    public GallerySettings pushesPerHour(int pushes) {
        pushesPerHour = pushes;
        return this;
    }

    /** Further pushes in the same minute get 429. Unlimited by default. */
    public GallerySettings pushesPerMinute(int pushes) {
        pushesPerMinute = pushes;
        return this;
    }

    /** What unlisting answers: 200 in the source, 204 in the documentation (package-publish-resource.md). */
    public GallerySettings unlistStatus(int status) {
        unlistStatus = status;
        return this;
    }

    /** How long a key from trusted publishing lives; counted in steps of five minutes (ApiKeyV5.cs). */
    public GallerySettings tokenKeyLifetime(Duration lifetime) {
        tokenKeyLifetime = lifetime;
        return this;
    }

    /** Whether there is trusted publishing at all. */
    public GallerySettings tokenApi(boolean enabled) {
        tokenApi = enabled;
        return this;
    }

    boolean tokenApi() {
        return tokenApi;
    }

    long maxRequestBytes() {
        return maxRequestBytes;
    }

    boolean iisRejectsLongContent() {
        return iisRejectsLongContent;
    }

    boolean htmlErrorBodies() {
        return htmlErrorBodies;
    }

    boolean keyed401Stays() {
        return keyed401Stays;
    }

    boolean validatesAtOnce() {
        return validatesAtOnce;
    }

    boolean warnsOfMissingReadme() {
        return warnsOfMissingReadme;
    }

    boolean protocolVersionRequired() {
        return protocolVersionRequired;
    }

    int pushesPerHour() {
        return pushesPerHour;
    }

    int pushesPerMinute() {
        return pushesPerMinute;
    }

    int unlistStatus() {
        return unlistStatus;
    }

    Duration tokenKeyLifetime() {
        return tokenKeyLifetime;
    }
}
