package io.github.nugetmaven.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import okhttp3.Response;
import okio.Buffer;

/**
 * The body of a response as text: UTF-8, or Latin-1 if it is not UTF-8. OkHttp reads the phrase and the headers, always as
 * UTF-8, and leaves U+FFFD where they are not.
 */
final class ResponseText {
    private ResponseText() {}

    /**
     * At most {@code maxBytes} of the body, which can be read again afterwards. One that breaks off after a refusal is a text
     * all the same, since the status is the answer. After a success it may hide that nothing was done.
     *
     * @throws IOException if the body of a success cannot be read
     */
    static String of(Response response, long maxBytes) throws IOException {
        try {
            return decode(response.peekBody(maxBytes).source().readByteArray());
        } catch (IOException e) {
            if (response.code() < 400) {
                throw e;
            }
            Buffer arrived = response.body().source().getBuffer().clone();
            return decode(arrived.readByteArray(Math.min(maxBytes, arrived.size())));
        }
    }

    private static String decode(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        // not the end of the input: what was cut within a character is UTF-8 all the same
        boolean isUtf8 =
                !UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, false).isError();
        return isUtf8 ? text.flip().toString() : new String(bytes, ISO_8859_1);
    }
}
