package io.github.nugetmaven.nupkg.kind;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.nugetmaven.nupkg.BoundedInput;
import java.util.Optional;

/**
 * Reads JSON as .NET's readers do: comments are skipped, and a comma may stand behind the last value of an object or array.
 *
 * <p>Source: Newtonsoft.Json, {@code JsonTextReader.cs}, {@code JObject.cs}.
 */
public final class RelaxedJson {
    private RelaxedJson() {}

    /**
     * Reads an object.
     *
     * @return empty if the text is anything else, or too long or deep
     */
    public static Optional<JsonObject> object(String text) {
        return BoundedInput.json(strict(text)).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
    }

    /**
     * Reads an object with nothing but white space in front of it, neither a byte order mark nor a comment, as {@code JObject.Parse}
     * does.
     */
    public static Optional<JsonObject> objectAtStart(String text) {
        return text.stripLeading().startsWith("{") ? object(text) : Optional.empty();
    }

    /** Leaves out comments, and commas without a value behind them. What is malformed stays so. */
    private static String strict(String text) {
        StringBuilder strict = new StringBuilder(text.length());
        int comma = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = text.startsWith("//", i) || text.startsWith("/*", i) ? endOfComment(text, i) : i;
            if (end > i) {
                i = end - 1;
                strict.append(' ');
                continue;
            }
            if ((c == '}' || c == ']') && comma >= 0) {
                strict.setCharAt(comma, ' ');
            }
            if (c == '"' || c == '\'') {
                int quote = endOfString(text, i);
                strict.append(text, i, quote);
                i = quote - 1;
            } else {
                strict.append(c);
            }
            if (c == ',' && hasValueBefore(strict)) {
                comma = strict.length() - 1;
            } else if (!Character.isWhitespace(c)) {
                comma = -1;
            }
        }
        return strict.toString();
    }

    /** A comma behind a bracket or another comma has no value before it, and .NET refuses it. */
    private static boolean hasValueBefore(StringBuilder text) {
        int i = text.length() - 2;
        while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i >= 0 && "{[,:".indexOf(text.charAt(i)) < 0;
    }

    /** The start for a comment that does not end, which .NET refuses. */
    private static int endOfComment(String text, int start) {
        if (text.charAt(start + 1) == '/') {
            int line = text.indexOf('\n', start);
            return line < 0 ? text.length() : line;
        }
        int end = text.indexOf("*/", start + 2);
        return end < 0 ? start : end + 2;
    }

    private static int endOfString(String text, int start) {
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != text.charAt(start)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, text.length());
    }
}
