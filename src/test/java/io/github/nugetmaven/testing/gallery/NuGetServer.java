package io.github.nugetmaven.testing.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.Buffer;
import okio.ByteString;
import org.xml.sax.SAXException;

/**
 * A double of NuGet.Server 3.4.1 (github.com/NuGet/NuGet.Server), a V2 feed: it is read by OData, and pushed to at its root or
 * at {@code api/v2/package}. Its answers were written from the format that NuGet.Client reads. It can lack what other V2 feeds lack.
 */
public final class NuGetServer implements AutoCloseable {
    private static final Pattern KEYS =
            Pattern.compile("Packages\\(Id='((?:[^']|'')*)',Version='([^']*)'\\)(/Download)?");

    private final MockWebServer server = new MockWebServer();
    private final List<GalleryPackage> packages = new CopyOnWriteArrayList<>();
    private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
    private volatile String root = "/nuget";
    private volatile String key = "";
    private volatile int pageSize = Integer.MAX_VALUE;
    private volatile String nextHost = "";
    private volatile boolean hasLists = true;
    private volatile boolean hasEntries = true;
    private volatile boolean overwrites;
    private volatile int downloadStatus = 200;

    private NuGetServer() {}

    /** Starts on a free port of the loopback interface. */
    public static NuGetServer start() throws IOException {
        NuGetServer feed = new NuGetServer();
        feed.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return feed.dispatch(request);
            }
        });
        feed.server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
        return feed;
    }

    /** Where it is read: {@code /nuget} unless a test says otherwise. */
    public NuGetServer root(String path) {
        root = path;
        return this;
    }

    /** Pushes need this key from now on. */
    public NuGetServer requireKey(String value) {
        key = value;
        return this;
    }

    /** Entries on a page, with a link to the next one. */
    public NuGetServer pageSize(int entries) {
        pageSize = entries;
        return this;
    }

    /** Links to the next page lead to this origin, as behind a proxy that is not configured. */
    public NuGetServer nextPagesAt(String origin) {
        nextHost = origin;
        return this;
    }

    /** Whether there is {@code FindPackagesById()}, which jNuGet lacks. */
    public NuGetServer lists(boolean lists) {
        hasLists = lists;
        return this;
    }

    /** Whether there is {@code Packages(Id=…,Version=…)}. */
    public NuGetServer entries(boolean entries) {
        hasEntries = entries;
        return this;
    }

    /** The switch allowOverrideExistingPackageOnPush. */
    public NuGetServer overwrites(boolean replaces) {
        overwrites = replaces;
        return this;
    }

    /** The status of a download; with another than 200 no file is given out. */
    public NuGetServer downloadStatus(int status) {
        downloadStatus = status;
        return this;
    }

    /** Puts a package in place. */
    public NuGetServer publish(byte[] nupkg) {
        packages.add(stored(nupkg));
        return this;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    /** The URL that a user of nuget.exe names, for reading and pushing. */
    public String rootUrl() {
        return url(root);
    }

    /** The push URL of older versions. */
    public String oldPushUrl() {
        return url("/api/v2/package");
    }

    public List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    /** Those with this method, such as {@code GET}. */
    public List<ReceivedRequest> requests(String method) {
        return requests.stream().filter(it -> it.method().equals(method)).toList();
    }

    public List<GalleryPackage> packages() {
        return List.copyOf(packages);
    }

    private MockResponse dispatch(RecordedRequest recorded) {
        ByteString body = recorded.getBody() == null ? ByteString.EMPTY : recorded.getBody();
        ReceivedRequest request = new ReceivedRequest(
                recorded.getMethod(), recorded.getUrl(), recorded.getVersion(), recorded.getHeaders(), body);
        requests.add(request);
        Answer answer = request.method().equals("PUT") ? push(request) : read(request);
        request.answered(answer.status());
        return answer.toResponse(false);
    }

    private Answer push(ReceivedRequest request) {
        String path = request.path().replaceFirst("/$", "");
        if (!path.equals(root) && !path.equals("/api/v2/package")) {
            return Answer.of(404, "Not Found");
        }
        GalleryPackage pushed = stored(request.uploaded());
        if (!key.isEmpty() && !key.equals(request.apiKey())) {
            return Answer.of(403, "Access denied for package '" + pushed.id() + "'.");
        }
        boolean isThere = packages.stream().anyMatch(it -> it.is(pushed.id(), pushed.version()));
        if (isThere && !overwrites) {
            return Answer.of(
                    409,
                    "Package " + pushed.id() + " " + pushed.version()
                            + " already exists. The server is configured to not allow overwriting packages that already"
                            + " exist.");
        }
        packages.removeIf(it -> it.is(pushed.id(), pushed.version()));
        packages.add(pushed);
        return Answer.empty(201, "Created");
    }

    private Answer read(ReceivedRequest request) {
        String path = request.url().pathSegments().stream().collect(Collectors.joining("/", "/", ""));
        if (!path.startsWith(root + "/") && !root.equals("/")) {
            return Answer.of(404, "Not Found");
        }
        String resource = path.substring(root.equals("/") ? 1 : root.length() + 1);
        if (resource.equals("FindPackagesById()") && hasLists) {
            return list(request);
        }
        Matcher keys = KEYS.matcher(resource);
        if (!keys.matches() || !hasEntries && keys.group(3) == null) {
            return Answer.of(404, "Not Found");
        }
        return packages.stream()
                .filter(it -> it.is(keys.group(1), keys.group(2)))
                .findFirst()
                .filter(it -> keys.group(3) == null || downloadStatus == 200)
                .map(it -> keys.group(3) == null
                        ? atom("entry", entry(it, "<entry " + NAMESPACES + ">"))
                        : Answer.bytes(200, "OK", "binary/octet-stream", ByteString.of(it.bytes())))
                .orElseGet(() ->
                        Answer.of(keys.group(3) == null || downloadStatus == 200 ? 404 : downloadStatus, "Not Found"));
    }

    private Answer list(ReceivedRequest request) {
        String quoted = request.url().queryParameter("id");
        String id = quoted.substring(1, quoted.length() - 1);
        String skip = request.url().queryParameter("$skip");
        int from = skip == null ? 0 : Integer.parseInt(skip);
        List<GalleryPackage> found =
                packages.stream().filter(it -> it.id().equalsIgnoreCase(id)).toList();
        int to = (int) Math.min(found.size(), (long) from + pageSize);
        String entries =
                found.subList(from, to).stream().map(it -> entry(it, "<entry>")).collect(Collectors.joining());
        HttpUrl next = request.url()
                .newBuilder()
                .setQueryParameter("$skip", String.valueOf(to))
                .build();
        String link = to == found.size()
                ? ""
                : "<link rel=\"next\" href=\""
                        + (nextHost.isEmpty()
                                        ? next.toString()
                                        : nextHost + next.encodedPath() + "?" + next.encodedQuery())
                                .replace("&", "&amp;")
                        + "\" />";
        return atom("feed", """
                <feed xml:base="%s" %s>
                  <id>http://schemas.datacontract.org/2004/07/</id>
                  <title />
                  <updated>2026-11-25T19:02:11Z</updated>
                  <link rel="self" href="%s" />
                  %s%s
                </feed>
                """.formatted(rootUrl(), NAMESPACES, rootUrl() + "/Packages", entries, link));
    }

    private static final String NAMESPACES = "xmlns=\"http://www.w3.org/2005/Atom\""
            + " xmlns:d=\"http://schemas.microsoft.com/ado/2007/08/dataservices\""
            + " xmlns:m=\"http://schemas.microsoft.com/ado/2007/08/dataservices/metadata\"";

    private String entry(GalleryPackage found, String start) {
        String self = url(root.equals("/") ? "" : root) + "/Packages(Id='" + found.id() + "',Version='"
                + found.version() + "')";
        return """
                %s
                  <id>%s</id>
                  <category term="NuGet.Server.Core.DataServices.ODataPackage" \
                scheme="http://schemas.microsoft.com/ado/2007/08/dataservices/scheme" />
                  <link rel="edit" href="%2$s" />
                  <link rel="self" href="%2$s" />
                  <title type="text">%s</title>
                  <summary></summary>
                  <updated>2026-11-25T19:02:11Z</updated>
                  <author><name>Contoso</name></author>
                  <content type="application/zip" src="%2$s/Download" />
                  <m:properties>
                    <d:Id>%3$s</d:Id>
                    <d:Version>%s</d:Version>
                    <d:NormalizedVersion>%s</d:NormalizedVersion>
                    <d:IsPrerelease m:type="Edm.Boolean">false</d:IsPrerelease>
                    <d:Title m:null="true" />
                    <d:PackageHash>%s</d:PackageHash>
                    <d:PackageHashAlgorithm>SHA512</d:PackageHashAlgorithm>
                    <d:PackageSize m:type="Edm.Int64">%d</d:PackageSize>
                    <d:Listed m:type="Edm.Boolean">true</d:Listed>
                  </m:properties>
                </entry>
                """.formatted(
                start, self, found.id(), found.version(), found.normalizedVersion(), hash(found), found.bytes().length);
    }

    private static String hash(GalleryPackage found) {
        return Base64.getEncoder()
                .encodeToString(ByteString.of(found.bytes()).sha512().toByteArray());
    }

    private static Answer atom(String type, String xml) {
        String head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
        return Answer.bytes(
                200,
                "OK",
                "application/atom+xml;type=" + type.toLowerCase(Locale.ROOT) + ";charset=utf-8",
                ByteString.of(new Buffer().writeString(head + xml, UTF_8).readByteArray()));
    }

    private static GalleryPackage stored(byte[] nupkg) {
        try {
            UploadedPackage opened = UploadedPackage.open(nupkg);
            opened.readNuspec();
            return new GalleryPackage(opened.id(), opened.version(), "", nupkg, PackageStatus.AVAILABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
