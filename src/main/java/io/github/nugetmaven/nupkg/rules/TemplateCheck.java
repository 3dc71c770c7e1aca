package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.nugetmaven.nupkg.kind.RelaxedJson;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Checks that {@code dotnet new install} finds the templates of a package.
 *
 * <p>Source: dotnet/templating, Reference for template.json, {@code TemplateConfigModel.cs}.
 */
final class TemplateCheck implements Check {
    private static final String FILE = ".template.config/template.json";

    /** In bytes. Templates of Microsoft have up to 50 KB. */
    private static final int MAX_BYTES = 1 << 20;

    /** More than any package has. */
    private static final int MAX_TEMPLATES = 200;

    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        int count = 0;
        for (ZipEntryHeader entry : subject.contents().entries()) {
            String name = PartName.of(entry.name());
            if ((name.equals(FILE) || name.endsWith("/" + FILE)) && ++count <= MAX_TEMPLATES) {
                problem(entry, subject, findings)
                        .ifPresent(it -> findings.add(PackageTypeRule.TEMPLATE_INVALID, entry.name(), it));
            }
        }
        if (count == 0) {
            findings.add(PackageTypeRule.TEMPLATE_MISSING, subject.nuspecName(), "");
        }
    }

    private static Optional<String> problem(ZipEntryHeader entry, PackageUnderCheck subject, Findings findings)
            throws IOException {
        Optional<byte[]> bytes = subject.read(entry, MAX_BYTES, findings);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        if (bytes.get().length > MAX_BYTES) {
            return Optional.of("it is larger than 1 MiB");
        }
        String json = new String(bytes.get(), UTF_8);
        Optional<JsonObject> template = RelaxedJson.object(json.startsWith("\uFEFF") ? json.substring(1) : json);
        if (template.isEmpty()) {
            return Optional.of("it is not a JSON object");
        }
        if (!hasText(template.get().get("identity"))) {
            return Optional.of("it has no identity");
        }
        return hasText(template.get().get("shortName")) ? Optional.empty() : Optional.of("it has no shortName");
    }

    /** Whether a value is a text, or a list with one. */
    private static boolean hasText(JsonElement value) {
        if (value == null) {
            return false;
        }
        return value.isJsonArray()
                ? StreamSupport.stream(value.getAsJsonArray().spliterator(), false)
                        .anyMatch(TemplateCheck::isText)
                : isText(value);
    }

    private static boolean isText(JsonElement value) {
        return value.isJsonPrimitive() && !value.getAsString().isBlank();
    }
}
