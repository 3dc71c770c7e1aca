package io.github.nugetmaven.testing.gallery;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which jobs of GitHub Actions a policy trusts, and what it may reveal about others (GitHubTokenPolicyValidator.cs). */
final class GitHubCriteria {
    private static final List<String> REQUIRED =
            List.of("repository", "repository_owner", "repository_owner_id", "repository_id", "event_name");
    private static final Set<String> BANNED = Set.of("pull_request_target");

    /** Why a token does not fit; {@code revealed}: its bearer learns that too. */
    record Mismatch(String text, boolean revealed) {}

    private final String policy;
    private final String owner;
    private final String repository;
    private final String workflow;
    private volatile String environment = "";
    private volatile boolean permanent = true;
    private volatile boolean expired;

    GitHubCriteria(String policy, String owner, String repository, String workflow) {
        this.policy = policy;
        this.owner = owner;
        this.repository = repository;
        this.workflow = workflow;
    }

    void environment(String name) {
        environment = name;
    }

    /** Makes it one that was never used. */
    void unused(boolean tooLong) {
        permanent = false;
        expired = tooLong;
    }

    Optional<Mismatch> mismatch(JsonWebToken token) {
        for (String claim : REQUIRED) {
            if (token.claim(claim).isEmpty()) {
                return missing(claim);
            }
        }
        if (!token.claim("repository_owner").equalsIgnoreCase(owner)
                || !token.claim("repository").equalsIgnoreCase(owner + "/" + repository)) {
            return Optional.of(new Mismatch("another repository", false));
        }
        if (expired) {
            return revealed(
                    "The policy '%s' has expired. Sign in and renew the trust policy on the Trusted Publishing page."
                            .formatted(policy));
        }
        if (BANNED.contains(token.claim("event_name"))) {
            return revealed("The GitHub Actions event '%s' is not allowed.".formatted(token.claim("event_name")));
        }
        return token.claim("job_workflow_ref").isEmpty() ? missing("job_workflow_ref") : workflowMismatch(token);
    }

    private Optional<Mismatch> workflowMismatch(JsonWebToken token) {
        String ref = token.claim("job_workflow_ref");
        String prefix = owner + "/" + repository + "/.github/workflows/";
        if (!ref.startsWith(prefix) || !ref.contains("@")) {
            return Optional.of(new Mismatch(
                    "Claim 'job_workflow_ref' has value '%s' which does not start with %s.".formatted(ref, prefix),
                    permanent));
        }
        String file = ref.substring(prefix.length(), ref.indexOf('@'));
        if (!file.equalsIgnoreCase(workflow)) {
            return Optional.of(new Mismatch(
                    "Workflow mismatch for policy '%s': expected '%s', actual '%s'".formatted(policy, workflow, file),
                    permanent));
        }
        String actual = token.claim("environment");
        return environment.isEmpty() || actual.equalsIgnoreCase(environment)
                ? Optional.empty()
                : Optional.of(new Mismatch(
                        "Environment mismatch for policy '%s': expected '%s', actual '%s'"
                                .formatted(policy, environment, actual),
                        permanent));
    }

    private static Optional<Mismatch> missing(String claim) {
        return revealed("The JSON Web Token is missing the required claim '" + claim + "'.");
    }

    private static Optional<Mismatch> revealed(String text) {
        return Optional.of(new Mismatch(text, true));
    }
}
