package io.github.nugetmaven.nupkg.kind;

import io.github.nugetmaven.nupkg.framework.TargetFramework;
import java.util.Optional;

/**
 * A folder {@code tools/{framework}/{RID}/}, of which a .NET tool has one or more: {@code dotnet tool install} takes the files of
 * the nearest framework and RID. Immutable.
 *
 * <p>Source: NuGet.Client, {@code ManagedCodeConventions.cs}; dotnet/sdk, {@code LockFileMatcher.cs}.
 */
public record ToolFolder(String framework, String rid) {
    private static final String TOOLS = "tools";
    private static final int DEPTH = 3;

    /** The folder of a file directly in it; empty if the file is elsewhere. Case-sensitive. */
    public static Optional<ToolFolder> of(String path) {
        String[] parts = path.split("/", DEPTH + 2);
        return parts.length == DEPTH + 1 && parts[0].equals(TOOLS)
                ? Optional.of(new ToolFolder(parts[1], parts[2]))
                : Optional.empty();
    }

    /** Whether there are SDKs that look into it: it is for all frameworks, for .NET or for .NET Standard. */
    public boolean isForTools() {
        return TargetFramework.parse(framework)
                .filter(TargetFramework::isForTools)
                .isPresent();
    }

    /** The path in a package, with a slash at the end. */
    public String path() {
        return TOOLS + "/" + framework + "/" + rid + "/";
    }
}
