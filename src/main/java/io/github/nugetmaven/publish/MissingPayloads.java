package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.Presence;
import io.github.nugetmaven.nupkg.DaemonThreads;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Asks a feed for the packages without which the .NET tools of a plan cannot be installed. Sends no package. */
final class MissingPayloads {
    private static final int REQUESTS_AT_ONCE = 8;

    private MissingPayloads() {}

    /**
     * The packages that neither the plan nor the feed has, by the file of the top package. If the feed does not answer, none is
     * missing. Sends no request for a plan without such tools.
     */
    static Map<Path, List<PackageIdentity>> of(PushPlan plan, Feed feed) {
        Map<Path, List<PackageIdentity>> absent = plan.absentPayloads();
        return absent.isEmpty() ? Map.of() : lookUp(absent, feed);
    }

    private static Map<Path, List<PackageIdentity>> lookUp(Map<Path, List<PackageIdentity>> absent, Feed feed) {
        ExecutorService workers = Executors.newFixedThreadPool(REQUESTS_AT_ONCE, new DaemonThreads("nuget-payloads"));
        try {
            Map<PackageIdentity, CompletableFuture<Boolean>> asked = new LinkedHashMap<>();
            absent.values()
                    .forEach(payloads -> payloads.forEach(it -> asked.computeIfAbsent(
                            it, key -> CompletableFuture.supplyAsync(() -> isMissing(key, feed), workers))));
            Map<Path, List<PackageIdentity>> missing = new LinkedHashMap<>();
            absent.forEach((file, payloads) -> {
                List<PackageIdentity> ofFile = new ArrayList<>(payloads);
                ofFile.removeIf(it -> !asked.get(it).join());
                missing.put(file, ofFile);
            });
            return missing;
        } finally {
            workers.shutdownNow();
        }
    }

    private static boolean isMissing(PackageIdentity payload, Feed feed) {
        try {
            Presence presence = feed.find(payload, feed.versions(payload.id()));
            return presence == Presence.NEW_ID || presence == Presence.NEW_VERSION;
        } catch (FeedException e) {
            return false;
        }
    }
}
