package io.github.nugetmaven.nupkg;

/**
 * What is odd about the encoding that an XML document declares, and in which .NET can read it. Immutable.
 *
 * @param declared as in the XML declaration; may be empty
 * @param isCodePage whether .NET reads the encoding only in a program that has registered its code pages
 * @param isLossy whether .NET reads other letters than were written: the bytes are not in the declared encoding
 */
public record DeclaredEncoding(String declared, boolean isCodePage, boolean isLossy) {
    static final DeclaredEncoding USUAL = new DeclaredEncoding("", false, false);
}
