package io.github.nugetmaven.nupkg.writer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * How this JDK compresses. The JDK leaves that to a library: the classic zlib in most JDKs, and the one of the system in some,
 * which is zlib-ng on Fedora. It writes other bytes for the same content (zlib-ng/zlib-ng#795). Stateless.
 */
public final class Deflate {
    private static final int SQUARES = 1000;
    /** Checksum of what zlib 1.2.13 and 1.3.2 make of the text. That of zlib-ng 2.2 is another. */
    private static final long CLASSIC = 0xF427FB08L;

    private Deflate() {}

    /** The one that all entries are written with. The level is zlib's default, as a number so that no JDK chooses another. */
    static Deflater deflater() {
        return new Deflater(6, true);
    }

    /** Whether the bytes of a package are those that other machines write, as far as a text shows. */
    public static boolean isClassic() {
        Deflater deflater = deflater();
        try {
            return isClassic(deflater);
        } finally {
            deflater.end();
        }
    }

    static boolean isClassic(Deflater deflater) {
        String text = IntStream.range(0, SQUARES).mapToObj(it -> it * it + " ").collect(Collectors.joining());
        byte[] input = text.getBytes(US_ASCII);
        byte[] output = new byte[input.length];
        deflater.setInput(input);
        deflater.finish();
        CRC32 checksum = new CRC32();
        checksum.update(output, 0, deflater.deflate(output));
        return checksum.getValue() == CLASSIC;
    }
}
