package io.github.nugetmaven.mojo.maven;

import io.github.nugetmaven.feed.FeedUrl;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.publish.Outcome;
import io.github.nugetmaven.publish.PublishEvent;
import java.io.Console;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.transfer.TransferEvent.EventType;
import org.eclipse.aether.transfer.TransferListener;
import org.eclipse.aether.transfer.TransferResource;

/**
 * Shows uploads on a terminal as Maven shows its own: by Maven's transfer listener, which knows {@code -q}, {@code -ntp} and
 * colors. Each transfer ends, since Maven 4 counts those that are open. Thread-safe.
 */
public final class TransferProgress implements Consumer<PublishEvent> {
    /** Characters of {@code Progress (4): }, without those of {@code [INFO] }. */
    private static final int LINE = 6;
    /** Characters of {@code 100.1/200.2 MB | }. */
    private static final int TRANSFER = 17;

    private final RepositorySystemSession session;
    private final TransferListener listener;
    private final Map<PackageFile, Transfer> transfers = new ConcurrentHashMap<>();
    /** Since the listener may show what is over a little longer. */
    private volatile int mostAtOnce;

    private record Transfer(TransferResource resource, long sent) {}

    TransferProgress(RepositorySystemSession session, TransferListener listener) {
        this.session = session;
        this.listener = listener;
    }

    /**
     * Empty where lines in a log are better: with {@code -B}, {@code -ntp} or {@code -l}, without a terminal, or if Maven shows
     * no transfers here.
     */
    public static Optional<TransferProgress> of(MavenSession session) {
        RepositorySystemSession repositories = session.getRepositorySession();
        TransferListener listener = repositories.getTransferListener();
        MavenCommandLine options = MavenCommandLine.of(session);
        boolean isLive = listener != null
                && session.getRequest().isInteractiveMode()
                && !options.hidesProgress()
                && !options.hasLogFile()
                && isTerminal();
        return isLive ? Optional.of(new TransferProgress(repositories, listener)) : Optional.empty();
    }

    /** Whether the user wants to hear in the log how far an upload is. */
    public static boolean isWanted(MavenSession session) {
        return !MavenCommandLine.of(session).hidesProgress();
    }

    /**
     * A log for the time of a push. Maven's listener leaves the cursor at the start of its line, so a shorter line of the log
     * has to cover it.
     */
    public Log over(Log log) {
        return new LineLog(log) {
            @Override
            void line(Level level, String text) {
                pass(level, covering(text));
            }
        };
    }

    private String covering(String line) {
        int width = mostAtOnce == 0 ? 0 : LINE + TRANSFER * mostAtOnce;
        return line + " ".repeat(Math.max(0, width - line.length()));
    }

    /** Since JDK 22 there may be a console without a terminal. */
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    @Override
    public void accept(PublishEvent event) {
        if (event instanceof PublishEvent.Uploading uploading) {
            Transfer before = transfers.get(uploading.file());
            Transfer now = new Transfer(before == null ? begin(uploading) : before.resource(), uploading.sent());
            transfers.put(uploading.file(), now);
            mostAtOnce = Math.max(mostAtOnce, transfers.size());
            fire(now, EventType.PROGRESSED);
        } else if (event instanceof PublishEvent.Retrying retrying) {
            end(retrying.file(), EventType.FAILED);
        } else if (event instanceof PublishEvent.SymbolsPending pending) {
            end(pending.symbols(), EventType.FAILED);
        } else if (event instanceof PublishEvent.Done done) {
            end(done.file(), done.outcome() == Outcome.PUSHED ? EventType.SUCCEEDED : EventType.FAILED);
        }
    }

    private TransferResource begin(PublishEvent.Uploading uploading) {
        TransferResource resource = resource(uploading.file(), uploading.source());
        resource.setContentLength(uploading.file().size());
        Transfer transfer = new Transfer(resource, 0);
        fire(transfer, EventType.INITIATED);
        fire(transfer, EventType.STARTED);
        return resource;
    }

    /** Maven 3.6 has no other constructor that Maven 4 has too. */
    @SuppressWarnings("deprecation")
    private static TransferResource resource(PackageFile file, String source) {
        // of a URL only the origin: its path and query may contain a token
        Optional<URI> origin = FeedUrl.parse(source);
        String place =
                origin.isPresent() ? origin.get().getScheme() + "://" + FeedUrl.hostAndPort(origin.get()) : source;
        String id = origin.isPresent() ? FeedUrl.host(origin.get()) : "folder";
        return new TransferResource(
                id,
                place + "/",
                file.path().getFileName().toString(),
                file.path().toFile(),
                null);
    }

    private void end(PackageFile file, EventType type) {
        Transfer transfer = transfers.remove(file);
        if (transfer != null) {
            fire(transfer, type);
        }
    }

    private void fire(Transfer transfer, EventType type) {
        TransferEvent.Builder event = new TransferEvent.Builder(session, transfer.resource())
                .setRequestType(TransferEvent.RequestType.PUT)
                .setType(type)
                .setTransferredBytes(transfer.sent());
        if (type == EventType.FAILED) {
            event.setException(new java.io.IOException("not pushed"));
        }
        try {
            switch (type) {
                case INITIATED -> listener.transferInitiated(event.build());
                case STARTED -> listener.transferStarted(event.build());
                case PROGRESSED -> listener.transferProgressed(event.build());
                case SUCCEEDED -> listener.transferSucceeded(event.build());
                case FAILED, CORRUPTED -> listener.transferFailed(event.build());
            }
        } catch (TransferCancelledException e) {
            // Maven's own listeners never do that, and a push has its own way to be cancelled
        }
    }
}
