package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.RuntimeIdentifier;
import io.github.nugetmaven.nupkg.writer.NewEntry;
import io.github.nugetmaven.pack.LayoutProblem.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a package, by the names that mean something. Immutable. */
final class LayoutFiles {
    static final String README = "README.md";
    static final String ICON = "icon.png";
    private static final List<String> LICENSES = List.of("LICENSE.txt", "LICENSE.md", "LICENSE");
    private static final String RUNTIMES = "runtimes/";

    private static final Pattern NATIVE =
            Pattern.compile("runtimes/(?<runtime>[^/]+)/native/(?:.*/)?(?<file>[^/]+)", Pattern.DOTALL);

    private final Set<String> names = new TreeSet<>();

    LayoutFiles(List<NewEntry> entries) {
        entries.forEach(it -> names.add(it.name()));
    }

    /**
     * The file for an element of the manifest.
     *
     * @param configured path in the package; empty if the file is found by its name
     * @param usual the name at the root, in its exact case
     * @param missing the problem if the configured file is not there
     */
    Optional<String> find(String configured, String usual, Reason missing, PlanFindings findings) {
        if (!configured.isEmpty()) {
            return Optional.of(require(configured, missing, findings));
        }
        if (names.contains(usual)) {
            return Optional.of(usual);
        }
        similar(usual).ifPresent(it -> findings.add(new LayoutProblem(Reason.WRONG_CASE, it, usual)));
        return Optional.empty();
    }

    /** The path as the manifest has it, which is not there if there is a problem. */
    String require(String configured, Reason missing, PlanFindings findings) {
        String path = configured.replace('\\', '/').replaceFirst("^(?:\\./|/)+", "");
        if (!names.contains(path)) {
            findings.add(new LayoutProblem(missing, configured, similar(path).orElse("")));
        }
        return path;
    }

    /** A license file at the root, in any case. */
    Optional<String> license() {
        return LICENSES.stream()
                .flatMap(usual -> names.stream().filter(usual::equalsIgnoreCase))
                .findFirst();
    }

    private Optional<String> similar(String name) {
        return names.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    /** Maven's classifiers, such as {@code linux-x86_64}, are not the names of .NET. */
    void checkRuntimes(PlanFindings findings) {
        Set<String> folders = new TreeSet<>();
        for (String name : names) {
            String[] parts = name.split("/", 3);
            if (name.startsWith(RUNTIMES) && parts.length == 3) {
                folders.add(parts[1]);
            }
        }
        for (String folder : folders) {
            if (!RuntimeIdentifier.isKnown(folder)) {
                RuntimeIdentifier.meantBy(folder)
                        .ifPresent(it -> findings.add(new LayoutProblem(
                                Reason.CLASSIFIER_INSTEAD_OF_RUNTIME, RUNTIMES + folder, RUNTIMES + it)));
            }
        }
    }

    /** A build for one runtime puts all files below its {@code native} folder into one folder. Source: dotnet/sdk#9643. */
    void findNativeNamesakes(PlanFindings findings) {
        Map<String, String> seen = new HashMap<>();
        for (String name : names) {
            Matcher parts = NATIVE.matcher(name);
            if (parts.matches()) {
                String before = seen.putIfAbsent(parts.group("runtime") + "/" + parts.group("file"), name);
                if (before != null) {
                    findings.add(PlanNotice.Kind.NATIVE_NAMESAKES, before, name);
                }
            }
        }
    }
}
