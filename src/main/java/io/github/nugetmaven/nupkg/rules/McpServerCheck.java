package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import io.github.nugetmaven.nupkg.BoundedInput;
import io.github.nugetmaven.nupkg.PackageType;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.util.Optional;

/** Checks packages with a server of the Model Context Protocol. */
final class McpServerCheck implements Check {
    private static final String SERVER = "McpServer";
    private static final String TOOL = "DotnetTool";
    private static final String FILE = ".mcp/server.json";
    private static final int MAX_BYTES = 20_000;

    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        if (subject.isSymbols() || !has(SERVER, subject)) {
            return;
        }
        if (!has(TOOL, subject)) {
            findings.add(NamedFileRule.MCP_WITHOUT_TOOL, subject.nuspecName(), "");
        }
        Optional<ZipEntryHeader> entry = subject.contents().entries().stream()
                .filter(it -> it.name().equalsIgnoreCase(FILE))
                .findFirst();
        if (entry.isPresent()) {
            problem(entry.get(), subject, findings)
                    .ifPresent(it -> findings.add(
                            NamedFileRule.MCP_FILE_INVALID, entry.get().name(), it));
        }
    }

    private static boolean has(String type, PackageUnderCheck subject) {
        return subject.nuspec().stream()
                .flatMap(it -> it.packageTypes().stream())
                .map(PackageType::name)
                .anyMatch(type::equalsIgnoreCase);
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
        return isObject(bytes.get()) ? Optional.empty() : Optional.of("it is not a JSON object");
    }

    /** Parses leniently, as nuget.org does, which also accepts comments and single quotes. */
    private static boolean isObject(byte[] json) {
        return BoundedInput.json(new String(json, UTF_8))
                .filter(JsonElement::isJsonObject)
                .isPresent();
    }
}
