package io.github.nugetmaven.mojo.parameters;

import io.github.nugetmaven.nupkg.manifest.ContentFilesItem;
import io.github.nugetmaven.nupkg.manifest.DependencyGroup;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageDependency;
import io.github.nugetmaven.nupkg.manifest.SourceRepository;
import io.github.nugetmaven.pack.FileMapping;
import io.github.nugetmaven.pack.PackOptions;
import io.github.nugetmaven.pack.PackOptions.Symbols;
import io.github.nugetmaven.pack.PackSettings;
import io.github.nugetmaven.pack.PomMetadata;
import io.github.nugetmaven.pack.ToolDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What goes into a package that is made. Immutable.
 *
 * @param elements the parameters that are more than a text
 */
public record PackParameters(ParameterValues values, PackElements elements) {
    public static final String PACKAGE_ID = "nuget.packageId";
    public static final String PACKAGE_VERSION = "nuget.packageVersion";
    public static final String SNAPSHOT_LABEL = "nuget.snapshotLabel";
    public static final String NUSPEC_FILE = "nuget.nuspecFile";
    public static final String LAYOUT_DIRECTORY = "nuget.layoutDirectory";
    public static final String SYMBOLS = "nuget.symbols";
    public static final String TITLE = "nuget.title";
    public static final String AUTHORS = "nuget.authors";
    public static final String DESCRIPTION = "nuget.description";
    public static final String COPYRIGHT = "nuget.copyright";
    public static final String PROJECT_URL = "nuget.projectUrl";
    public static final String LICENSE_EXPRESSION = "nuget.licenseExpression";
    public static final String LICENSE_FILE = "nuget.licenseFile";
    public static final String ICON = "nuget.icon";
    public static final String README = "nuget.readme";
    public static final String RELEASE_NOTES = "nuget.releaseNotes";
    public static final String TAGS = "nuget.tags";
    public static final String REQUIRE_LICENSE_ACCEPTANCE = "nuget.requireLicenseAcceptance";
    public static final String DEVELOPMENT_DEPENDENCY = "nuget.developmentDependency";
    public static final String MIN_CLIENT_VERSION = "nuget.minClientVersion";
    public static final String PACKAGE_TYPES = "nuget.packageTypes";
    public static final String REPOSITORY_URL = "nuget.repositoryUrl";
    public static final String REPOSITORY_COMMIT = "nuget.repositoryCommit";
    public static final String REPOSITORY_BRANCH = "nuget.repositoryBranch";
    public static final String NO_DEFAULT_EXCLUDES = "nuget.noDefaultExcludes";

    private static final Map<String, ManifestField> TEXTS = Map.ofEntries(
            Map.entry(TITLE, ManifestField.TITLE),
            Map.entry(AUTHORS, ManifestField.AUTHORS),
            Map.entry(DESCRIPTION, ManifestField.DESCRIPTION),
            Map.entry(COPYRIGHT, ManifestField.COPYRIGHT),
            Map.entry(PROJECT_URL, ManifestField.PROJECT_URL),
            Map.entry(ICON, ManifestField.ICON),
            Map.entry(README, ManifestField.README),
            Map.entry(RELEASE_NOTES, ManifestField.RELEASE_NOTES),
            Map.entry(TAGS, ManifestField.TAGS));

    private static final Map<String, ManifestField> FLAGS = Map.of(
            REQUIRE_LICENSE_ACCEPTANCE, ManifestField.REQUIRE_LICENSE_ACCEPTANCE,
            DEVELOPMENT_DEPENDENCY, ManifestField.DEVELOPMENT_DEPENDENCY);

    /** What only a package from a POM takes, besides the elements. */
    private static final List<String> OF_POM = List.of(
            LICENSE_EXPRESSION,
            LICENSE_FILE,
            MIN_CLIENT_VERSION,
            PACKAGE_TYPES,
            REPOSITORY_URL,
            REPOSITORY_COMMIT,
            REPOSITORY_BRANCH);

    /** @throws MojoFailureException if a text has no meaning */
    public PackSettings settings() throws MojoFailureException {
        return new PackSettings(
                text(PACKAGE_ID),
                text(PACKAGE_VERSION),
                text(SNAPSHOT_LABEL),
                fields(),
                text(LICENSE_EXPRESSION),
                text(LICENSE_FILE),
                text(MIN_CLIENT_VERSION),
                text(PACKAGE_TYPES),
                new SourceRepository("git", text(REPOSITORY_URL), text(REPOSITORY_BRANCH), text(REPOSITORY_COMMIT)),
                files(),
                values.flag(NO_DEFAULT_EXCLUDES),
                dependencies(),
                contentFiles(),
                tool());
    }

    /** The first parameter that says what a .nuspec file has to say itself. */
    public Optional<String> notForNuspec() {
        return elements.any()
                .or(() -> OF_POM.stream()
                        .filter(it -> values.given(it).isPresent())
                        .map(it -> it.substring(it.indexOf('.') + 1))
                        .findFirst());
    }

    /** What the manifest says in one text each. */
    public Map<ManifestField, String> fields() throws MojoFailureException {
        Map<ManifestField, String> fields = new EnumMap<>(ManifestField.class);
        TEXTS.forEach((property, field) -> values.given(property).ifPresent(it -> fields.put(field, it)));
        for (Map.Entry<String, ManifestField> flag : FLAGS.entrySet()) {
            if (values.flag(flag.getKey())) {
                fields.put(flag.getValue(), "true");
            }
        }
        return fields;
    }

    /**
     * How packages are written.
     *
     * @param isNuGetOrg whether the rules of nuget.org apply
     * @throws MojoFailureException if a text has no meaning
     */
    public PackOptions options(Path outputDirectory, PomMetadata pom, boolean isNuGetOrg) throws MojoFailureException {
        return new PackOptions(
                outputDirectory,
                pom.outputTimestamp(),
                pom.sessionStart(),
                values.word(SYMBOLS).equals("none") ? Symbols.NONE : Symbols.AUTO,
                new PackageParameters(values).levels(isNuGetOrg),
                false);
    }

    public String text(String property) {
        return values.given(property).orElse("");
    }

    private List<FileMapping> files() {
        List<FileMapping> mappings = new ArrayList<>();
        for (FileElement each : elements.files()) {
            mappings.add(new FileMapping(
                    "<file> " + (mappings.size() + 1) + " of <files>",
                    each.src().orElse(""),
                    each.target().orElse(""),
                    each.exclude().orElse("")));
        }
        return mappings;
    }

    private List<DependencyGroup> dependencies() {
        return elements.dependencies().stream()
                .map(group -> new DependencyGroup(
                        group.targetFramework().orElse(""),
                        group.dependencies().stream()
                                .map(it -> new PackageDependency(
                                        it.id().orElse(""),
                                        it.version().orElse(""),
                                        it.include().orElse(""),
                                        it.exclude().orElse("")))
                                .toList()))
                .toList();
    }

    private List<ContentFilesItem> contentFiles() {
        return elements.contentFiles().stream()
                .map(it -> new ContentFilesItem(
                        it.include().orElse(""),
                        it.exclude().orElse(""),
                        it.buildAction().orElse(""),
                        it.copyToOutput().orElse(""),
                        it.flatten().orElse("")))
                .toList();
    }

    private Optional<ToolDefinition> tool() throws MojoFailureException {
        if (elements.tool().isEmpty()) {
            return Optional.empty();
        }
        ToolElement tool = elements.tool().get();
        boolean isSplit = values.with(ToolElement.SPLIT, tool.split().orElse(Defaults.OFF))
                .flag(ToolElement.SPLIT);
        return Optional.of(new ToolDefinition(tool.command().orElse(""), tool.entryPoints(), isSplit));
    }
}
