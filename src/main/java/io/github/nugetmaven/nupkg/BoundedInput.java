package io.github.nugetmaven.nupkg;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
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
        try {
            return Optional.of(JsonParser.parseString(text));
        } catch (JsonParseException e) {
            return Optional.empty();
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
