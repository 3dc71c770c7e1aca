package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.FileErrors;
import io.github.nugetmaven.nupkg.rules.GradedFinding;
import io.github.nugetmaven.nupkg.rules.PackageInspection;
import io.github.nugetmaven.nupkg.rules.Severity;
import io.github.nugetmaven.nupkg.writer.Deflate;
import io.github.nugetmaven.nupkg.writer.EntryException;
import io.github.nugetmaven.nupkg.writer.EntryTimes;
import io.github.nugetmaven.nupkg.writer.PackageWriter;
import io.github.nugetmaven.pack.EntryProblem.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes packages: finds out what is wrong with names and files, takes symbols out, writes beside the target, and has the
 * rules judge the result. All packages appear in the output folder, or none. Not thread-safe.
 */
public final class Packer {
    private final PackOptions options;
    private final PackageInspection inspection;
    private final List<PackProblem> problems = new ArrayList<>();
    private final List<PackNotice> notices = new ArrayList<>();
    private final List<PackedFile> files = new ArrayList<>();

    private Packer(PackOptions options, PackageInspection inspection) {
        this.options = options;
        this.inspection = inspection;
    }

    /**
     * Writes packages, each with its symbols behind it.
     *
     * <p>If it fails, no package of these names is left, not even of an earlier build: pushing that would publish the wrong
     * files under this version.
     *
     * @param inspection judges the packages
     * @throws PackException with all problems that do not depend on each other
     */
    public static PackResult pack(List<PackageContents> packages, PackOptions options, PackageInspection inspection) {
        return new Packer(options, inspection).pack(packages);
    }

    private PackResult pack(List<PackageContents> packages) {
        List<PackageDraft> drafts = new ArrayList<>();
        Set<String> stale = new TreeSet<>();
        for (PackageContents contents : packages) {
            PackageDrafts plan = PackageDrafts.of(contents, options.symbols());
            drafts.addAll(plan.drafts());
            stale.addAll(plan.fileNames());
            notices.addAll(plan.notices());
            problems.addAll(plan.problems());
        }
        write(distinct(drafts), stale);
        if (!problems.isEmpty()) {
            throw new PackException(problems);
        }
        if (options.outputTimestamp().isPresent() && !Deflate.isClassic()) {
            notices.add(new PackNotice(PackNotice.Kind.OTHER_DEFLATE, "", "", 0));
        }
        return new PackResult(files, notices);
    }

    /** Without those whose file another draft has already. */
    private List<PackageDraft> distinct(List<PackageDraft> drafts) {
        Set<String> names = new HashSet<>();
        List<PackageDraft> distinct = new ArrayList<>();
        for (PackageDraft draft : drafts) {
            if (names.add(draft.fileName().toLowerCase(Locale.ROOT))) {
                distinct.add(draft);
            } else {
                problems.add(new EntryProblem(Reason.SAME_PACKAGE, "", draft.fileName()));
            }
        }
        return distinct;
    }

    /**
     * Writes all packages, or none.
     *
     * @param stale the names of files that an earlier build may have left. One of symbols, too: a push takes that beside its
     *     package.
     */
    private void write(List<PackageDraft> drafts, Set<String> stale) {
        try (PackageStage stage = PackageStage.in(options.outputDirectory())) {
            try {
                for (PackageDraft draft : drafts) {
                    write(draft, stage);
                }
                if (problems.isEmpty()) {
                    stage.release(drafts.stream().map(PackageDraft::fileName).toList());
                    drafts.forEach(it -> stale.remove(it.fileName()));
                }
            } catch (IOException e) {
                problems.add(notWritten(e));
            }
            stage.discard(stale);
        } catch (IOException e) {
            problems.add(notWritten(e));
        }
    }

    private void write(PackageDraft draft, PackageStage stage) throws IOException {
        EntryTimes times = new EntryTimes(options.outputTimestamp(), options.buildStart());
        Path file = stage.path(draft.fileName());
        try {
            List<String> clamped = PackageWriter.write(file, draft.manifest(), draft.entries(), times);
            clampedTime(draft, clamped).ifPresent(notices::add);
            judge(draft, file, stage);
        } catch (EntryException e) {
            problems.add(problem(e));
        }
    }

    private Optional<PackNotice> clampedTime(PackageDraft draft, List<String> entries) {
        return entries.isEmpty() || options.outputTimestamp().isEmpty()
                ? PackNotice.of(PackNotice.Kind.CLAMPED_TIME, draft.fileName(), entries)
                : Optional.of(new PackNotice(PackNotice.Kind.CLAMPED_TIME, draft.fileName(), "", 0));
    }

    private void judge(PackageDraft draft, Path file, PackageStage stage) throws IOException {
        Optional<Path> assemblies =
                Optional.of(draft).filter(PackageDraft::isSymbols).map(it -> stage.path(it.fileName(false)));
        List<GradedFinding> findings = options.rules().grade(inspection.findingsOfWritten(file, assemblies));
        List<GradedFinding> warnings = new ArrayList<>();
        for (GradedFinding it : findings) {
            if (it.severity() == Severity.WARNING && !options.failOnWarning()) {
                warnings.add(it);
            } else if (!draft.isOutline() || draft.isAboutManifest(it.finding())) {
                problems.add(new RuleProblem(draft.fileName(), it, draft.source(it.finding())));
            }
        }
        files.add(new PackedFile(
                draft.classifier(), draft.isSymbols(), stage.finalPath(draft.fileName()), draft.identity(), warnings));
    }

    private static EntryProblem problem(EntryException e) {
        Reason reason = switch (e.reason()) {
            case UNREADABLE -> Reason.UNREADABLE;
            case CHANGED -> Reason.CHANGED;
            case ENTRY_TOO_LARGE -> Reason.FILE_TOO_LARGE;
            case PACKAGE_TOO_LARGE -> Reason.PACKAGE_TOO_LARGE;
        };
        return new EntryProblem(reason, e.entry(), e.detail());
    }

    private static EntryProblem notWritten(IOException failure) {
        return new EntryProblem(Reason.NOT_WRITTEN, "", FileErrors.words(failure));
    }
}
