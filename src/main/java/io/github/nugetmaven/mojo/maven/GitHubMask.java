package io.github.nugetmaven.mojo.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.function.Consumer;

/**
 * Has GitHub's runner put stars over a secret in all that the job prints from now on. The runner reads commands at the start
 * of a line only, so they go past Maven, which puts a level before each line of its log and, since Maven 4, of System.out.
 */
public final class GitHubMask implements Consumer<String> {
    private final PrintStream out;

    public GitHubMask(PrintStream out) {
        this.out = out;
    }

    /** The standard output of the process itself. */
    public static PrintStream processOutput() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    }

    /** In one piece, lest the line of another thread gets into it. */
    @Override
    public void accept(String secret) {
        byte[] line = ("::add-mask::" + escaped(secret) + "\n").getBytes(UTF_8);
        out.write(line, 0, line.length);
        out.flush();
    }

    /** As actions/toolkit escapes what stands behind a command. */
    private static String escaped(String data) {
        return data.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
