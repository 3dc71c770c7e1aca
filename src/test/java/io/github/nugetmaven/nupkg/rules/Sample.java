package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.testing.TestPackage;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A package that breaks no rule, to be changed until it breaks one. */
final class Sample {
    static final String NUSPEC = "Contoso.Core.nuspec";

    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private Sample() {}

    /** An ordinary package with a library. */
    static Sample clean() {
        return new Sample()
                .element("id", "<id>Contoso.Core</id>")
                .element("version", "<version>1.0.0</version>")
                .element("authors", "<authors>Contoso</authors>")
                .element("license", "<license type=\"expression\">MIT</license>")
                .element("licenseUrl", "<licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>")
                .element("readme", "<readme>README.md</readme>")
                .element("description", "<description>A package made by a test.</description>")
                .element("dependencies", "<dependencies><group targetFramework=\".NETStandard2.0\" /></dependencies>")
                .entry("README.md", "# Contoso.Core\n")
                .entry("lib/netstandard2.0/Contoso.Core.dll", "MZ")
                .withOpcParts();
    }

    /** A .NET tool. */
    static Sample tool() {
        return clean().without("lib/netstandard2.0/Contoso.Core.dll")
                .withoutElement("dependencies")
                .element("packageTypes", "<packageTypes><packageType name=\"DotnetTool\" /></packageTypes>")
                .entry("tools/net8.0/any/DotnetToolSettings.xml", """
                        <DotNetCliTool Version="1">
                          <Commands>
                            <Command Name="contoso" EntryPoint="Contoso.Core.dll" Runner="dotnet" />
                          </Commands>
                        </DotNetCliTool>
                        """)
                .entry("tools/net8.0/any/Contoso.Core.dll", "MZ")
                .entry("tools/net8.0/any/Contoso.Core.runtimeconfig.json", "{}");
    }

    /** A package with a template for {@code dotnet new}. */
    static Sample template() {
        return clean().without("lib/netstandard2.0/Contoso.Core.dll")
                .withoutElement("dependencies")
                .element("packageTypes", "<packageTypes><packageType name=\"Template\" /></packageTypes>")
                .entry(
                        "content/hello/.template.config/template.json",
                        "{\"author\": \"Contoso\", \"identity\": \"Contoso.Hello\", \"name\": \"Contoso hello\","
                                + " \"shortName\": \"contoso\", \"tags\": {\"type\": \"project\"}}");
    }

    /** The symbols of the clean package. */
    static Sample symbols() {
        return new Sample()
                .element("id", "<id>Contoso.Core</id>")
                .element("version", "<version>1.0.0</version>")
                .element("description", "<description>A package made by a test.</description>")
                .element("packageTypes", "<packageTypes><packageType name=\"SymbolsPackage\" /></packageTypes>")
                .entry("lib/netstandard2.0/Contoso.Core.pdb", "BSJB")
                .withOpcParts();
    }

    private Sample withOpcParts() {
        return entry("_rels/.rels", """
                <?xml version="1.0" encoding="utf-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Type="http://schemas.microsoft.com/packaging/2010/07/manifest" Target="/%s" Id="R1" />
                </Relationships>
                """.formatted(NUSPEC)).entry("[Content_Types].xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" />
                  <Default Extension="nuspec" ContentType="application/octet" />
                </Types>
                """);
    }

    /** Adds an element to the nuspec's metadata, or replaces it. */
    Sample element(String name, String xml) {
        metadata.put(name, xml);
        return this;
    }

    Sample withoutElement(String name) {
        metadata.remove(name);
        return this;
    }

    /** Adds or replaces an entry. */
    Sample entry(String name, String content) {
        return entry(name, content.getBytes(UTF_8));
    }

    /** Adds or replaces an entry. A nuspec replaces the one that consists of the elements. */
    Sample entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    Sample without(String entry) {
        entries.remove(entry);
        return this;
    }

    String nuspec() {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
                  <metadata>
                    %s
                  </metadata>
                </package>
                """.formatted(String.join("\n    ", metadata.values()));
    }

    /** Adds a nuspec, unless there is an entry with this extension. */
    byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        if (entries.keySet().stream()
                .noneMatch(it -> it.toLowerCase(Locale.ROOT).matches("[^/]*\\.nuspec"))) {
            all.put(NUSPEC, nuspec().getBytes(UTF_8));
        }
        all.putAll(entries);
        return TestPackage.zip(all);
    }
}
