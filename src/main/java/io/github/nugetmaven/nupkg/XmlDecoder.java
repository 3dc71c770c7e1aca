package io.github.nugetmaven.nupkg;

import java.io.CharConversionException;
import javax.xml.stream.XMLStreamException;

/**
 * The text of a document that may be hostile, before a parser sees it. The JDK's parser prints to the console, or throws
 * undeclared exceptions, if bytes are in a wrong encoding and for some document types.
 */
final class XmlDecoder {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private XmlDecoder() {}

    /**
     * The document as text, without a byte order mark.
     *
     * @throws XMLStreamException if the document declares an encoding that does not exist, or has bytes that are not in it
     */
    static String decode(byte[] xml) throws XMLStreamException {
        try {
            String text = XmlEncoding.decode(xml);
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharConversionException e) {
            throw new XMLStreamException(e.getMessage());
        }
    }

    /** Whether there is a document type declaration before the root element, well-formed or not. */
    static boolean hasDoctype(String text) {
        return text.startsWith("<!DOCTYPE", start(text, false));
    }

    /** Whether something stands before an XML declaration. */
    static boolean hasLateDeclaration(String text) {
        int start = start(text, true);
        return start > 0 && XmlDeclaration.isAt(text, start);
    }

    /** Where the first tag is that is neither a comment nor a processing instruction; the length of the text if nowhere. */
    private static int start(String text, boolean orDeclaration) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
            String end;
            if (text.startsWith("<!--", at)) {
                end = "-->";
            } else if (text.startsWith("<?", at) && !(orDeclaration && at > 0 && XmlDeclaration.isAt(text, at))) {
                end = "?>";
            } else {
                return at;
            }
            at = text.indexOf(end, at);
            if (at < 0) {
                break;
            }
        }
        return text.length();
    }
}
