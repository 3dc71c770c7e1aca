package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The licenses and exceptions on the SPDX list, <a href="https://spdx.org/licenses/">spdx.org/licenses</a>. The build copies
 * the list from SPDX's own library. Immutable; thread-safe.
 */
final class SpdxList {
    /**
     * The state of an identifier on the list.
     *
     * @param isDeprecated whether SPDX asks to use another identifier
     * @param isApproved whether the Open Source Initiative or the Free Software Foundation has approved the license
     */
    record Entry(boolean isDeprecated, boolean isApproved) {}

    /** Loads the list on first use, because not every package has a license expression. */
    private static final class Holder {
        static final SpdxList LIST = new SpdxList();
    }

    private final Map<String, Entry> licenses;
    private final Map<String, Entry> exceptions;

    private SpdxList() {
        this.licenses = entries(read("spdx-licenses.json"), "licenses", "licenseId");
        this.exceptions = entries(read("spdx-exceptions.json"), "exceptions", "licenseExceptionId");
    }

    static SpdxList get() {
        return Holder.LIST;
    }

    private static JsonObject read(String resource) {
        try (InputStream in = SpdxList.class.getResourceAsStream(resource);
                Reader reader = new InputStreamReader(in, UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Entry> entries(JsonObject list, String array, String id) {
        Map<String, Entry> entries = new HashMap<>();
        for (JsonElement element : list.getAsJsonArray(array)) {
            JsonObject each = element.getAsJsonObject();
            entries.put(
                    each.get(id).getAsString(),
                    new Entry(
                            isTrue(each, "isDeprecatedLicenseId"),
                            isTrue(each, "isOsiApproved") || isTrue(each, "isFsfLibre")));
        }
        return Map.copyOf(entries);
    }

    private static boolean isTrue(JsonObject object, String name) {
        return object.has(name) && object.get(name).getAsBoolean();
    }

    /** @param id case-sensitive, without a trailing + for "or later" */
    Optional<Entry> license(String id) {
        return Optional.ofNullable(licenses.get(id));
    }

    /** @param id case-sensitive */
    Optional<Entry> exception(String id) {
        return Optional.ofNullable(exceptions.get(id));
    }
}
