package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.manifest.ContentFilesItem;
import io.github.nugetmaven.nupkg.manifest.DependencyGroup;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageDependency;
import io.github.nugetmaven.nupkg.manifest.SourceRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A module with a POM that has everything, to be changed by a test. What it packs does not matter, unless the test says so. */
final class TestPom {
    private static final Instant START = Instant.parse("2026-11-25T15:30:00Z");

    private final Path folder;
    String artifactId = "Contoso.Hello";
    String version = "1.2.3";
    String name = "";
    String description = "Says hello.";
    PomUrl url = PomUrl.NONE;
    String inceptionYear = "";
    String organization = "Contoso";
    List<String> developers = List.of();
    final List<PomLicense> licenses = new ArrayList<>();
    PomScm scm = PomScm.NONE;
    Optional<Instant> outputTimestamp = Optional.empty();

    String packageId = "";
    String packageVersion = "";
    String snapshotLabel = "";
    final Map<ManifestField, String> fields = new EnumMap<>(ManifestField.class);
    String licenseExpression = "";
    String licenseFile = "";
    String minClientVersion = "";
    String packageTypes = "";
    SourceRepository repository = new SourceRepository("", "", "", "");
    final List<FileMapping> files = new ArrayList<>();
    boolean noDefaultExcludes;
    final List<DependencyGroup> dependencies = new ArrayList<>();
    final List<ContentFilesItem> contentFiles = new ArrayList<>();
    Optional<ToolDefinition> tool = Optional.empty();
    boolean packsNothing;

    final List<PackageReference> references = new ArrayList<>();
    final Map<String, String> environment = new HashMap<>();

    TestPom(Path folder) {
        this.folder = folder;
    }

    /** Puts a file into the layout folder, whose text is its name. */
    Path lay(String name) {
        return lay(name, name);
    }

    Path lay(String name, String text) {
        try {
            Path file = folder.resolve("src/main/nuget").resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void depend(String targetFramework, String... idsAndVersions) {
        List<PackageDependency> group = new ArrayList<>();
        for (int i = 0; i < idsAndVersions.length; i += 2) {
            group.add(new PackageDependency(idsAndVersions[i], idsAndVersions[i + 1], "", ""));
        }
        dependencies.add(new DependencyGroup(targetFramework, group));
    }

    PackPlan plan() {
        if (!packsNothing && files.isEmpty() && tool.isEmpty() && !Files.exists(folder.resolve("src/main/nuget"))) {
            lay("docs/hello.txt");
        }
        return PackageFromPom.plan(
                new PackRequest(pom(), settings(), folder, folder.resolve("src/main/nuget"), references, environment));
    }

    PomTokens tokens() {
        return PomTokens.of(pom(), settings());
    }

    PackageContents contents() {
        List<PackageContents> packages = plan().packages();
        return packages.get(packages.size() - 1);
    }

    /** What is wrong. */
    List<PackProblem> problems() {
        try {
            plan();
            return List.of();
        } catch (PackException e) {
            return e.problems();
        }
    }

    private PomMetadata pom() {
        return new PomMetadata(
                "com.contoso",
                artifactId,
                version,
                name,
                description,
                url,
                inceptionYear,
                organization,
                developers,
                licenses,
                scm,
                START,
                outputTimestamp);
    }

    private PackSettings settings() {
        return new PackSettings(
                packageId,
                packageVersion,
                snapshotLabel,
                fields,
                licenseExpression,
                licenseFile,
                minClientVersion,
                packageTypes,
                repository,
                files,
                noDefaultExcludes,
                dependencies,
                contentFiles,
                tool);
    }
}
