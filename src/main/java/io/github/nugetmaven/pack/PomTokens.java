package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.manifest.ManifestField;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values that the tokens of a .nuspec have by default: what a package from the POM would say. Immutable.
 *
 * <p>Source of the names: NuGet documentation, {@code reference/nuspec.md}, Replacement tokens.
 *
 * @param values by the names of the tokens; without those that have no value
 * @param versionProblems why there is no value for {@code version}: a .nuspec that needs it cannot be packed
 */
public record PomTokens(Map<String, String> values, List<PackProblem> versionProblems) {
    /** The token with the version. */
    static final String VERSION = "version";

    static final String ID = "id";

    public PomTokens {
        values = Map.copyOf(values);
        versionProblems = List.copyOf(versionProblems);
    }

    /** The tokens {@code id}, {@code version}, {@code author}, and one for each text of a manifest, such as {@code title}. */
    public static PomTokens of(PomMetadata pom, PackSettings settings) {
        Map<String, String> values = new TreeMap<>();
        PomFields.of(pom, settings, new PlanFindings()).forEach((field, text) -> values.put(field.element(), text));
        if (values.containsKey(ManifestField.AUTHORS.element())) {
            values.put("author", values.get(ManifestField.AUTHORS.element()));
        }
        values.put(ID, PomIdentity.id(pom, settings, new PlanFindings()));
        PlanFindings findings = new PlanFindings();
        String version = PomIdentity.version(pom, settings, findings);
        if (findings.problems().isEmpty()) {
            values.put(VERSION, version);
        }
        return new PomTokens(values, findings.problems());
    }
}
