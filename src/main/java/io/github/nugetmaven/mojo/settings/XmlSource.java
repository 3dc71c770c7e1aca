package io.github.nugetmaven.mojo.settings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An XML file as text, with the way back to the same bytes. Immutable.
 *
 * @param text with the byte order mark, if there is one
 */
record XmlSource(String text, Charset charset) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    /**
     * Reads XML in the encoding that it declares.
     *
     * @throws IOException saying why it is not well-formed
     */
    static XmlSource of(byte[] bytes) throws IOException {
        requireWellFormed(bytes);
        try {
            Charset charset = charset(bytes);
            return new XmlSource(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), charset);
        } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IOException("its bytes are not in the encoding that it declares", e);
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

    /** As a file holds it. */
    byte[] bytes() throws IOException {
        ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    /** What a line ends with here. */
    String lineEnding() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private boolean hasMark() {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    }

    private static Charset charset(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 200), ISO_8859_1);
        if (start.startsWith("\u00FE\u00FF")) {
            return UTF_16BE;
        }
        if (start.startsWith("\u00FF\u00FE")) {
            return UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(start);
        return Optional.of(declared)
                .filter(Matcher::find)
                .map(it -> Charset.forName(it.group(1)))
                .orElse(UTF_8);
    }

    /** With the JDK's parser: an editor that forgives mistakes would write them back. */
    private static void requireWellFormed(byte[] bytes) throws IOException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            // the handler's fatalError throws; a parser without a handler prints to the console
            factory.newSAXParser().parse(new ByteArrayInputStream(bytes), new DefaultHandler());
        } catch (SAXParseException e) {
            throw new IOException("line " + e.getLineNumber() + ", column " + e.getColumnNumber(), e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("it cannot be parsed", e);
        }
    }
}
