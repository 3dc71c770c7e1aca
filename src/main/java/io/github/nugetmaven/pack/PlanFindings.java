package io.github.nugetmaven.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the inputs of a package, and what its author may not expect. */
final class PlanFindings {
    private final List<PackProblem> problems = new ArrayList<>();
    private final List<PlanNotice> notices = new ArrayList<>();

    void add(PackProblem problem) {
        problems.add(problem);
    }

    void add(MetadataProblem.Reason reason, String subject, String given, String suggestion) {
        problems.add(new MetadataProblem(reason, subject, given, suggestion));
    }

    void add(PlanNotice.Kind kind, String subject, String detail) {
        notices.add(new PlanNotice(kind, subject, detail));
    }

    /** Takes the problems of the files and what was left out. */
    void add(MappedFiles files) {
        problems.addAll(files.problems());
        for (LeftOutFile each : files.leftOut()) {
            add(kind(each.reason()), each.file().toString(), "");
        }
    }

    /**
     * Takes the problem that a package is empty, unless it may be so only because files were not found.
     *
     * @param folder where its files belong
     */
    void requireContent(PackageContents contents, Path folder) {
        boolean misses = problems.stream()
                .anyMatch(it ->
                        it instanceof FileMappingProblem || it instanceof NuspecProblem || it instanceof ToolProblem);
        if (contents.isEmpty() && !misses) {
            add(new LayoutProblem(LayoutProblem.Reason.EMPTY, folder.toString(), ""));
        }
    }

    private static PlanNotice.Kind kind(LeftOutFile.Reason reason) {
        return switch (reason) {
            case DOT_FILE -> PlanNotice.Kind.DOT_FILE_LEFT_OUT;
            case PACKAGE -> PlanNotice.Kind.PACKAGE_LEFT_OUT;
            case MANIFEST -> PlanNotice.Kind.MANIFEST_LEFT_OUT;
        };
    }

    List<PackProblem> problems() {
        return problems;
    }

    List<PlanNotice> notices() {
        return notices;
    }

    /** @throws PackException if there is a problem */
    void requireNoProblems() {
        if (!problems.isEmpty()) {
            throw exception();
        }
    }

    PackException exception() {
        return new PackException(problems);
    }
}
