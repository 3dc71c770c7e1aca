package io.github.nugetmaven.auth;

/** Where an API key came from. Unlike the key, this may be shown. Immutable. */
public sealed interface KeyOrigin {
    /** The environment variable of this name. */
    record Environment(String variable) implements KeyOrigin {}

    /** The {@code <server>} with this id in settings.xml. */
    record Settings(String serverId) implements KeyOrigin {}

    /** Trusted publishing: issued for a token of this CI system, under a policy that this user created. */
    record Exchange(String user, CiSystem ci) implements KeyOrigin {}
}
