package io.github.nugetmaven.nupkg;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.internal.LazilyParsedNumber;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/**
 * Bounds text from outside before anything parses it, so that no server and no file can keep this program busy, or overflow its
 * stack. Whoever looks for words or shapes in such a text takes its {@link #head}; whoever reads JSON takes {@link #json}.
 */
public final class BoundedInput {
    /** Characters in which a message for people stands, if there is one. */
    private static final int HEAD = 8 << 10;
    /** Characters. A service index has some thousand. */
    private static final int MAX_JSON = 4 << 20;
    /** Objects and arrays within each other; no document that we read has more than five. */
    private static final int MAX_DEPTH = 64;

    private BoundedInput() {}

    /** The beginning of a text. */
    public static String head(String text) {
        return text.length() <= HEAD ? text : text.substring(0, HEAD);
    }

    /** Empty for what is not JSON, is too long or too deep. */
    public static Optional<JsonElement> json(String text) {
        if (text.length() > MAX_JSON || isDeep(text)) {
            return Optional.empty();
        }
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.LENIENT);
        try {
            JsonElement json = isEmpty(reader) ? JsonNull.INSTANCE : read(reader);
            return reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(json) : Optional.empty();
        } catch (IOException | JsonParseException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static boolean isEmpty(JsonReader reader) throws IOException {
        try {
            return reader.peek() == JsonToken.END_DOCUMENT;
        } catch (EOFException e) {
            return true;
        }
    }

    /** Gson's own parser of trees loads an adapter for every type of the JDK first, which takes longer than most requests. */
    private static JsonElement read(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> {
                JsonObject object = new JsonObject();
                reader.beginObject();
                while (reader.hasNext()) {
                    object.add(reader.nextName(), read(reader));
                }
                reader.endObject();
                return object;
            }
            case BEGIN_ARRAY -> {
                JsonArray array = new JsonArray();
                reader.beginArray();
                while (reader.hasNext()) {
                    array.add(read(reader));
                }
                reader.endArray();
                return array;
            }
            case NULL -> {
                reader.nextNull();
                return JsonNull.INSTANCE;
            }
            case BOOLEAN -> {
                return new JsonPrimitive(reader.nextBoolean());
            }
            case NUMBER -> {
                return new JsonPrimitive(new LazilyParsedNumber(reader.nextString()));
            }
            default -> {
                return new JsonPrimitive(reader.nextString());
            }
        }
    }

    /** Brackets within strings do not count. */
    private static boolean isDeep(String text) {
        int depth = 0;
        boolean isInString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isInString) {
                if (c == '\\') {
                    i++;
                } else {
                    isInString = c != '"';
                }
            } else if (c == '"') {
                isInString = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
            if (depth > MAX_DEPTH) {
                return true;
            }
        }
        return false;
    }
}
