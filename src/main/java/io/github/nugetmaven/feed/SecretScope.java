package io.github.nugetmaven.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * The addresses that a secret may be sent to, whoever names them: the user, a service index or a redirect. No other class
 * decides this. Immutable.
 */
public final class SecretScope {
    /** For a client that is given only addresses that the user named for its secrets. */
    public static final SecretScope ANY = new SecretScope(Kind.FEED, Optional.empty(), Set.of());

    private static final Pattern HOST = Pattern.compile("(?i)\\s*(?:https?://)?([^/:?#\\s]+).*", Pattern.DOTALL);

    private enum Kind {
        /** An API key: where the feed has its packages, even on another host. */
        FEED,
        /** A login, headers, and an API key that is also the password: the origin that the user named. */
        ORIGIN,
        /** A key of nuget.org. */
        NUGET_ORG,
        /** A token that is issued for nuget.org, or for a gallery of this machine. */
        NUGET_ORG_OR_LOCAL
    }

    private final Kind kind;
    /** The address that the user named; empty if any is as good. */
    private final Optional<URI> source;
    /** What the user declared; empty if nothing. */
    private final Set<String> hosts;

    /** What Maven was told of the server, as {@link #origin} writes it; empty if nothing. */
    private final Set<String> origins;

    private SecretScope(Kind kind, Optional<URI> source, Set<String> hosts) {
        this(kind, source, hosts, Set.of());
    }

    private SecretScope(Kind kind, Optional<URI> source, Set<String> hosts, Set<String> origins) {
        this.kind = kind;
        this.source = source;
        this.hosts = hosts;
        this.origins = origins;
    }

    /**
     * This scope without addresses of other origins. Those of nuget.org belong together: its index is on another host than
     * its push URL.
     *
     * @param allowed URLs of the origins, such as Maven's {@code <repositoryOrigins>}; empty: all
     */
    public SecretScope within(Collection<URI> allowed) {
        return new SecretScope(kind, source, hosts, allowed.isEmpty() ? Set.of() : origins(allowed));
    }

    private static Set<String> origins(Collection<URI> urls) {
        Set<String> origins = new HashSet<>();
        for (URI url : urls) {
            origins.add(origin(url));
        }
        return Set.copyOf(origins);
    }

    /**
     * Of an API key: the feed decides where it takes packages.
     *
     * @param hosts to which the user restricted the key; empty: not at all
     */
    public static SecretScope ofFeed(URI source, Collection<String> hosts) {
        return new SecretScope(Kind.FEED, Optional.of(source), names(hosts));
    }

    /**
     * Of a password, in whatever header: scheme, host and port of the source.
     *
     * @param hosts that the user declared instead; empty: none
     */
    public static SecretScope ofOrigin(URI source, Collection<String> hosts) {
        return new SecretScope(Kind.ORIGIN, Optional.of(source), names(hosts));
    }

    /**
     * Of a key of nuget.org.
     *
     * @param hosts that the user declared besides
     */
    public static SecretScope ofNuGetOrg(Collection<String> hosts) {
        return new SecretScope(Kind.NUGET_ORG, Optional.empty(), names(hosts));
    }

    /**
     * Of a token of a CI, which whoever receives it can exchange for a key at its audience.
     *
     * @param audiences of the token; empty if it cannot be read, so that it may be for nuget.org
     */
    public static SecretScope ofToken(Collection<String> audiences) {
        boolean isForNuGetOrg =
                audiences.isEmpty() || audiences.stream().map(SecretScope::host).anyMatch(SecretScope::isNuGetOrg);
        return isForNuGetOrg ? new SecretScope(Kind.NUGET_ORG_OR_LOCAL, Optional.empty(), Set.of()) : ANY;
    }

    /** Host names as a user writes a list of them: separated by commas, or as URLs. */
    public static List<String> hosts(String list) {
        List<String> hosts = new ArrayList<>();
        for (String each : list.split("[,\\s]+")) {
            if (!each.isEmpty()) {
                hosts.add(host(each));
            }
        }
        return hosts;
    }

    /** Whether the secret may be sent to this address. */
    public boolean covers(URI url) {
        if (source.isPresent() && isDowngrade(source.get(), url)) {
            return false;
        }
        if (!origins.isEmpty() && !origins.contains(origin(url)) && !isNuGetOrg(host(url))) {
            return false;
        }
        boolean isDeclared = hosts.contains(host(url));
        return switch (kind) {
            case NUGET_ORG -> isNuGetOrg(host(url)) || isDeclared;
            case NUGET_ORG_OR_LOCAL -> isNuGetOrg(host(url)) || Loopback.is(host(url));
            case FEED -> hosts.isEmpty() || isDeclared;
            case ORIGIN -> hosts.isEmpty() ? isSameOrigin(source.orElseThrow(), url) : isDeclared;
        };
    }

    /** Whether an address of http was named at one of https, so that others could read what was meant to be safe. */
    static boolean isDowngrade(URI from, URI to) {
        return FeedUrl.isHttps(from) && !FeedUrl.isHttps(to);
    }

    /**
     * Whether a request that carries a secret may follow a redirect: within scheme, host and port only, whatever the secret
     * is, and not to an address that has a login of its own.
     */
    static boolean survives(HttpUrl from, HttpUrl to) {
        return isSameOrigin(from, to) && !RedactedUrl.hasLogin(to);
    }

    /**
     * Whether a request may carry the login of a proxy: the one that opens a tunnel, and one that the proxy itself reads. A
     * request inside a tunnel is for the feed, and one to this machine needs no proxy.
     *
     * @param method of the request
     */
    static boolean isForProxy(String method, URI url) {
        return !Loopback.is(host(url)) && (method.equals("CONNECT") || !FeedUrl.isHttps(url));
    }

    /** Whether two addresses have the same scheme, host and port. A server writes its own host as it was asked for. */
    static boolean isSameOrigin(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }

    /** Whether two addresses have the same scheme, host and port. */
    public static boolean isSameOrigin(URI one, URI other) {
        return origin(one).equals(origin(other));
    }

    /** Scheme, host and port of an address, as they are compared. */
    public static String origin(URI url) {
        return url.getScheme().toLowerCase(Locale.ROOT) + "://" + host(url) + ":" + FeedUrl.port(url);
    }

    /** Whether a host name is one of nuget.org. */
    static boolean isNuGetOrg(String host) {
        String name = name(host);
        return name.equals("nuget.org") || name.endsWith(".nuget.org");
    }

    /** In words that follow "for", such as {@code nuget.org}. */
    @Override
    public String toString() {
        String declared =
                (origins.isEmpty() ? hosts : origins).stream().sorted().collect(Collectors.joining(", "));
        return switch (kind) {
            case NUGET_ORG, NUGET_ORG_OR_LOCAL -> declared.isEmpty() ? "nuget.org" : "nuget.org, " + declared;
            case FEED, ORIGIN ->
                declared.isEmpty() ? source.map(SecretScope::origin).orElse("any address") : declared;
        };
    }

    private static Set<String> names(Collection<String> hosts) {
        Set<String> names = new HashSet<>();
        for (String host : hosts) {
            names.add(name(host));
        }
        return Set.copyOf(names);
    }

    private static String host(URI url) {
        return name(FeedUrl.host(url));
    }

    /** The host in a URL, or in a host name alone. */
    private static String host(String text) {
        Matcher matcher = HOST.matcher(text);
        return matcher.matches() ? name(matcher.group(1)) : "";
    }

    /** A dot at its end and the case of its letters make no other host (RFC 1034, 3.1). */
    private static String name(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
