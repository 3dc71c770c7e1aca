package io.github.nugetmaven.auth;

import java.net.URI;

/**
 * Trusted publishing as the user configured it. Immutable.
 *
 * @param user the user who created the policy, who need not own the packages
 * @param tokenUrl the URL at which a token of the CI is exchanged for a key
 * @param audience the server that is to accept the CI's token
 */
public record TrustedPublishing(String user, URI tokenUrl, String audience) {}
