package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.manifest.SourceRepository;
import io.github.nugetmaven.pack.MetadataProblem.Reason;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides what a manifest says about the sources: what the configuration says, else the {@code scm} of the POM and the commit that
 * is checked out. The branch is never published unless it is configured, because it may tell what nobody should know.
 */
final class PomRepository {
    static final Pattern WEB = Pattern.compile("(?i)https?://[^/\\s?#]+\\S*");
    private static final Pattern HASH = Pattern.compile("(?i)[0-9a-f]{7,64}");

    private final PackRequest request;
    private final PlanFindings findings;

    PomRepository(PackRequest request, PlanFindings findings) {
        this.request = request;
        this.findings = findings;
    }

    Optional<SourceRepository> repository() {
        SourceRepository given = request.settings().repository();
        String commit = given.commit().strip();
        if (!commit.isEmpty() && !HASH.matcher(commit).matches()) {
            findings.add(Reason.INVALID_COMMIT, "repositoryCommit", commit, "");
        }
        String configured = ManifestSecrets.withoutLogin(given.url().strip());
        if (!configured.isEmpty() && !WEB.matcher(configured).matches()) {
            findings.add(Reason.INVALID_URL, "repositoryUrl", configured, "");
        }
        String url = configured.isEmpty() ? scmUrl() : configured;
        if (url.isEmpty()) {
            return Optional.empty();
        }
        String hash = commit.isEmpty()
                ? GitCommit.of(request.projectFolder(), request.environment()).orElse("")
                : commit;
        return Optional.of(new SourceRepository("git", url, given.branch().strip(), hash));
    }

    private String scmUrl() {
        ScmRepository.Match match = ScmRepository.find(request.pom().scm());
        if (match instanceof ScmRepository.Match.Found found) {
            return found.url();
        }
        if (match instanceof ScmRepository.Match.NotGit other) {
            findings.add(PlanNotice.Kind.SCM_NOT_GIT, ManifestSecrets.hidden(other.given()), "");
        } else if (match instanceof ScmRepository.Match.Unresolvable unresolvable) {
            findings.add(Reason.UNRESOLVABLE_SCM, unresolvable.element(), unresolvable.given(), "");
        }
        return "";
    }
}
