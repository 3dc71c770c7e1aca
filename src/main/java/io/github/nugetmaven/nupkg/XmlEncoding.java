package io.github.nugetmaven.nupkg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.CharConversionException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The character encoding of an XML document: of its byte order mark, or else as it declares, or else UTF-8.
 *
 * <p>Source: W3C, Extensible Markup Language (XML) 1.0, 2.8, 4.3.3 and appendix F.
 */
public final class XmlEncoding {
    private static final int DECLARATION = 200;
    private static final Pattern DECLARED =
            Pattern.compile("\\A<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"']", Pattern.DOTALL);
    private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";

    private XmlEncoding() {}

    /**
     * Finds the encoding. Whether all bytes are in it is for {@link #decode} to see.
     *
     * @throws CharConversionException if the document declares an encoding that does not exist, or UTF-16 in bytes that are
     *     not; the message names what is wrong with the document, such as {@code bytes that are not UTF-16}
     */
    public static Charset detect(byte[] xml) throws CharConversionException {
        String start = new String(xml, 0, Math.min(DECLARATION, xml.length), ISO_8859_1);
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\0<")) {
            return UTF_16BE;
        }
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("<\0")) {
            return UTF_16LE;
        }
        boolean isMarked = start.startsWith(UTF_8_MARK);
        Matcher declared = DECLARED.matcher(isMarked ? start.substring(UTF_8_MARK.length()) : start);
        Charset charset = declared.find() ? named(declared.group(1)) : UTF_8;
        return isMarked ? UTF_8 : charset;
    }

    /**
     * Decodes a document, with its byte order mark if there is one.
     *
     * @throws CharConversionException if its bytes are not in the encoding, or {@link #detect} does not find one
     */
    public static String decode(byte[] xml) throws CharConversionException {
        Charset charset = detect(xml);
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(xml)).toString();
        } catch (CharacterCodingException e) {
            throw notIn(charset);
        }
    }

    /** The encoding that a document declares whose first bytes are those of ASCII. */
    private static Charset named(String name) throws CharConversionException {
        if (name.toUpperCase(Locale.ROOT).startsWith(UTF_16.name())) {
            throw notIn(UTF_16);
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new CharConversionException("the unknown encoding \"" + name + "\"");
        }
    }

    private static CharConversionException notIn(Charset charset) {
        return new CharConversionException("bytes that are not " + charset.name());
    }
}
