package io.github.nugetmaven.nupkg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.CharConversionException;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which encoding a document is read in. */
class XmlEncodingTest {
    private static final String MARK = "\uFEFF";
    private static final String ROOT = "<a>\u00e4</a>";

    /** Text, the encoding of its bytes, the encoding that is found. */
    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("", UTF_8, UTF_8),
                arguments(ROOT, UTF_8, UTF_8),
                arguments(MARK + ROOT, UTF_8, UTF_8),
                arguments(MARK + ROOT, UTF_16BE, UTF_16BE),
                arguments(MARK + ROOT, UTF_16LE, UTF_16LE),
                arguments(declared("utf-16"), UTF_16BE, UTF_16BE),
                arguments(declared("UTF-16LE"), UTF_16LE, UTF_16LE),
                arguments(declared("ISO-8859-1"), ISO_8859_1, ISO_8859_1),
                arguments(declared("utf-8"), UTF_8, UTF_8),
                arguments("<?xml version=\"1.0\"\n encoding = \"latin1\" ?>" + ROOT, ISO_8859_1, ISO_8859_1),
                arguments("<?xml version='1.0'?>" + ROOT, UTF_8, UTF_8),
                // a byte order mark takes precedence over a declaration
                arguments(MARK + declared("ISO-8859-1"), UTF_8, UTF_8),
                // not the declaration of the document
                arguments("<!-- <?xml version='1.0' encoding='ISO-8859-1'?> -->" + ROOT, UTF_8, UTF_8),
                arguments(" " + declared("ISO-8859-1"), UTF_8, UTF_8),
                arguments("<?xml version='1.0'?><a encoding='ISO-8859-1'>\u00e4</a>", UTF_8, UTF_8));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isThatOfTheMarkOrOfTheDeclaration(String text, Charset written, Charset found) throws Exception {
        byte[] xml = text.getBytes(written);

        assertEquals(found, XmlEncoding.detect(xml));
        assertEquals(text, XmlEncoding.decode(xml));
    }

    /** Text, the encoding of its bytes, the error. */
    static Stream<Arguments> brokenDocuments() {
        return Stream.of(
                arguments(ROOT, ISO_8859_1, "bytes that are not UTF-8"),
                arguments(MARK + declared("utf-16"), UTF_8, "bytes that are not UTF-16"),
                arguments(declared("us-ascii"), UTF_8, "bytes that are not " + US_ASCII),
                arguments(declared("UTF-16"), UTF_8, "bytes that are not UTF-16"),
                arguments(declared("x-none"), UTF_8, "the unknown encoding \"x-none\""),
                arguments(declared("%"), UTF_8, "the unknown encoding \"%\""));
    }

    @ParameterizedTest
    @MethodSource("brokenDocuments")
    void isNotGuessed(String text, Charset written, String message) {
        assertEquals(
                message,
                assertThrows(CharConversionException.class, () -> XmlEncoding.decode(text.getBytes(written)))
                        .getMessage());
    }

    private static String declared(String encoding) {
        return "<?xml version='1.0' encoding='" + encoding + "'?>" + ROOT;
    }
}
