package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.auth.GlobSuggestion;
import io.github.nugetmaven.mojo.maven.BuildState;
import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.publish.PushPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The IDs of all packages that goals of this build have read so far. A key should cover them all. Thread-safe. */
public final class BuiltPackageIds {
    private final Map<String, String> ids;

    public BuiltPackageIds(BuildState state) {
        this.ids = state.texts("package ids");
    }

    public void remember(PushPlan plan) {
        for (PackageFile file : plan.files()) {
            ids.put(file.identity().id().value(), "");
        }
    }

    /** The narrowest glob patterns that cover these packages. */
    public GlobSuggestion suggestion() {
        return GlobSuggestion.of(
                ids.keySet().stream().sorted().map(PackageId::of).toList());
    }

    /** The narrowest glob patterns that cover the packages in these files. Files that are not packages need none. */
    public static List<String> globs(Collection<Path> files) {
        return texts(
                GlobSuggestion.of(files.stream().flatMap(BuiltPackageIds::id).toList()));
    }

    private static Stream<PackageId> id(Path file) {
        try {
            return Stream.of(PackageFile.read(file).identity().id());
        } catch (InvalidPackageException | IOException e) {
            return Stream.empty();
        }
    }

    /** The same patterns as texts. */
    public List<String> globs() {
        return texts(suggestion());
    }

    private static List<String> texts(GlobSuggestion suggestion) {
        return suggestion.globs().stream().map(GlobPattern::toString).toList();
    }
}
