package io.github.nugetmaven.nupkg.writer;

/** How the JDK compresses: with the zlib that it finds on this machine, which is not the same everywhere. Stateless. */
public final class Deflate {
    private Deflate() {}

    /** Whether it is the classic zlib, whose bytes do not depend on the machine. */
    public static boolean isClassic() {
        return true;
    }
}
