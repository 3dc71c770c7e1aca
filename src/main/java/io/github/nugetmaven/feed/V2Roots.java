package io.github.nugetmaven.feed;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * Where a V2 feed may be read, by its push URL. Most are read at the push URL itself, and those that accept packages at
 * {@code api/v2/package} are read at {@code api/v2}. Old versions of NuGet.Server are read at {@code nuget} all the same.
 */
final class V2Roots {
    private static final String PUSH = "/api/v2/package";
    private static final String READ = "/api/v2";
    private static final String NUGET_SERVER = "/nuget";

    /** Source: docs.chocolatey.org, "Push packages" and "Sources". */
    private static final Map<String, String> READ_HOSTS = Map.of("push.chocolatey.org", "community.chocolatey.org");

    private V2Roots() {}

    /** The URLs in the order in which they are to be tried, none of which ends in a slash except that of a whole host. */
    static List<HttpUrl> of(URI pushUrl) {
        HttpUrl url =
                HttpUrl.get(pushUrl).newBuilder().query(null).fragment(null).build();
        HttpUrl host = url.newBuilder()
                .host(READ_HOSTS.getOrDefault(url.host(), url.host()))
                .build();
        String path = url.encodedPath().replaceFirst("/+$", "");
        Stream<String> paths;
        if (path.endsWith(PUSH)) {
            String above = path.substring(0, path.length() - PUSH.length());
            paths = Stream.of(above + READ, above + NUGET_SERVER);
        } else if (path.isEmpty()) {
            paths = Stream.of("", READ, NUGET_SERVER);
        } else {
            paths = Stream.of(path);
        }
        return paths.map(it ->
                        host.newBuilder().encodedPath(it.isEmpty() ? "/" : it).build())
                .toList();
    }

    /** A resource of the feed. */
    static HttpUrl.Builder resource(HttpUrl root, String name) {
        HttpUrl.Builder url = root.newBuilder();
        int last = root.pathSize() - 1;
        return root.pathSegments().get(last).isEmpty() ? url.setPathSegment(last, name) : url.addPathSegment(name);
    }
}
