package io.github.nugetmaven.nupkg.kind;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What starts a .NET tool. Source: dotnet/sdk, {@code ToolConfigurationDeserializer.cs}. */
public enum ToolRunner {
    /** {@code dotnet}, which runs an assembly. All SDKs know it. */
    DOTNET,
    /** The operating system, which runs any program. The SDK 10 and later know it. */
    EXECUTABLE;

    /** As in {@code DotnetToolSettings.xml}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Case-sensitive. */
    public static Optional<ToolRunner> of(String text) {
        return Arrays.stream(values()).filter(it -> it.text().equals(text)).findFirst();
    }
}
