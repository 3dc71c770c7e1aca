package io.github.nugetmaven.nupkg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * The encoding that a name means to .NET. Immutable.
 *
 * <p>Source: .NET, {@code EncodingTable.cs}, of the core and of System.Text.Encoding.CodePages. Java knows other names.
 *
 * @param charset the nearest that Java has
 */
record DotNetEncoding(Charset charset, Support support) {
    /** Whether .NET knows the name. */
    enum Support {
        ALWAYS,
        /** Only in a program that registers the code pages, as the SDK does. */
        WITH_CODE_PAGES,
        NEVER
    }

    /** The encoding with this name, ignoring case. */
    static DotNetEncoding of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Charset core = switch (lower) {
            case "utf-8", "unicode-1-1-utf-8", "unicode-2-0-utf-8", "x-unicode-1-1-utf-8", "x-unicode-2-0-utf-8" ->
                UTF_8;
            case "us-ascii",
                    "ascii",
                    "us",
                    "ansi_x3.4-1968",
                    "ansi_x3.4-1986",
                    "cp367",
                    "csascii",
                    "ibm367",
                    "iso-ir-6",
                    "iso646-us",
                    "iso_646.irv:1991" -> US_ASCII;
            case "iso-8859-1",
                    "iso8859-1",
                    "iso_8859-1",
                    "iso_8859-1:1987",
                    "iso-ir-100",
                    "latin1",
                    "l1",
                    "cp819",
                    "csisolatin1",
                    "ibm819" -> ISO_8859_1;
            case "utf-16", "ucs-2", "iso-10646-ucs-2", "ucs-4", "unicode", "utf-16le" -> UTF_16LE;
            case "unicodefffe", "utf-16be" -> UTF_16BE;
            case "utf-32", "utf-32le" -> Charset.forName("UTF-32LE");
            case "utf-32be" -> Charset.forName("UTF-32BE");
            default -> null;
        };
        if (core != null) {
            return new DotNetEncoding(core, Support.ALWAYS);
        }
        if (!CodePages.contain(lower)) {
            return new DotNetEncoding(UTF_8, Support.NEVER);
        }
        return new DotNetEncoding(
                Charset.isSupported(lower) ? Charset.forName(lower) : ISO_8859_1, Support.WITH_CODE_PAGES);
    }

    /** Whether a name means any UTF-16 or UTF-32, in the order of bytes that the document begins with. */
    static boolean isAnyUnicode(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf-16", "ucs-2", "iso-10646-ucs-2", "ucs-4" -> true;
            default -> false;
        };
    }
}
