package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.kind.PackageKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which files NuGet leaves out of a package although a pattern matches them.
 *
 * <p>Source: NuGet.Client, {@code PackCommandRunner.cs}, default exclusions. Contrary to NuGet's message, only files count
 * whose names start with a dot, not folders.
 */
public enum DefaultExcludes {
    /** As NuGet does by default. */
    APPLIED,
    /** Dot files below {@code content/} are packed: a template needs its {@code .gitignore}. */
    APPLIED_BUT_IN_CONTENT,
    /** NuGet's {@code NoDefaultExcludes}: only .nuspec files are left out. */
    OFF;

    /** A template is a folder of files for a new project, which needs its {@code .gitignore} and {@code .editorconfig}. */
    static DefaultExcludes of(List<PackageType> types) {
        return types.stream()
                        .anyMatch(it -> PackageKind.of(it.name())
                                .filter(PackageKind.TEMPLATE::equals)
                                .isPresent())
                ? APPLIED_BUT_IN_CONTENT
                : APPLIED;
    }

    /** @param entry name in the package */
    Optional<LeftOutFile> leavesOut(Path file, String entry) {
        return reason(file.getFileName().toString(), entry).map(it -> new LeftOutFile(file, it));
    }

    private Optional<LeftOutFile.Reason> reason(String name, String entry) {
        if (isEnding(entry, ".nuspec")) {
            return Optional.of(LeftOutFile.Reason.MANIFEST);
        }
        if (this == OFF) {
            return Optional.empty();
        }
        if (isEnding(name, ".nupkg")) {
            return Optional.of(LeftOutFile.Reason.PACKAGE);
        }
        boolean isDotFile = name.startsWith(".") && name.indexOf('.', 1) < 0;
        boolean isWanted = this == APPLIED_BUT_IN_CONTENT && entry.startsWith("content/");
        return isDotFile && !isWanted ? Optional.of(LeftOutFile.Reason.DOT_FILE) : Optional.empty();
    }

    private static boolean isEnding(String name, String extension) {
        return name.toLowerCase(Locale.ROOT).endsWith(extension);
    }
}
