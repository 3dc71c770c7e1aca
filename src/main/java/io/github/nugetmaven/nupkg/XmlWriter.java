package io.github.nugetmaven.nupkg;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * Writes an XML document as NuGet does: in UTF-8, two blanks for each level, a line feed between elements and none behind the
 * root. The bytes are the same on every system: a line end within a text becomes a line feed. Not thread-safe.
 */
public final class XmlWriter {
    private final StringBuilder document = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    private final Deque<String> path = new ArrayDeque<>();
    private final List<Unwritable> unwritable = new ArrayList<>();

    /**
     * A text with a character that XML 1.0 cannot contain, not even as a reference. Immutable.
     *
     * @param attribute empty if the text of the element is meant
     * @param codePoint the first such character; a lone surrogate counts as one
     */
    public record Unwritable(String element, String attribute, int codePoint) {}

    /**
     * Opens an element that has children.
     *
     * @param attributes names and values in turn; an attribute with an empty value is not written
     */
    public XmlWriter open(String name, String... attributes) {
        start(name, attributes);
        document.append('>');
        path.push(name);
        return this;
    }

    /** Closes the innermost open element. */
    public XmlWriter close() {
        String name = path.pop();
        line();
        document.append("</").append(name).append('>');
        return this;
    }

    /** Writes an element with a text as it is, or with none. */
    public XmlWriter element(String name, String text, String... attributes) {
        start(name, attributes);
        document.append('>');
        append(text, name, "");
        document.append("</").append(name).append('>');
        return this;
    }

    /** Writes an element without text. */
    public XmlWriter empty(String name, String... attributes) {
        start(name, attributes);
        document.append(" />");
        return this;
    }

    private void start(String name, String... attributes) {
        line();
        document.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                document.append(' ').append(attributes[i]).append("=\"");
                append(attributes[i + 1], name, attributes[i]);
                document.append('"');
            }
        }
    }

    private void line() {
        document.append('\n').append("  ".repeat(path.size()));
    }

    private void append(String text, String element, String attribute) {
        unwritable(text).ifPresent(it -> unwritable.add(new Unwritable(element, attribute, it)));
        append(text, !attribute.isEmpty(), document);
    }

    /** A text that can be put between quotes or tags of a document. What XML cannot contain stays in it. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        append(text, true, escaped);
        return escaped.toString();
    }

    private static void append(String text, boolean inAttribute, StringBuilder document) {
        // a parser reads a carriage return as a line feed as well
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < lines.length(); i++) {
            append(lines.charAt(i), inAttribute, document);
        }
    }

    private static void append(char character, boolean inAttribute, StringBuilder document) {
        switch (character) {
            case '&' -> document.append("&amp;");
            case '<' -> document.append("&lt;");
            case '>' -> document.append("&gt;");
            case '"' -> document.append(inAttribute ? "&quot;" : "\"");
            // a parser reads white space in an attribute as a blank
            case '\n' -> document.append(inAttribute ? "&#xA;" : "\n");
            case '\t' -> document.append(inAttribute ? "&#x9;" : "\t");
            default -> document.append(character);
        }
    }

    /**
     * A text without white space around it. Unlike {@link WhiteSpace#trim}, this leaves what XML cannot contain, so that it does
     * not disappear silently.
     */
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return WhiteSpace.is(c) && isWritable(c);
    }

    /** The first character of a text that XML cannot contain. Source: XML 1.0, 2.2. */
    private static OptionalInt unwritable(String text) {
        return text.codePoints().filter(it -> !isWritable(it)).findFirst();
    }

    private static boolean isWritable(int c) {
        return c >= ' '
                ? c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE && c != 0xFFFE && c != 0xFFFF
                : c == '\t' || c == '\n' || c == '\r';
    }

    /** The texts so far that XML cannot contain. */
    public List<Unwritable> unwritable() {
        return List.copyOf(unwritable);
    }

    /**
     * The document, whose elements are all closed.
     *
     * @throws IllegalStateException if there is a text that XML cannot contain
     */
    public byte[] bytes() {
        if (!unwritable.isEmpty()) {
            throw new IllegalStateException(unwritable.toString());
        }
        return document.toString().getBytes(UTF_8);
    }
}
