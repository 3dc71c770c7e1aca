package io.github.nugetmaven.testing.gallery;

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
    private volatile GitHubCriteria criteria;
    private volatile boolean lostRights;
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

    /** The message about a token that does not fit, such as {@code Workflow mismatch for policy …}. */
    public TrustPolicy mismatch(String text) {
        mismatch = text;
        return this;
    }

    /** Trusts the jobs of that workflow file in that repository of GitHub, and has been used before. */
    public TrustPolicy gitHub(String owner, String repository, String workflow) {
        criteria = new GitHubCriteria("release policy", owner, repository, workflow);
        return this;
    }

    /** Only in that environment; to be called behind {@code gitHub}. */
    public TrustPolicy environment(String name) {
        criteria.environment(name);
        return this;
    }

    /** Has not been used yet, be it still active or no more; to be called behind {@code gitHub}. */
    public TrustPolicy unused(boolean expired) {
        criteria.unused(expired);
        return this;
    }

    /** The creator may no longer act for the package owner. */
    public TrustPolicy lostRights() {
        lostRights = true;
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
        return accepted.test(token)
                || criteria != null
                        && JsonWebToken.parse(token)
                                .filter(it -> criteria.mismatch(it).isEmpty())
                                .isPresent();
    }

    boolean hasLostRights() {
        return lostRights;
    }

    String packageOwner() {
        return packageOwner;
    }

    /** Null if the bearer may learn nothing. */
    String mismatch(JsonWebToken token) {
        return criteria == null
                ? mismatch
                : criteria.mismatch(token)
                        .filter(GitHubCriteria.Mismatch::revealed)
                        .map(GitHubCriteria.Mismatch::text)
                        .orElse(mismatch);
    }

    String creator() {
        return creator;
    }

    GalleryKey key(String value) {
        return new GalleryKey(value, packageOwner, false).actions(actions).globs(globs);
    }
}
