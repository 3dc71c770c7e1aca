package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.BoundedInput;
import io.github.nugetmaven.nupkg.OutputCleaner;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a package source did not do what it was asked to do. Has values only, neither keys nor sentences. Immutable. */
public sealed interface FeedProblem
        permits FeedProblem.OtherContent,
                FeedProblem.SameContent,
                FeedProblem.NotComparable,
                FeedProblem.BadSource,
                FeedProblem.NoAnswer,
                FeedProblem.CallFailed,
                FeedProblem.NoIndex,
                FeedProblem.Cancelled,
                FeedProblem.Insecure,
                FeedProblem.NotForAddress,
                FeedProblem.Downgrade,
                FeedProblem.IndexRefused,
                FeedProblem.NotAnIndex,
                FeedProblem.NoResource,
                FeedProblem.PushRefused,
                FeedProblem.InDoubt,
                FeedProblem.FileChanged,
                FeedProblem.VersionListed,
                FeedProblem.AlreadyInFolder,
                FeedProblem.FolderUnusable,
                NoKey {
    /** The other side's own words; empty if it had none. */
    default String said() {
        return "";
    }

    /** The response of the feed, without what was found out after it. */
    default FeedProblem answered() {
        return this;
    }

    /** Whether the feed may have the package: all of it went out, and no complete answer says otherwise. */
    default boolean mayHaveArrived() {
        return false;
    }

    /** The feed has this version with other content. {@code entries}: the first of {@code total} that differ. */
    record OtherContent(FeedProblem answered, List<String> entries, long total) implements FeedProblem {
        @Override
        public String said() {
            return answered.said();
        }
    }

    /** The feed has this version with the same content, although its response did not say so. */
    record SameContent(FeedProblem answered) implements FeedProblem {
        @Override
        public String said() {
            return answered.said();
        }
    }

    /**
     * According to the feed it has this version, which was not compared with ours.
     *
     * @param obstacle why not; empty if the feed offers no download
     */
    record NotComparable(FeedProblem answered, Optional<CopyObstacle> obstacle) implements FeedProblem {
        @Override
        public String said() {
            return answered.said();
        }
    }

    /** The text does not name a package source. {@code shown}: the text without credentials. */
    record BadSource(String shown, BadSourceReason reason) implements FeedProblem {}

    /** What happened to a connection. */
    enum ConnectionFailure {
        UNKNOWN_HOST,
        REFUSED,
        TIMEOUT,
        TLS,
        /** The certificates that the JVM trusts cannot be read. */
        TRUST_STORE,
        /** The certificate has expired, or is not valid yet. */
        CERTIFICATE_DATE,
        /** The server speaks http where https was asked for. */
        NOT_TLS,
        PROXY,
        BROKEN
    }

    /**
     * How much of the body of a request went out.
     *
     * @param size of the whole body, in bytes
     */
    record Sent(long bytes, long size) {
        /** A request without a body that matters. */
        public static final Sent NOTHING = new Sent(0, 1);

        /** A request with its whole body, whatever its size. */
        public static final Sent WHOLE = new Sent(1, 1);

        public boolean isWhole() {
            return bytes == size;
        }
    }

    /** No complete response. {@code detail}: the words of the network stack. */
    record NoAnswer(URI url, ConnectionFailure failure, String detail, Sent sent) implements FeedProblem {
        /** After a request without a body that matters. */
        public NoAnswer(URI url, ConnectionFailure failure, String detail) {
            this(url, failure, detail, Sent.NOTHING);
        }

        @Override
        public boolean mayHaveArrived() {
            return sent.isWhole();
        }

        @Override
        public String said() {
            return detail;
        }
    }

    /**
     * A call broke off by an error that nothing foresaw, in this plugin or in the JVM; whether the package arrived is not
     * known. {@code detail}: the error and its place.
     */
    record CallFailed(String detail) implements FeedProblem {
        private static final int MAX_DETAIL = 300;

        @Override
        public boolean mayHaveArrived() {
            return true;
        }

        /** The error, and where in the code it happened. */
        public static CallFailed of(Throwable error) {
            StackTraceElement[] trace = error.getStackTrace();
            String words = OutputCleaner.folded(BoundedInput.head(String.valueOf(error)));
            return new CallFailed(words.substring(0, Math.min(words.length(), MAX_DETAIL))
                    + (trace.length == 0 ? "" : " at " + trace[0]));
        }

        @Override
        public String said() {
            return detail;
        }
    }

    /** No complete response to the request for the service index, before anything was pushed. */
    record NoIndex(NoAnswer failure) implements FeedProblem {
        @Override
        public String said() {
            return failure.said();
        }
    }

    /**
     * The push was cancelled before a response settled it.
     *
     * @param last the outcome of the last attempt, if it is known
     * @param mayHaveArrived whether the package may have arrived in one of the attempts
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

    /** An http URL of another host than this machine, which is not allowed. */
    record Insecure(URI url) implements FeedProblem {}

    /** An address that the service index names for packages, to which the API key may not go. */
    record NotForAddress(URI url, SecretScope scope) implements FeedProblem {}

    /** An http address that a service index of https names for packages. */
    record Downgrade(URI index, URI url) implements FeedProblem {}

    /** The server did not return the service index. */
    record IndexRefused(ServerResponse answer) implements FeedProblem {
        @Override
        public String said() {
            return answer.message();
        }
    }

    /** A response that is not a V3 service index. {@code detail}: what it is instead. */
    record NotAnIndex(URI url, String detail) implements FeedProblem {
        @Override
        public String said() {
            return detail;
        }
    }

    /** A service index without a resource of this type. */
    record NoResource(URI url, String type) implements FeedProblem {}

    /** The response to the upload is not a success. */
    record PushRefused(ServerResponse answer, PushRefusal refusal, Sent sent) implements FeedProblem {
        /** Failures that say that the request was not carried out (RFC 9110, 15.5.9 and 15.6). */
        private static final Set<Integer> NOT_CARRIED_OUT = Set.of(408, 501, 503, 505);

        /** After a whole upload. */
        public PushRefused(ServerResponse answer, PushRefusal refusal) {
            this(answer, refusal, Sent.WHOLE);
        }

        @Override
        public boolean mayHaveArrived() {
            return refusal == PushRefusal.SERVER_FAILURE
                    && sent.isWhole()
                    && !NOT_CARRIED_OUT.contains(answer.status());
        }

        @Override
        public String said() {
            return answer.message();
        }
    }

    /**
     * One attempt may have arrived, and the feed shows neither that it did nor that it did not.
     *
     * @param answered what the feed answered to the last attempt
     */
    record InDoubt(FeedProblem answered) implements FeedProblem {
        @Override
        public boolean mayHaveArrived() {
            return true;
        }

        @Override
        public String said() {
            return answered.said() + " (in doubt: an earlier attempt may have arrived)";
        }
    }

    /** A package on this machine is not what was inspected, so it was not sent to its end. {@code detail}: may be empty. */
    record FileChanged(Path file, FileChange change, String detail) implements FeedProblem {
        @Override
        public String said() {
            return change + (detail.isEmpty() ? "" : ": " + detail);
        }
    }

    /** The feed lists this version, so that nothing was sent. */
    record VersionListed(PackageIdentity identity) implements FeedProblem {
        @Override
        public String said() {
            return "already exists";
        }
    }

    /** The folder feed has this version already. */
    record AlreadyInFolder(Path place) implements FeedProblem {
        @Override
        public String said() {
            return "already exists";
        }
    }

    /** The folder could not be read or written. {@code detail}: the words of the file system. */
    record FolderUnusable(Path folder, String detail) implements FeedProblem {
        @Override
        public String said() {
            return detail;
        }
    }
}
