package io.github.nugetmaven.nupkg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlEncodingTest {
    @Test
    void isUtf8IfNothingSaysOtherwise() throws Exception {
        assertEquals(UTF_8, XmlEncoding.detect(new byte[0]));
        assertEquals(UTF_8, XmlEncoding.detect("<a/>".getBytes(UTF_8)));
        assertEquals(UTF_8, XmlEncoding.detect("<?xml version='1.0'?><a encoding='latin1'/>".getBytes(UTF_8)));
    }

    @Test
    void isWhatTheDocumentDeclares() throws Exception {
        assertEquals(
                ISO_8859_1, XmlEncoding.detect("<?xml version=\"1.0\" encoding = 'iso-8859-1' ?><a/>".getBytes(UTF_8)));
    }

    @Test
    void isWhatTheFirstBytesShowWhateverTheDocumentDeclares() throws Exception {
        String declared = "<?xml version='1.0' encoding='iso-8859-1'?><a/>";
        assertEquals(UTF_8, XmlEncoding.detect(("\uFEFF" + declared).getBytes(UTF_8)));
        assertEquals(UTF_16BE, XmlEncoding.detect(declared.getBytes(UTF_16)));
        assertEquals(UTF_16BE, XmlEncoding.detect(declared.getBytes(UTF_16BE)));
        assertEquals(UTF_16LE, XmlEncoding.detect(declared.getBytes(UTF_16LE)));
        assertEquals(UTF_16LE, XmlEncoding.detect(("\uFEFF" + declared).getBytes(UTF_16LE)));
    }

    @ParameterizedTest
    @CsvSource({
        "no-such-encoding, unknown encoding \"no-such-encoding\"",
        "'!', unknown encoding \"!\"",
        "UTF-16, the bytes are not valid UTF-16",
        "utf-16le, the bytes are not valid UTF-16"
    })
    void failsForAnEncodingThatTheDocumentCannotHave(String declared, String message) {
        byte[] xml = ("<?xml version='1.0' encoding='" + declared + "'?><a/>").getBytes(UTF_8);
        UnsupportedEncodingException failure =
                assertThrows(UnsupportedEncodingException.class, () -> XmlEncoding.detect(xml));
        assertEquals(message, failure.getMessage());
    }
}
