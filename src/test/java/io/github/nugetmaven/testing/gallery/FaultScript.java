package io.github.nugetmaven.testing.gallery;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Which request is to go wrong, and how. */
final class FaultScript {
    private final Map<GalleryRoute, Queue<Fault>> queued = new EnumMap<>(GalleryRoute.class);
    private final Map<GalleryRoute, Fault> lasting = new EnumMap<>(GalleryRoute.class);

    synchronized void next(GalleryRoute route, Fault... faults) {
        queued.computeIfAbsent(route, key -> new ArrayDeque<>()).addAll(List.of(faults));
    }

    synchronized void always(GalleryRoute route, Fault fault) {
        lasting.put(route, fault);
    }

    /**
     * The fault for this request, which has been read and is spent on it. Requests side by side may have been read in another
     * order than they began, so that a fault may be too late for the beginning of its request.
     */
    synchronized Fault take(GalleryRoute route) {
        return remove(route).onceRead();
    }

    private Fault remove(GalleryRoute route) {
        Queue<Fault> waiting = queued.get(route);
        return waiting == null || waiting.isEmpty() ? lasting.getOrDefault(route, Fault.none()) : waiting.remove();
    }

    /** The fault for the next request, if it comes before the request is read; it is spent by that. */
    synchronized Optional<Fault> takeBeforeReading(GalleryRoute route) {
        Queue<Fault> waiting = queued.get(route);
        Fault next = waiting == null || waiting.isEmpty() ? lasting.getOrDefault(route, Fault.none()) : waiting.peek();
        return next.beforeReading() ? Optional.of(remove(route)) : Optional.empty();
    }
}
