package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.publish.PackageResult;
import io.github.nugetmaven.publish.PreflightResult;
import io.github.nugetmaven.publish.PublishException;
import io.github.nugetmaven.publish.PublishProblem;
import io.github.nugetmaven.publish.PushJob;
import io.github.nugetmaven.publish.PushReport;
import io.github.nugetmaven.publish.PushReportFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A group and what is known about it. There is no result if its packages cannot be read from disk. */
record PreparedGroup(
        PushGroup group,
        PushJob job,
        PushReportFile file,
        Path list,
        Optional<PreflightResult> result,
        Optional<IOException> unreadable)
        implements Closeable {
    boolean isGood() {
        return unreadable.isEmpty()
                && result.isPresent()
                && result.get().problems().isEmpty();
    }

    boolean isGallery() {
        return result.isPresent()
                ? result.get().isGallery()
                : job.destinations().packages().source().isNuGetOrg();
    }

    boolean continuesOnError() {
        return job.policy().continueOnError();
    }

    List<RuntimeException> problems() {
        return unreadable.isPresent()
                ? List.of(new UncheckedIOException(unreadable.get()))
                : result.orElseThrow().problems();
    }

    /** What the command can push that completes this one. */
    List<PackageResult> resumable(PushReport report) {
        List<PackageIdentity> taken = new ArrayList<>();
        for (RuntimeException each : problems()) {
            if (each instanceof PublishException publish) {
                // the command names files, and it is the files that are in question
                if (isAboutChoiceOfFiles(publish.problem())) {
                    return List.of();
                }
                if (publish.problem() instanceof PublishProblem.VersionsTaken versions) {
                    taken.addAll(versions.identities());
                }
            }
        }
        return report.resumable(taken);
    }

    private static boolean isAboutChoiceOfFiles(PublishProblem problem) {
        return problem instanceof PublishProblem.SeveralVersions || problem instanceof PublishProblem.SamePackageTwice;
    }

    @Override
    public void close() throws IOException {
        if (result.isPresent()) {
            result.get().close();
        }
    }
}
