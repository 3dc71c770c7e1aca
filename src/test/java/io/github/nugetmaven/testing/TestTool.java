package io.github.nugetmaven.testing;

/** The packages of a .NET tool that consists of one for each RID, as the .NET SDK 10 makes them. */
public final class TestTool {
    private TestTool() {}

    /** The top package, which names {@code id.rid} for each RID. */
    public static TestPackage top(String id, String version, String... rids) {
        StringBuilder packages = new StringBuilder();
        for (String rid : rids) {
            packages.append(
                    "<RuntimeIdentifierPackage RuntimeIdentifier=\"%s\" Id=\"%s.%s\" />".formatted(rid, id, rid));
        }
        return withType(id, version, "DotnetTool")
                .entry("tools/any/any/DotnetToolSettings.xml", """
                <DotNetCliTool Version="2">
                  <Commands><Command Name="contoso" /></Commands>
                  <RuntimeIdentifierPackages>%s</RuntimeIdentifierPackages>
                </DotNetCliTool>
                """.formatted(packages));
    }

    /** The package {@code id.rid}. */
    public static TestPackage payload(String id, String version, String rid) {
        String folder = "tools/any/" + rid + "/";
        return withType(id + "." + rid, version, "DotnetToolRidPackage")
                .entry(folder + "contoso", "#!/bin/sh\n")
                .entry(folder + "DotnetToolSettings.xml", """
                        <DotNetCliTool Version="2">
                          <Commands><Command Name="contoso" EntryPoint="contoso" Runner="executable" /></Commands>
                        </DotNetCliTool>
                        """);
    }

    private static TestPackage withType(String id, String version, String type) {
        return TestPackage.of(id, version)
                .without("lib/netstandard2.0/" + id + ".dll")
                .metadata("<packageTypes><packageType name=\"" + type + "\" /></packageTypes>");
    }
}
