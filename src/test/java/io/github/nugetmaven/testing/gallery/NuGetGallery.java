package io.github.nugetmaven.testing.gallery;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;

/**
 * A double of nuget.org on this computer. It accepts, warns and refuses as the gallery's source does
 * (github.com/NuGet/NuGetGallery), forgets everything when closed, and shows a test all requests that it has received.
 */
public final class NuGetGallery implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final GalleryClock clock = new GalleryClock();
    private final GallerySettings settings = new GallerySettings();
    private final FaultScript faults = new FaultScript();
    private final GalleryDatabase database = GalleryDatabase.empty(clock);
    private final ServiceIndex index = new ServiceIndex();
    private final TokenEndpoint tokens = new TokenEndpoint(database.keys(), database.owners(), settings, clock);
    private final JobTokens jobTokens = new JobTokens(clock);
    private final GalleryDispatcher dispatcher;

    private NuGetGallery() {
        GalleryEndpoints endpoints = GalleryEndpoints.of(database, settings, clock)
                .open(GalleryRoute.INDEX, request -> index.answer(url("")))
                .open(GalleryRoute.TOKEN, tokens::answer)
                .open(GalleryRoute.JOB_TOKEN, jobTokens::answer);
        dispatcher = new GalleryDispatcher(faults, endpoints);
    }

    /** Starts on a free port of the loopback interface. */
    public static NuGetGallery start() throws IOException {
        NuGetGallery gallery = new NuGetGallery();
        gallery.server.setDispatcher(gallery.dispatcher);
        gallery.server.setServerSocketFactory(
                new CutOffSockets(head -> gallery.dispatcher.cutsOff(head, HttpUrl.get(gallery.url("/")))));
        gallery.server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
        return gallery;
    }

    /** The URL of a path here. */
    public String url(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    public String indexUrl() {
        return url("/v3/index.json");
    }

    public String pushUrl() {
        return url("/api/v2/package");
    }

    public String symbolPushUrl() {
        return url("/api/v2/symbolpackage");
    }

    /** Where a token is exchanged for a key. */
    public String tokenUrl() {
        return url("/api/v2/token");
    }

    /** What GitHub puts into ACTIONS_ID_TOKEN_REQUEST_URL. */
    public String jobTokenUrl() {
        return url("/github/idtoken?api-version=2.0");
    }

    /** Makes a key of that owner; it pushes and unlists everything until narrowed. */
    public GalleryKey key(String value, String owner) {
        return database.keys().add(new GalleryKey(value, owner, true));
    }

    public void revokeKey(String value) {
        database.keys().revoke(value);
    }

    /** Makes a trusted publishing policy; the creator's name is what an exchange must give. */
    public TrustPolicy trust(String creator, String packageOwner) {
        return tokens.trust(new TrustPolicy(creator, packageOwner));
    }

    public JobTokens jobTokens() {
        return jobTokens;
    }

    public GalleryOwners owners() {
        return database.owners();
    }

    public GallerySettings settings() {
        return settings;
    }

    public GalleryClock clock() {
        return clock;
    }

    /** Puts a version in place as if pushed and validated long ago, so that its ID belongs to the owner. */
    public GalleryPackage publish(String id, String version, String owner) {
        return database.publish(id, version, owner);
    }

    public void finishValidation(String id, String version) {
        database.packages().get(id, version).finishValidation();
    }

    public void failValidation(String id, String version) {
        database.packages().get(id, version).failValidation();
    }

    /** Scripts the next requests of that kind, one fault each, behind those scripted before. */
    public void next(GalleryRoute route, Fault... scripted) {
        faults.next(route, scripted);
    }

    public void nextPush(Fault... scripted) {
        next(GalleryRoute.PUSH, scripted);
    }

    public void nextSymbolPush(Fault... scripted) {
        next(GalleryRoute.SYMBOL_PUSH, scripted);
    }

    /** The fault of every request of that kind for which none is queued. */
    public void always(GalleryRoute route, Fault fault) {
        faults.always(route, fault);
    }

    /** Answers the service index so from now on. */
    public void indexAnswer(int status, String contentType, String body) {
        index.answerWith(status, contentType, body);
    }

    /** Every request, in the order received. */
    public List<ReceivedRequest> requests() {
        return dispatcher.requests();
    }

    public List<ReceivedRequest> requestsTo(GalleryRoute... routes) {
        return requests().stream()
                .filter(request -> Arrays.asList(routes).contains(request.route()))
                .toList();
    }

    /** Whether any package or symbols package was sent, taken or not. */
    public boolean anyUpload() {
        return !requestsTo(GalleryRoute.PUSH, GalleryRoute.SYMBOL_PUSH).isEmpty();
    }

    public List<GalleryPackage> packages() {
        return database.packages().all();
    }

    /** IDs of the packages, in the order in which they came. */
    public List<String> packageIds() {
        return packages().stream().map(GalleryPackage::id).toList();
    }

    public List<GalleryPackage> symbolPackages() {
        return database.symbolPackages().all();
    }

    /** The version under any spelling. */
    public Optional<GalleryPackage> find(String id, String version) {
        return database.packages().find(id, version);
    }

    public Optional<GalleryPackage> findSymbols(String id, String version) {
        return database.symbolPackages().find(id, version);
    }

    @Override
    public void close() {
        dispatcher.end();
        server.close();
    }
}
