package io.github.nugetmaven.pack;

/** The {@code scm} of a POM. Immutable. */
public record PomScm(PomUrl url, PomUrl connection, PomUrl developerConnection) {
    /** A POM without {@code scm}. */
    public static final PomScm NONE = new PomScm(PomUrl.NONE, PomUrl.NONE, PomUrl.NONE);
}
