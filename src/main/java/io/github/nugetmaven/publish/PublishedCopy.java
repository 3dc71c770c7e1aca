package io.github.nugetmaven.publish;

import io.github.nugetmaven.feed.Feed;
import io.github.nugetmaven.feed.FeedCopy;
import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.PackageComparer;
import io.github.nugetmaven.nupkg.PackageComparison;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.publish.CopyComparison.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether what a feed has under a package's version is that package. */
final class PublishedCopy {
    /** A signature takes some kilobytes. */
    private static final long SIGNATURE = 1 << 20;
    /** A feed that packs anew may do it worse; by more than this, it is not worth a full disk to find out. */
    private static final int GROWTH = 2;

    private PublishedCopy() {}

    /**
     * Compares. Symbols are given out in other ways than packages are, so theirs are not visible.
     *
     * @throws io.github.nugetmaven.feed.FeedException if the feed did not answer to the end
     * @throws InvalidPackageException if ours cannot be read to its end
     * @throws IOException if a file on this machine cannot be read or written
     */
    static CopyComparison compare(Feed feed, PackageFile ours) throws IOException {
        return ours.symbols()
                ? new CopyComparison.NotVisible()
                : compare(feed, ours, Files.createTempFile("nuget-copy-", ".nupkg"));
    }

    /** @param download a file for the feed's copy, which is gone afterwards */
    static CopyComparison compare(Feed feed, PackageFile ours, Path download) throws IOException {
        try {
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
