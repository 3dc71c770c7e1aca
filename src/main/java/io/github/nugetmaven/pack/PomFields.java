package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.pack.MetadataProblem.Reason;
import java.util.EnumMap;
import java.util.Map;

/** Decides the texts of a manifest: what the configuration says, else what the POM says. */
final class PomFields {
    private final PomMetadata pom;
    private final PackSettings settings;
    private final PlanFindings findings;
    private final Map<ManifestField, String> fields = new EnumMap<>(ManifestField.class);

    private PomFields(PomMetadata pom, PackSettings settings, PlanFindings findings) {
        this.pom = pom;
        this.settings = settings;
        this.findings = findings;
    }

    /** The texts that are not empty, without those that depend on files. */
    static Map<ManifestField, String> of(PomMetadata pom, PackSettings settings, PlanFindings findings) {
        return new PomFields(pom, settings, findings).texts();
    }

    private Map<ManifestField, String> texts() {
        String name = pom.name().strip().replaceAll("\\s+", " ");
        add(ManifestField.TITLE, name.equals(pom.artifactId()) ? "" : name);
        add(ManifestField.AUTHORS, PomTexts.authors(pom));
        add(ManifestField.DESCRIPTION, PomTexts.unindented(pom.description()));
        add(ManifestField.COPYRIGHT, PomTexts.copyright(pom));
        add(ManifestField.RELEASE_NOTES, "");
        put(ManifestField.TAGS, PomTexts.tags(settings.field(ManifestField.TAGS)));
        put(ManifestField.PROJECT_URL, projectUrl());
        require(ManifestField.DESCRIPTION, Reason.NO_DESCRIPTION, "description");
        require(ManifestField.AUTHORS, Reason.NO_AUTHORS, "developers");
        return fields;
    }

    private void add(ManifestField field, String otherwise) {
        String given = PomTexts.unindented(settings.field(field));
        put(field, given.isEmpty() ? otherwise : given);
    }

    /** NuGet reports some elements that are empty as errors. */
    private void put(ManifestField field, String text) {
        if (!text.isEmpty()) {
            fields.put(field, text);
        }
    }

    private void require(ManifestField field, Reason missing, String element) {
        if (!fields.containsKey(field)) {
            findings.add(missing, element, "", "");
        }
    }

    private String projectUrl() {
        String given = settings.field(ManifestField.PROJECT_URL);
        String url = ManifestSecrets.withoutLogin(given.isEmpty() ? pom.url().withoutModules() : given);
        if (!url.isEmpty() && !PomRepository.WEB.matcher(url).matches()) {
            String guess = "https://" + url;
            boolean isHost = url.matches("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?:/\\S*)?");
            findings.add(Reason.INVALID_URL, given.isEmpty() ? "url" : "projectUrl", url, isHost ? guess : "");
        }
        return url;
    }
}
