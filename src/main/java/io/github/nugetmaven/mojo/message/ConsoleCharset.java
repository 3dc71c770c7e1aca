package io.github.nugetmaven.mojo.message;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/** What a console can show: under an ASCII locale, other letters would come out as question marks. */
final class ConsoleCharset {
    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("ä", "ae"),
            Map.entry("ö", "oe"),
            Map.entry("ü", "ue"),
            Map.entry("Ä", "Ae"),
            Map.entry("Ö", "Oe"),
            Map.entry("Ü", "Ue"),
            Map.entry("ß", "ss"),
            Map.entry("„", "\""),
            Map.entry("“", "\""),
            Map.entry("«", "\""),
            Map.entry("»", "\""),
            Map.entry("¿", ""),
            Map.entry("¡", ""));

    private ConsoleCharset() {}

    /** That of standard output. JDK 17 has it in another property than later ones, and only at a terminal. */
    static Charset ofProcess() {
        for (String property : List.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")) {
            String name = System.getProperty(property);
            if (name != null) {
                return named(name);
            }
        }
        return Charset.defaultCharset();
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Charset.defaultCharset();
        }
    }

    /** A text as it is, or spelled in ASCII if a charset lacks a letter of it. */
    static String shown(String text, Charset charset) {
        if (!charset.canEncode() || charset.newEncoder().canEncode(text)) {
            return text;
        }
        String spelled = text;
        for (Map.Entry<String, String> letter : SPELLED.entrySet()) {
            spelled = spelled.replace(letter.getKey(), letter.getValue());
        }
        return Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
