package io.github.nugetmaven.testing.gallery;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;

/** Takes the requests in, notes them down, and lets the scripted faults come between them and the endpoints. */
final class GalleryDispatcher extends Dispatcher {
    private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final GalleryEndpoints endpoints;
    private final FaultScript faults;

    GalleryDispatcher(FaultScript faults, GalleryEndpoints endpoints) {
        this.faults = faults;
        this.endpoints = endpoints;
    }

    List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public MockResponse dispatch(RecordedRequest recorded) {
        ByteString body = recorded.getBody() == null ? ByteString.EMPTY : recorded.getBody();
        ReceivedRequest request = new ReceivedRequest(
                recorded.getMethod(), recorded.getUrl(), recorded.getVersion(), recorded.getHeaders(), body);
        requests.add(request);
        Fault fault = faults.take(request.route());
        fault.seen();
        MockResponse real = fault.insteadOfGallery() ? null : answer(request);
        MockResponse response = fault.over(real);
        if (!hangsUp(response)) {
            request.answered(response.getCode());
        }
        return response;
    }

    /** Notes down a request that is cut off, of which only the head is known; whether it is to be cut off at all. */
    boolean cutsOff(String head, HttpUrl base) {
        String[] lines = head.split("\r\n\r\n", 2)[0].split("\r\n");
        String[] requestLine = lines[0].split(" ");
        HttpUrl url = base.resolve(requestLine[1]);
        Optional<Fault> fault = Optional.ofNullable(url)
                .flatMap(it -> faults.takeBeforeReading(GalleryRoute.of(requestLine[0], it.encodedPath())));
        if (fault.isEmpty()) {
            return false;
        }
        Headers.Builder headers = new Headers.Builder();
        for (int i = 1; i < lines.length; i++) {
            // the last line may have come in part only
            if (lines[i].indexOf(':') > 0) {
                headers.add(lines[i]);
            }
        }
        requests.add(new ReceivedRequest(requestLine[0], url, requestLine[2], headers.build(), ByteString.EMPTY));
        fault.get().seen();
        if (fault.get().neverReading()) {
            awaitEnd();
        }
        return true;
    }

    /** Lets go of requests that are never read. */
    void end() {
        end.countDown();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private MockResponse answer(ReceivedRequest request) {
        return endpoints.answer(request).toResponse(request.method().equals("HEAD"));
    }

    private static boolean hangsUp(MockResponse response) {
        return response.getOnResponseStart() != null;
    }
}
