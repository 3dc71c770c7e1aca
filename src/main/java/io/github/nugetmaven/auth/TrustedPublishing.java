package io.github.nugetmaven.auth;

import java.net.URI;

/**
 * Trusted publishing as the user asked for it. Immutable.
 *
 * @param user who created the policy, which is not always who owns the packages
 * @param tokenUrl where a token of the CI is exchanged for a key
 * @param audience for whom the CI's token is made out
 */
public record TrustedPublishing(String user, URI tokenUrl, String audience) {}
