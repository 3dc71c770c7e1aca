package io.github.nugetmaven.feed;

import io.github.nugetmaven.nupkg.BoundedInput;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises a web page by its beginning. Reads each character once, whatever a server sends. */
final class WebPage {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> ELEMENTS = List.of("<html", "<head", "<body");

    private WebPage() {}

    static boolean is(String body, String contentType) {
        String page = BoundedInput.head(body.stripLeading()).toLowerCase(Locale.ROOT);
        return begins(body)
                || contentType.toLowerCase(Locale.ROOT).startsWith("text/html")
                        && (isTag(page) || page.contains("<body"));
    }

    /** The text of the {@code <title>}, if the page has one near its beginning. */
    static Optional<String> title(String body) {
        String page = BoundedInput.head(body);
        String lower = page.toLowerCase(Locale.ROOT);
        // the lower case of some characters is longer
        int open = lower.length() == page.length() ? lower.indexOf("<title") : -1;
        int begin = open < 0 ? -1 : lower.indexOf('>', open) + 1;
        int end = begin <= 0 ? -1 : lower.indexOf("</title>", begin);
        return end < 0
                ? Optional.empty()
                : Optional.of(page.substring(begin, end).strip());
    }

    /** A page may begin with a declaration and any number of comments. */
    private static boolean begins(String body) {
        int i = skipBlanks(body, !body.isEmpty() && body.charAt(0) == BYTE_ORDER_MARK ? 1 : 0);
        if (body.regionMatches(true, i, "<?xml", 0, 5)) {
            int end = body.indexOf('>', i);
            i = end < 0 ? body.length() : skipBlanks(body, end + 1);
        }
        while (body.startsWith("<!--", i)) {
            int end = body.indexOf("-->", i + 4);
            if (end < 0) {
                return false;
            }
            i = skipBlanks(body, end + 3);
        }
        for (String element : ELEMENTS) {
            if (isWord(body, i, element)) {
                return true;
            }
        }
        return isDoctype(body, i);
    }

    private static boolean isDoctype(String body, int at) {
        String doctype = "<!doctype";
        if (!isWord(body, at, doctype)) {
            return false;
        }
        return isWord(body, skipBlanks(body, at + doctype.length()), "html");
    }

    private static boolean isWord(String body, int at, String word) {
        int end = at + word.length();
        return body.regionMatches(true, at, word, 0, word.length())
                && (end == body.length() || !Character.isLetterOrDigit(body.charAt(end)));
    }

    private static boolean isTag(String page) {
        return page.length() > 1
                && page.charAt(0) == '<'
                && (page.charAt(1) == '!' || Character.isLetter(page.charAt(1)));
    }

    private static int skipBlanks(String body, int from) {
        int i = from;
        while (i < body.length() && Character.isWhitespace(body.charAt(i))) {
            i++;
        }
        return i;
    }
}
