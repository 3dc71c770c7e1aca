package io.github.nugetmaven.auth;

/** Where an API key came from, which may be told; the key itself may not. */
public sealed interface KeyOrigin {
    /** The environment variable of this name. */
    record Environment(String variable) implements KeyOrigin {}

    /** The {@code <server>} with this id in settings.xml. */
    record Settings(String serverId) implements KeyOrigin {}

    /** Trusted publishing: the word of this CI, under a policy that this user created. */
    record Exchange(String user, CiSystem ci) implements KeyOrigin {}
}
