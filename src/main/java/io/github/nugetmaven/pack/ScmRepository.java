package io.github.nugetmaven.pack;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the address of the source repository in the {@code scm} of a POM. Stateless.
 *
 * <p>Source: Maven documentation, SCM URL format; Maven SCM, Git provider.
 */
final class ScmRepository {
    private static final Pattern GIT = Pattern.compile("(?:scm:)?git[:|](?!//)(?<url>.*)", Pattern.DOTALL);
    private static final Pattern OTHER = Pattern.compile(
            "scm:(?!git|https?:|ssh:)[A-Za-z0-9_+-]+[:|].*|(?:svn|hg|bzr|cvs|perforce)[:|+].*", Pattern.DOTALL);
    private static final Pattern FETCH = Pattern.compile("\\[fetch=](?<url>.*?)(?:\\[push=].*)?", Pattern.DOTALL);

    /** What was found. */
    sealed interface Match {
        /** @param url everybody can open it */
        record Found(String url) implements Match {}

        /** Nothing in the POM. */
        record Absent() implements Match {}

        /** Sources that are not in Git; nuget.org knows no other repositories. */
        record NotGit(String given) implements Match {}

        /** An address that only some can open, or none at all. */
        record Unresolvable(String element, String given) implements Match {}
    }

    private ScmRepository() {}

    static Match find(PomScm scm) {
        Optional<RepositoryUrl> page =
                RepositoryUrl.parse(scm.url().withoutModules()).filter(RepositoryUrl::isWeb);
        return find("scm.connection", scm.connection().withoutModules(), page)
                .or(() -> find(
                        "scm.developerConnection", scm.developerConnection().withoutModules(), page))
                .or(() -> find("scm.url", scm.url().withoutModules(), page))
                .orElseGet(Match.Absent::new);
    }

    private static Optional<Match> find(String element, String given, Optional<RepositoryUrl> page) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (OTHER.matcher(given).matches()) {
            return Optional.of(new Match.NotGit(given));
        }
        Optional<RepositoryUrl> url = RepositoryUrl.parse(address(given));
        Optional<RepositoryUrl> reachable = url.filter(it -> it.isWeb() || it.isOfKnownHost())
                .or(() -> page.filter(it -> url.filter(it::isNamedLike).isPresent()));
        return Optional.of(reachable
                .<Match>map(it -> new Match.Found(it.text()))
                .orElseGet(() -> new Match.Unresolvable(element, given)));
    }

    /** Without Maven's prefix, and the address to fetch from if there are two. */
    private static String address(String given) {
        Matcher git = GIT.matcher(given);
        String url = git.matches() ? git.group("url") : given.replaceFirst("^scm:", "");
        Matcher fetch = FETCH.matcher(url);
        return (fetch.matches() ? fetch.group("url") : url).strip();
    }
}
