package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.nupkg.kind.RelaxedJson;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.util.Optional;

/** Checks a package with a server of the Model Context Protocol. Source: NuGetGallery, {@code McpHelper.cs}. */
final class McpServerCheck implements Check {
    private static final String FILE = ".mcp/server.json";
    private static final int MAX_BYTES = 20_000;

    private final boolean isTool;

    /** @param isTool whether the package has the type of a .NET tool, too */
    McpServerCheck(boolean isTool) {
        this.isTool = isTool;
    }

    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        if (!isTool) {
            findings.add(NamedFileRule.MCP_WITHOUT_TOOL, subject.nuspecName(), "");
        }
        Optional<ZipEntryHeader> entry = subject.contents().entries().stream()
                .filter(it -> it.name().equalsIgnoreCase(FILE))
                .findFirst();
        if (entry.isPresent()) {
            problem(entry.get(), subject, findings)
                    .ifPresent(it -> findings.add(
                            NamedFileRule.MCP_FILE_INVALID, entry.get().name(), it));
        } else if (isTool) {
            findings.add(PackageTypeRule.MCP_FILE_MISSING, subject.nuspecName(), "");
        }
    }

    private static Optional<String> problem(ZipEntryHeader entry, PackageUnderCheck subject, Findings findings)
            throws IOException {
        if (!entry.name().equals(FILE)) {
            return Optional.of("its name is not in lower case");
        }
        Optional<byte[]> bytes = subject.read(entry, MAX_BYTES, findings);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        if (bytes.get().length > MAX_BYTES) {
            return Optional.of("it has more than 20,000 bytes");
        }
        String json = new String(bytes.get(), UTF_8);
        if (RelaxedJson.objectAtStart(json).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                json.startsWith("\uFEFF")
                        ? "it starts with a byte order mark"
                        : "it does not start with a JSON object");
    }
}
