package io.github.nugetmaven.pack;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a Git repository that everybody can open, from one that Maven can have in {@code scm}. Immutable.
 *
 * <p>Sources: Maven SCM, Git provider; Git documentation, {@code git-clone}, Git URLs.
 *
 * @param host in lower case, with a port if it is for https
 * @param path without the first slash, down to the repository
 * @param isWeb whether the address is https, or http
 */
record RepositoryUrl(String scheme, String host, String path, boolean isWeb) {
    /** In characters. */
    private static final int MAX_LENGTH = 4000;

    /** Those that offer every repository by https, in the same path. */
    private static final Set<String> KNOWN =
            Set.of("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com");

    private static final String GITLAB = "gitlab.com";

    private static final Pattern URL = Pattern.compile(
            "(?<scheme>(?i:https?|ssh|git\\+ssh|git))://(?:[^/@]*@)?(?<host>[A-Za-z0-9._-]+)(?<port>:[0-9]+)?/(?<path>.+)");
    /** {@code git@host:owner/repository.git}, as only Git writes it. */
    private static final Pattern SHORT =
            Pattern.compile("(?:[A-Za-z0-9._-]+@)?(?<host>[A-Za-z0-9._-]{2,}):(?<path>[^/\\\\].*)");

    private static final Pattern PAGES =
            Pattern.compile("/(?:-/.*|tree/.*|blob/.*|src/.*|commits?/.*|commits?|wiki/?.*)$");

    /**
     * Parses an address.
     *
     * @param text without Maven's {@code scm:git:}
     * @return empty for a path on this machine and for what is no address
     */
    static Optional<RepositoryUrl> parse(String text) {
        if (text.length() > MAX_LENGTH || text.chars().anyMatch(it -> it <= ' ')) {
            return Optional.empty();
        }
        Matcher url = URL.matcher(text);
        if (url.matches()) {
            String scheme = url.group("scheme").toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.startsWith("http");
            String port = isWeb && url.group("port") != null ? url.group("port") : "";
            return Optional.of(of(scheme, url.group("host"), port, url.group("path"), isWeb));
        }
        Matcher brief = SHORT.matcher(text);
        return brief.matches() && !text.contains("://")
                ? Optional.of(of("ssh", brief.group("host"), "", brief.group("path"), false))
                : Optional.empty();
    }

    private static RepositoryUrl of(String scheme, String host, String port, String path, boolean isWeb) {
        String lower = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        String clean = path.replaceFirst("[?#].*$", "").replaceAll("^/+|/+$", "");
        return new RepositoryUrl(scheme, lower + port, repository(lower, clean), isWeb);
    }

    /** Cuts what is behind the repository: the path of a module, or of a page. */
    private static String repository(String host, String path) {
        Matcher dotGit = Pattern.compile("^(.+?\\.git)(?:/.*)?$").matcher(path);
        if (dotGit.matches()) {
            return dotGit.group(1);
        }
        if (!KNOWN.contains(host)) {
            return path;
        }
        String[] parts = path.split("/");
        return host.equals(GITLAB) || parts.length <= 2
                ? PAGES.matcher(path).replaceFirst("")
                : parts[0] + "/" + parts[1];
    }

    boolean isOfKnownHost() {
        return KNOWN.contains(host);
    }

    /** Whether both are addresses of a repository of this name. */
    boolean isNamedLike(RepositoryUrl other) {
        return name().equalsIgnoreCase(other.name());
    }

    private String name() {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.git$", "");
    }

    /** The address without user and password; by https wherever that is known to work. */
    String text() {
        return (isOfKnownHost() || !scheme.equals("http") ? "https" : "http") + "://" + host + "/" + path;
    }
}
