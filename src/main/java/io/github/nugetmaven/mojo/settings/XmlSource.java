package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.nupkg.XmlEncoding;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An XML file as text, which can be turned back into the same bytes. Immutable.
 *
 * @param text with the byte order mark, if there is one
 */
record XmlSource(String text, Charset charset) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String NOT_WELL_FORMED = "it is not well-formed XML";

    /**
     * Reads XML in its encoding.
     *
     * @throws IOException if it cannot be read; the message is the reason, such as "it is not well-formed XML"
     */
    static XmlSource of(byte[] bytes) throws IOException {
        requireWellFormed(bytes);
        try {
            return new XmlSource(XmlEncoding.decode(bytes), XmlEncoding.detect(bytes));
        } catch (CharConversionException e) {
            throw new IOException("it has " + e.getMessage(), e);
        }
    }

    /** The text without the byte order mark. */
    String content() {
        return hasMark() ? text.substring(1) : text;
    }

    /** The same file with other content. */
    XmlSource withContent(String content) {
        return new XmlSource(hasMark() ? BYTE_ORDER_MARK + content : content, charset);
    }

    /** The text as bytes, in the encoding of the file. */
    byte[] bytes() throws IOException {
        ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    /** The line ending of the file. */
    String lineEnding() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private boolean hasMark() {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    }

    /** Uses the JDK's parser: an editor that tolerates mistakes would write them back. */
    private static void requireWellFormed(byte[] bytes) throws IOException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            // a parser without a handler prints to the console; the handler's fatalError throws
            factory.newSAXParser().parse(new ByteArrayInputStream(bytes), new DefaultHandler());
        } catch (SAXParseException e) {
            throw new IOException(
                    NOT_WELL_FORMED + " (line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ")", e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(NOT_WELL_FORMED, e);
        }
    }
}
