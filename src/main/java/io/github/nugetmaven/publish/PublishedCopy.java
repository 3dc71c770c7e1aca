package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.FeedCopy;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.nupkg.FileErrors;
import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.PackageComparer;
import io.github.nugetmaven.nupkg.PackageComparison;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.RegularFile;
import io.github.nugetmaven.nupkg.Sha512;
import io.github.nugetmaven.publish.CopyComparison.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Compares a package with the feed's copy of the same version. */
final class PublishedCopy {
    /** Bytes that a repository signature may add. It takes some kilobytes. */
    private static final long SIGNATURE = 1 << 20;
    /** How much larger than ours a copy may be. A feed that packs anew may compress less; more is not worth a full disk. */
    private static final int GROWTH = 2;

    private PublishedCopy() {}

    /**
     * Compares a package. Copies of symbols are not visible, because feeds do not offer symbols in the way of packages.
     *
     * @throws io.github.nugetmaven.feed.FeedException if no complete response arrived
     * @throws InvalidPackageException if ours cannot be read to its end
     * @throws IOException if a file on this machine cannot be read or written
     */
    static CopyComparison compare(Feed feed, PackageFile ours) throws IOException {
        return ours.symbols()
                ? new CopyComparison.NotVisible()
                : compare(feed, ours, Files.createTempFile("nuget-copy-", ".nupkg"));
    }

    /** Compares, and does not fail: what kept the comparison from its end is its result. */
    static CopyComparison compareIfPossible(Feed feed, PackageFile ours) {
        return ifPossible(() -> compare(feed, ours));
    }

    /** A comparison that may fail. */
    interface Work {
        CopyComparison result() throws IOException;
    }

    static CopyComparison ifPossible(Work work) {
        try {
            return work.result();
        } catch (FeedException e) {
            return new CopyComparison.Unanswered(e.problem());
        } catch (IOException e) {
            return new CopyComparison.NoFile(FileErrors.words(e));
        } catch (InvalidPackageException e) {
            return new CopyComparison.NoFile(e.file().toString());
        }
    }

    /** @param download a file for the feed's copy, which is deleted afterwards */
    static CopyComparison compare(Feed feed, PackageFile ours, Path download) throws IOException {
        try {
            if (hasHashOf(feed, ours)) {
                return new CopyComparison.Same();
            }
            long limit = GROWTH * ours.size() + SIGNATURE;
            FeedCopy copy = feed.copyOf(ours.identity(), download, limit);
            if (copy instanceof FeedCopy.At at) {
                return Files.size(at.file()) > limit
                        ? new CopyComparison.Incomparable(Reason.TOO_LARGE)
                        : compare(ours, at.file());
            }
            return copy instanceof FeedCopy.Refused refused
                    ? new CopyComparison.Refused(refused.answer())
                    : new CopyComparison.NotVisible();
        } finally {
            Files.deleteIfExists(download);
        }
    }

    private static boolean hasHashOf(Feed feed, PackageFile ours) throws IOException {
        Optional<String> theirs = feed.sha512Of(ours.identity());
        if (theirs.isEmpty()) {
            return false;
        }
        try (FileChannel channel = RegularFile.open(ours.path())) {
            return theirs.get().equals(Sha512.of(channel));
        }
    }

    private static CopyComparison compare(PackageFile ours, Path theirs) throws IOException {
        PackageComparison comparison;
        try {
            comparison = PackageComparer.compare(ours.path(), theirs);
        } catch (InvalidPackageException e) {
            if (e.file().equals(theirs)) {
                return new CopyComparison.Incomparable(Reason.NO_PACKAGE);
            }
            throw e;
        }
        if (comparison instanceof PackageComparison.Different different) {
            return new CopyComparison.Different(different.first(), different.count());
        }
        return comparison instanceof PackageComparison.Same
                ? new CopyComparison.Same()
                : new CopyComparison.Incomparable(Reason.TOO_MANY_ENTRIES);
    }
}
