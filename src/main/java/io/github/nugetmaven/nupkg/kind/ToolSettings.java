package io.github.nugetmaven.nupkg.kind;

import io.github.nugetmaven.nupkg.XmlElement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The settings of a .NET tool, {@code DotnetToolSettings.xml}. Its values are not validated. Immutable.
 *
 * <p>Source: dotnet/sdk, {@code ToolConfigurationDeserializer.cs}; dotnet/docs, RID-specific tools.
 *
 * @param commands a valid tool has exactly one
 * @param payloads the packages with the tool itself, if this is the top of a tool with a package for each RID
 */
public record ToolSettings(List<ToolCommand> commands, List<ToolPayload> payloads) {
    /** The name of the file, case-sensitive. */
    public static final String FILE = "DotnetToolSettings.xml";

    /** The name of the root element. */
    public static final String ROOT = "DotNetCliTool";

    /** In bytes. What the SDK writes is a hundredth of it, and a tool for every RID of .NET a fifth. */
    public static final int MAX_BYTES = 64 << 10;

    public ToolSettings {
        commands = List.copyOf(commands);
        payloads = List.copyOf(payloads);
    }

    /** Whether a root element is that of settings. .NET looks for it, and for all elements in it, without a namespace. */
    public static boolean isRoot(XmlElement root) {
        return root.name().equals(ROOT) && root.namespace().isEmpty();
    }

    /** @param root see {@link #isRoot} */
    public static ToolSettings of(XmlElement root) {
        return new ToolSettings(
                all(root, "Commands", "Command")
                        .map(it -> new ToolCommand(text(it, "Name"), text(it, "EntryPoint"), text(it, "Runner")))
                        .toList(),
                all(root, "RuntimeIdentifierPackages", "RuntimeIdentifierPackage")
                        .map(it -> new ToolPayload(text(it, "RuntimeIdentifier"), text(it, "Id")))
                        .toList());
    }

    private static Stream<XmlElement> all(XmlElement root, String list, String name) {
        return root.all(list).stream()
                .filter(it -> it.namespace().isEmpty())
                .flatMap(it -> it.all(name).stream())
                .filter(it -> it.namespace().isEmpty());
    }

    private static String text(XmlElement element, String attribute) {
        return element.attribute(attribute).orElse("");
    }
}
