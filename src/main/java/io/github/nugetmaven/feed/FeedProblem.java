package io.github.nugetmaven.feed;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why a package source did not do what it was asked. Values only: no key, no sentence. */
public sealed interface FeedProblem {
    /** What the other side said, in its own words; empty where it said nothing. */
    default String said() {
        return "";
    }

    /** What the feed answered, behind what was then found out. */
    default FeedProblem answered() {
        return this;
    }

    /** The feed has this version with other content. {@code entries}: the first that differ, of {@code total}. */
    record OtherContent(FeedProblem answered, List<String> entries, long total) implements FeedProblem {
        @Override
        public String said() {
            return answered.said();
        }
    }

    /** The feed has this version with the same content, although its answer did not say so. */
    record SameContent(FeedProblem answered) implements FeedProblem {
        @Override
        public String said() {
            return answered.said();
        }
    }

    /** The feed says that it has this version, and gives out none that could be compared with ours. */
    record NotComparable(FeedProblem answered) implements FeedProblem {
        @Override
        public String said() {
            return answered.said();
        }
    }

    /** What is wrong with the text that names a package source. */
    enum BadSourceReason {
        NOT_A_URL,
        UNSUPPORTED_SCHEME,
        CREDENTIALS_IN_URL
    }

    /** The text names no package source. {@code shown} has no credentials in it. */
    record BadSource(String shown, BadSourceReason reason) implements FeedProblem {}

    /** What happened to a connection. */
    enum ConnectionFailure {
        UNKNOWN_HOST,
        REFUSED,
        TIMEOUT,
        TLS,
        PROXY,
        BROKEN
    }

    /** No complete answer. {@code detail}: the network stack's words. */
    record NoAnswer(URI url, ConnectionFailure failure, String detail) implements FeedProblem {
        @Override
        public String said() {
            return detail;
        }
    }

    /** No complete answer where the service index was to be, before anything was pushed. */
    record NoIndex(NoAnswer failure) implements FeedProblem {
        @Override
        public String said() {
            return failure.said();
        }
    }

    /**
     * The push was cancelled before there was an answer that settles it.
     *
     * @param last what came of the last attempt, where that is known
     * @param mayHaveArrived whether one of the attempts may have
     */
    record Cancelled(Optional<FeedProblem> last, boolean mayHaveArrived) implements FeedProblem {
        @Override
        public String said() {
            String words = last.map(FeedProblem::said).orElse("");
            if (mayHaveArrived) {
                return "cancelled; may have arrived";
            }
            return words.isEmpty() ? "cancelled" : "cancelled; " + words;
        }

        @Override
        public FeedProblem answered() {
            return last.map(FeedProblem::answered).orElse(this);
        }
    }

    /** An http URL that is not on loopback, and not allowed. */
    record Insecure(URI url) implements FeedProblem {}

    /** The service index was not given out. */
    record IndexRefused(ServerResponse answer) implements FeedProblem {
        @Override
        public String said() {
            return answer.message();
        }
    }

    /** An answer that is no V3 service index. {@code detail}: what it is instead. */
    record NotAnIndex(URI url, String detail) implements FeedProblem {
        @Override
        public String said() {
            return detail;
        }
    }

    /** A service index that offers no such resource. */
    record NoResource(URI url, String type) implements FeedProblem {}

    /** The upload was answered, and not with success. */
    record PushRefused(ServerResponse answer, PushRefusal refusal) implements FeedProblem {
        @Override
        public String said() {
            return answer.message();
        }
    }

    /** The folder feed has this version. */
    record AlreadyInFolder(Path place) implements FeedProblem {
        @Override
        public String said() {
            return "already exists";
        }
    }

    /** The folder could not be written. {@code detail}: the file system's words. */
    record FolderUnusable(Path folder, String detail) implements FeedProblem {
        @Override
        public String said() {
            return detail;
        }
    }

    /** There is no key to push with, so that the package was not sent. */
    sealed interface NoKey extends FeedProblem {}

    /** The CI gives out no token for this job. {@code detail}: what there is instead. */
    record NoJobToken(String detail) implements NoKey {
        @Override
        public String said() {
            return detail;
        }
    }

    /** No complete answer to a request on the way to a key. */
    record NoKeyAnswer(NoAnswer failure) implements NoKey {
        @Override
        public String said() {
            return failure.said();
        }
    }

    /** No key for this token. */
    record TokenRefused(ServerResponse answer, TokenRefusal refusal) implements NoKey {
        @Override
        public String said() {
            return answer.message();
        }
    }

    /** A success that brought no key. */
    record NoKeyInAnswer(URI url) implements NoKey {}

    /** The only token that there is was sent before. {@code keyDied}: when the key did that it was exchanged for, if it was. */
    record TokenSpent(Optional<Instant> keyDied) implements NoKey {}
}
