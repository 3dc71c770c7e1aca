package io.github.nugetmaven.mojo.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.function.Consumer;

/**
 * Makes GitHub's runner replace a secret with stars in everything that the job prints from now on. The runner reads commands
 * only at the start of a line, so they bypass Maven, which puts a level in front of each line of its log and, since Maven 4, of
 * System.out.
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

    /** Writes the line in one piece, so that no other thread can write in between. */
    @Override
    public void accept(String secret) {
        byte[] line = ("::add-mask::" + escaped(secret) + "\n").getBytes(UTF_8);
        out.write(line, 0, line.length);
        out.flush();
    }

    /**
     * Escapes the data of a command.
     *
     * <p>Source: actions/toolkit, {@code command.ts} ({@code escapeData}).
     */
    private static String escaped(String data) {
        return data.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
