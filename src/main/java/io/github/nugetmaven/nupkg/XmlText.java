package io.github.nugetmaven.nupkg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/**
 * The text of an XML document as .NET reads its bytes: in the encoding of the byte order mark until the declaration names another.
 * Immutable.
 *
 * <p>Source: .NET, {@code XmlTextReaderImpl.DetectEncoding}, {@code CheckEncoding} and {@code SwitchEncoding}.
 *
 * @param text without the byte order mark and the declaration
 * @param encoding what is odd about the encoding
 */
record XmlText(String text, DeclaredEncoding encoding) {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** In bytes; a declaration is shorter. */
    private static final int START = 4000;

    private static final int UTF_8_MARK = 3;

    /**
     * Decodes a document.
     *
     * @throws XMLStreamException if .NET cannot read it; the message names what is wrong with the document
     */
    static XmlText decode(byte[] xml) throws XMLStreamException {
        Charset first = first(xml);
        int start = first.equals(UTF_8) && startsWith(xml, 0xEF, 0xBB, 0xBF) ? UTF_8_MARK : 0;
        XmlDeclaration declaration = XmlDeclaration.of(head(xml, start, first));
        if (declaration.encoding().isEmpty()) {
            return new XmlText(body(xml, start, first, true, declaration), DeclaredEncoding.USUAL);
        }
        String name = declaration.encoding().get();
        DotNetEncoding declared = DotNetEncoding.of(name);
        if (declared.support() == DotNetEncoding.Support.NEVER) {
            throw new XMLStreamException("the unknown encoding \"" + name + "\"");
        }
        Charset charset = isWide(first) && DotNetEncoding.isAnyUnicode(name) ? first : declared.charset();
        if (!charset.equals(first) && (isWide(first) || isWide(charset))) {
            throw notIn(name);
        }
        boolean isCodePage = declared.support() == DotNetEncoding.Support.WITH_CODE_PAGES;
        boolean isLossy = (charset.equals(US_ASCII) || start > 0 && !charset.equals(UTF_8)) && !isAscii(xml, start);
        boolean isStrict = !isCodePage && !charset.equals(US_ASCII);
        return new XmlText(
                body(xml, start, charset, isStrict, declaration),
                new DeclaredEncoding(name, isCodePage && !isLossy, isLossy));
    }

    /** The beginning of the document, in which all that matters is ASCII. */
    private static String head(byte[] xml, int start, Charset first) {
        int length = Math.min(START, xml.length - start);
        Charset charset = first.equals(UTF_8) ? ISO_8859_1 : first;
        return withoutMark(new String(xml, start, length, charset), charset);
    }

    /**
     * What follows the declaration.
     *
     * @param isStrict whether .NET refuses bytes that are not in the encoding; otherwise it reads a ? in their place
     */
    private static String body(byte[] xml, int start, Charset charset, boolean isStrict, XmlDeclaration declaration)
            throws XMLStreamException {
        CodingErrorAction action = isStrict ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        try {
            String decoded = charset.newDecoder()
                    .replaceWith("?")
                    .onMalformedInput(action)
                    .onUnmappableCharacter(action)
                    .decode(ByteBuffer.wrap(xml, start, xml.length - start))
                    .toString();
            String text = withoutMark(decoded, charset);
            if (XmlProlog.hasLateDeclaration(text)) {
                throw new XMLStreamException("something stands before the XML declaration");
            }
            return text.substring(Math.min(declaration.length(), text.length()));
        } catch (CharacterCodingException e) {
            throw notIn(charset.name());
        }
    }

    private static XMLStreamException notIn(String encoding) {
        return new XMLStreamException("bytes that are not " + encoding.toUpperCase(Locale.ROOT));
    }

    /** The encoding of the first bytes. Source: W3C, XML 1.0, appendix F. */
    private static Charset first(byte[] xml) {
        if (startsWith(xml, 0, 0, 0xFE, 0xFF) || startsWith(xml, 0, 0, 0, '<')) {
            return UTF_32BE;
        }
        if (startsWith(xml, 0xFF, 0xFE, 0, 0) || startsWith(xml, '<', 0, 0, 0)) {
            return UTF_32LE;
        }
        if (startsWith(xml, 0xFE, 0xFF) || startsWith(xml, 0, '<')) {
            return UTF_16BE;
        }
        return startsWith(xml, 0xFF, 0xFE) || startsWith(xml, '<', 0) ? UTF_16LE : UTF_8;
    }

    private static boolean startsWith(byte[] xml, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= xml.length || (xml[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static boolean isAscii(byte[] xml, int start) {
        for (int i = start; i < xml.length; i++) {
            if (xml[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Without the mark of UTF-16 or UTF-32, which is one character. That of UTF-8 has been left out as bytes. */
    private static String withoutMark(String text, Charset charset) {
        return isWide(charset) && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
