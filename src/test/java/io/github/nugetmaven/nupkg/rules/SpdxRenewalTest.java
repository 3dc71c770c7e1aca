package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The SPDX list is not old, and can be renewed: {@code scripts/renew-spdx.sh} runs this class with {@code -Dspdx.lists}, the
 * folder with SPDX's {@code licenses.json} and {@code exceptions.json}.
 */
class SpdxRenewalTest {
    private static final Path LIST = Path.of("src/main/resources/io/github/nugetmaven/nupkg/rules/spdx.txt");
    private static final String RENEW = "Run scripts/renew-spdx.sh.";
    private static final int MIN_LICENSES = 700;

    private static final String SMALL = """
            version 1.0.0
            date 2026-01-01
            license A
            license B approved
            license C approved new
            exception X new
            """;

    @Test
    void theListIsNotOlderThanAYear() throws IOException {
        String folder = System.getProperty("spdx.lists");
        if (folder != null) {
            SpdxList current = SpdxList.read(Files.newInputStream(LIST));
            String renewed = renewed(current, json(folder, "licenses"), json(folder, "exceptions"));
            assertTrue(
                    renewed.lines().filter(it -> it.startsWith("license ")).count() > MIN_LICENSES, "incomplete list");
            Files.writeString(LIST, renewed);
        }
        LocalDate date = SpdxList.read(Files.newInputStream(LIST)).date();
        assertTrue(LocalDate.now().isBefore(date.plusYears(1)), "The SPDX list is of " + date + ". " + RENEW);
    }

    @Test
    void whatOnlyANewerListKnowsOrApprovesIsNew() throws IOException {
        String renewed = renewed(
                list(SMALL), licenses("2.0.0", license("A", true), license("D", false)), exceptions("2.0.0", "X", "Y"));

        assertEquals(List.of("license A approved new", "license D new"), lines(renewed, "license"));
        assertEquals(List.of("exception X", "exception Y new"), lines(renewed, "exception"));
        assertEquals(LocalDate.of(2026, 2, 3), list(renewed).date());
        assertEquals(
                Optional.of(new SpdxList.Entry(false, true, true)),
                list(renewed).license("A"));
    }

    @Test
    void theSameListKeepsWhatIsNew() throws IOException {
        String renewed = renewed(
                list(SMALL), licenses("1.0.0", license("B", true), license("C", true)), exceptions("1.0.0", "X"));

        assertEquals(List.of("license B approved", "license C approved new"), lines(renewed, "license"));
        assertEquals(List.of("exception X new"), lines(renewed, "exception"));
    }

    @Test
    void listsOfDifferentVersionsAreRefused() {
        JsonObject exceptions = exceptions("1.9.0", "X");

        assertThrows(
                IllegalArgumentException.class,
                () -> renewed(list(SMALL), licenses("2.0.0", license("A", true)), exceptions));
    }

    private static SpdxList list(String text) throws IOException {
        return SpdxList.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static List<String> lines(String text, String kind) {
        return text.lines().filter(it -> it.startsWith(kind + " ")).toList();
    }

    private static JsonObject license(String id, boolean isOsiApproved) {
        JsonObject license = new JsonObject();
        license.addProperty("licenseId", id);
        license.addProperty("isDeprecatedLicenseId", false);
        license.addProperty("isOsiApproved", isOsiApproved);
        return license;
    }

    private static JsonObject licenses(String version, JsonObject... licenses) {
        return list(version, "licenses", List.of(licenses));
    }

    private static JsonObject exceptions(String version, String... ids) {
        List<JsonObject> exceptions = new ArrayList<>();
        for (String id : ids) {
            JsonObject exception = new JsonObject();
            exception.addProperty("licenseExceptionId", id);
            exceptions.add(exception);
        }
        return list(version, "exceptions", exceptions);
    }

    private static JsonObject list(String version, String name, List<JsonObject> elements) {
        JsonObject list =
                JsonParser.parseString("{\"" + name + "\": " + elements + "}").getAsJsonObject();
        list.addProperty("licenseListVersion", version);
        list.addProperty("releaseDate", "2026-02-03T00:00:00Z");
        return list;
    }

    private static JsonObject json(String folder, String name) throws IOException {
        return JsonParser.parseString(Files.readString(Path.of(folder, name + ".json")))
                .getAsJsonObject();
    }

    /** The list in our form. What the current list does not know or approve is new, unless it is the same list. */
    private static String renewed(SpdxList current, JsonObject licenses, JsonObject exceptions) {
        String version = licenses.get("licenseListVersion").getAsString();
        if (!version.equals(exceptions.get("licenseListVersion").getAsString())) {
            throw new IllegalArgumentException("The two lists have different versions");
        }
        boolean isSame = version.equals(current.version());
        StringBuilder text = new StringBuilder(
                """
                # SPDX License List, https://spdx.org/licenses. Renewed by scripts/renew-spdx.sh.
                # approved: by the OSI or the FSF. new: unknown or not approved in the list before.
                version %s
                date %s
                """.formatted(version, licenses.get("releaseDate").getAsString().substring(0, 10)));
        for (JsonElement element : licenses.getAsJsonArray("licenses")) {
            JsonObject license = element.getAsJsonObject();
            String id = license.get("licenseId").getAsString();
            boolean isApproved = isTrue(license, "isOsiApproved") || isTrue(license, "isFsfLibre");
            Optional<SpdxList.Entry> before = current.license(id);
            boolean isNew = isSame
                    ? before.filter(SpdxList.Entry::isNew).isPresent()
                    : before.isEmpty() || isApproved && !before.get().isApproved();
            text.append(line("license", id, isTrue(license, "isDeprecatedLicenseId"), isApproved, isNew));
        }
        for (JsonElement element : exceptions.getAsJsonArray("exceptions")) {
            JsonObject exception = element.getAsJsonObject();
            String id = exception.get("licenseExceptionId").getAsString();
            Optional<SpdxList.Entry> before = current.exception(id);
            boolean isNew = isSame ? before.filter(SpdxList.Entry::isNew).isPresent() : before.isEmpty();
            text.append(line("exception", id, isTrue(exception, "isDeprecatedLicenseId"), false, isNew));
        }
        return text.toString();
    }

    private static String line(String kind, String id, boolean isDeprecated, boolean isApproved, boolean isNew) {
        return kind + " " + id
                + (isDeprecated ? " deprecated" : "")
                + (isApproved ? " approved" : "")
                + (isNew ? " new" : "")
                + "\n";
    }

    private static boolean isTrue(JsonObject object, String name) {
        return object.has(name) && object.get(name).getAsBoolean();
    }
}
