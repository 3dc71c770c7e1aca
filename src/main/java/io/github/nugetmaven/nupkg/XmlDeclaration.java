package io.github.nugetmaven.nupkg;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * The XML declaration at the start of a document, as .NET reads it. Immutable.
 *
 * <p>Source: .NET, {@code XmlTextReaderImpl.ParseXmlDeclaration}: the version is 1.0 and comes first, then encoding and
 * standalone.
 *
 * @param encoding as declared; empty if nothing is declared
 * @param length in characters; 0 if there is no declaration
 */
record XmlDeclaration(Optional<String> encoding, int length) {
    private static final XmlDeclaration NONE = new XmlDeclaration(Optional.empty(), 0);
    private static final String START = "<?xml";
    private static final Pattern WHOLE = Pattern.compile("<\\?xml[ \\t\\r\\n]+version"
            + attribute("[^\"'<>]*")
            + "(?:[ \\t\\r\\n]+encoding"
            + attribute("[^\"'<>]*")
            + ")?(?:[ \\t\\r\\n]+standalone"
            + attribute("yes|no")
            + ")?[ \\t\\r\\n]*\\?>");
    private static final int VERSION = 1;
    private static final int ENCODING = 2;
    private static final String ONLY_VERSION = "1.0";

    private static String attribute(String value) {
        return "[ \\t\\r\\n]*=[ \\t\\r\\n]*[\"'](" + value + ")[\"']";
    }

    /**
     * Reads the declaration of a document.
     *
     * @param text at least the declaration, without a byte order mark
     * @throws XMLStreamException if .NET does not accept it; the message names what is wrong with the document
     */
    static XmlDeclaration of(String text) throws XMLStreamException {
        if (!isAt(text, 0)) {
            return NONE;
        }
        Matcher whole = WHOLE.matcher(text);
        if (!whole.lookingAt()) {
            throw new XMLStreamException("the XML declaration is incomplete, or has something unknown in it");
        }
        if (!whole.group(VERSION).equals(ONLY_VERSION)) {
            throw new XMLStreamException("the XML version \"" + whole.group(VERSION) + "\", which .NET does not read");
        }
        return new XmlDeclaration(Optional.ofNullable(whole.group(ENCODING)), whole.end());
    }

    /** Whether there is the start of a declaration at this place. It may be somewhere else only by mistake. */
    static boolean isAt(String text, int start) {
        int end = start + START.length();
        return text.startsWith(START, start)
                && (end == text.length() || Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '?');
    }
}
