package io.github.nugetmaven.nupkg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects the encoding of an XML document: by its byte order mark, by how its first characters are stored, or by its XML
 * declaration.
 *
 * <p>Source: W3C, Extensible Markup Language 1.0, 4.3.3 and appendix F.
 */
public final class XmlEncoding {
    /** Number of bytes in which an XML declaration has to end. */
    private static final int DECLARATION = 200;

    private static final Pattern DECLARED =
            Pattern.compile("\\A<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"']", Pattern.DOTALL);
    private static final int UTF_8_MARK = 3;

    private XmlEncoding() {}

    /**
     * Detects the encoding without decoding the document, so its bytes may still violate it.
     *
     * @return UTF-8 if nothing says otherwise; UTF-16 always with its byte order, so that decoding keeps a byte order mark
     * @throws UnsupportedEncodingException if the document declares an encoding that Java does not have, or UTF-16 although its
     *     first bytes are ASCII. The message says which.
     */
    public static Charset detect(byte[] xml) throws UnsupportedEncodingException {
        switch (xml.length < 2 ? 0 : (xml[0] & 0xFF) << 8 | xml[1] & 0xFF) {
            case 0xFEFF, 0x003C -> {
                return UTF_16BE;
            }
            case 0xFFFE, 0x3C00 -> {
                return UTF_16LE;
            }
            default -> {
                boolean isMarked = xml.length > 2 && (xml[0] & 0xFF) == 0xEF && (xml[1] & 0xFF) == 0xBB;
                int start = isMarked ? UTF_8_MARK : 0;
                Charset declared =
                        declared(new String(xml, start, Math.min(DECLARATION, xml.length - start), ISO_8859_1));
                return isMarked ? UTF_8 : declared;
            }
        }
    }

    /** @param start of the document, whose first bytes are ASCII */
    private static Charset declared(String start) throws UnsupportedEncodingException {
        Matcher declared = DECLARED.matcher(start);
        if (!declared.find()) {
            return UTF_8;
        }
        String name = declared.group(1);
        if (name.toUpperCase(Locale.ROOT).startsWith(UTF_16.name())) {
            throw new UnsupportedEncodingException("the bytes are not valid " + UTF_16);
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new UnsupportedEncodingException("unknown encoding \"" + name + "\"");
        }
    }
}
