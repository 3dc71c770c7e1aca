package io.github.nugetmaven.nupkg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * The text of a document that may be hostile, before a parser sees it: the JDK's prints to the console, or throws what it
 * does not declare, for bytes in a wrong encoding and for some document types.
 *
 * <p>Source: Extensible Markup Language 1.0, 2.8 and appendix F.
 */
final class XmlDecoder {
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("\\A<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"']", Pattern.DOTALL);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private XmlDecoder() {}

    /**
     * @return without a byte order mark
     * @throws XMLStreamException if the bytes are not in the encoding that the document says, or it says none there is
     */
    static String decode(byte[] xml) throws XMLStreamException {
        Charset charset = charset(xml);
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(xml)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw notIn(charset);
        }
    }

    private static Charset charset(byte[] xml) throws XMLStreamException {
        switch (xml.length < 2 ? 0 : (xml[0] & 0xFF) << 8 | xml[1] & 0xFF) {
            case 0xFEFF, 0x003C -> {
                return UTF_16BE;
            }
            case 0xFFFE, 0x3C00 -> {
                return UTF_16LE;
            }
            default -> {
                boolean isMarked = xml.length > 2 && (xml[0] & 0xFF) == 0xEF && (xml[1] & 0xFF) == 0xBB;
                int start = isMarked ? 3 : 0;
                Matcher declared =
                        ENCODING.matcher(new String(xml, start, Math.min(DECLARATION, xml.length - start), ISO_8859_1));
                Charset charset = declared.find() ? charset(declared.group(1)) : UTF_8;
                return isMarked ? UTF_8 : charset;
            }
        }
    }

    /** Of a document whose first bytes are those of ASCII. */
    private static Charset charset(String name) throws XMLStreamException {
        if (name.toUpperCase(Locale.ROOT).startsWith(UTF_16.name())) {
            throw notIn(UTF_16);
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new XMLStreamException("the encoding \"" + name + "\", which is none");
        }
    }

    private static XMLStreamException notIn(Charset charset) {
        return new XMLStreamException("bytes that are not " + charset.name());
    }

    /** Whether a document type declaration comes before the root, well-formed or not. */
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
