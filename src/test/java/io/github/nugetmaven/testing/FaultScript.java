package io.github.nugetmaven.testing;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /** The fault for this request, which is spent on it. */
    synchronized Fault take(GalleryRoute route) {
        Queue<Fault> waiting = queued.get(route);
        return waiting == null || waiting.isEmpty() ? lasting.getOrDefault(route, Fault.none()) : waiting.remove();
    }

    /** Whether the next request is to be cut off before it is read; such a fault is spent by that. */
    synchronized boolean takeDropBeforeReading(GalleryRoute route) {
        Queue<Fault> waiting = queued.get(route);
        Fault next = waiting == null || waiting.isEmpty() ? lasting.getOrDefault(route, Fault.none()) : waiting.peek();
        if (next.beforeReading()) {
            take(route);
        }
        return next.beforeReading();
    }
}
