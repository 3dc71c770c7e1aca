package io.github.nugetmaven.testing;

import java.util.function.Predicate;

/**
 * A trusted publishing policy: which tokens its creator may exchange for a key of the package owner
 * (FederatedCredentialPolicy.cs). No signature is looked at. Without scopes of its own its keys do everything.
 */
public final class TrustPolicy {
    private final String creator;
    private final String packageOwner;
    private volatile Predicate<String> accepted = token -> false;
    private volatile String mismatch;
    private volatile String[] actions = {GalleryKey.ALL};
    private volatile String[] globs = {"*"};

    TrustPolicy(String creator, String packageOwner) {
        this.creator = creator;
        this.packageOwner = packageOwner;
    }

    /** Accepts that very token as well, be it a JWT or any other text. */
    public TrustPolicy accept(String token) {
        return accept(token::equals);
    }

    /** Accepts those tokens as well. */
    public TrustPolicy accept(Predicate<String> tokens) {
        accepted = accepted.or(tokens);
        return this;
    }

    /** What to tell about a token that does not fit, such as {@code Workflow mismatch for policy …}. */
    public TrustPolicy mismatch(String text) {
        mismatch = text;
        return this;
    }

    public TrustPolicy actions(String... allowed) {
        actions = allowed.clone();
        return this;
    }

    public TrustPolicy globs(String... subjects) {
        globs = subjects.clone();
        return this;
    }

    boolean createdBy(String user) {
        return creator.equalsIgnoreCase(user);
    }

    boolean accepts(String token) {
        return accepted.test(token);
    }

    String packageOwner() {
        return packageOwner;
    }

    /** Null when nothing may be told. */
    String mismatch() {
        return mismatch;
    }

    GalleryKey key(String value) {
        return new GalleryKey(value, packageOwner, false).actions(actions).globs(globs);
    }
}
