package io.github.nugetmaven.nupkg;

import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import javax.xml.stream.XMLStreamException;

/**
 * Decodes an XML document that may be hostile before a parser sees it. The JDK's parser prints to the console, or throws
 * undeclared exceptions, for bytes in a wrong encoding and for some document types.
 *
 * <p>Source: W3C, Extensible Markup Language 1.0, 2.8.
 */
final class XmlDecoder {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private XmlDecoder() {}

    /**
     * Decodes a document.
     *
     * @return its text without a byte order mark
     * @throws XMLStreamException if the document declares an unknown encoding, or if its bytes violate the encoding
     */
    static String decode(byte[] xml) throws XMLStreamException {
        Charset charset = detect(xml);
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(xml)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new XMLStreamException("the bytes are not valid " + charset);
        }
    }

    private static Charset detect(byte[] xml) throws XMLStreamException {
        try {
            return XmlEncoding.detect(xml);
        } catch (UnsupportedEncodingException e) {
            throw new XMLStreamException(e.getMessage());
        }
    }

    /** Whether there is a document type declaration before the root element, well-formed or not. */
    static boolean hasDoctype(String text) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
            String end;
            if (text.startsWith("<!--", at)) {
                end = "-->";
            } else if (text.startsWith("<?", at)) {
                end = "?>";
            } else {
                return text.startsWith("<!DOCTYPE", at);
            }
            at = text.indexOf(end, at);
            if (at < 0) {
                return false;
            }
        }
        return false;
    }
}
