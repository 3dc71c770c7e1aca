package io.github.nugetmaven.nupkg.rules;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SPARSE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A package that breaks just one rule, and one that just keeps it.
 *
 * @param breaks the files of a case
 * @param keeps nearly the same files
 */
record RuleExample(Rule rule, String label, Files breaks, Files keeps) {
    private static final String NAME = "Contoso.Core.1.0.0.nupkg";

    /**
     * Files that belong together.
     *
     * @param checked the one that is looked at
     * @param name its name
     * @param padding zeros in front of it, of which a disk keeps none
     */
    record Files(byte[] checked, String name, long padding) {
        Path writeTo(Path folder) throws IOException {
            Path file = folder.resolve(name);
            try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE, SPARSE)) {
                channel.write(ByteBuffer.wrap(checked), padding);
            }
            return file;
        }
    }

    static RuleExample of(Rule rule, byte[] breaks, byte[] keeps) {
        return of(rule, "", breaks, keeps);
    }

    static RuleExample of(Rule rule, String label, byte[] breaks, byte[] keeps) {
        return new RuleExample(rule, label, new Files(breaks, NAME, 0), new Files(keeps, NAME, 0));
    }

    static RuleExample of(Rule rule, Sample breaks, Sample keeps) {
        return of(rule, breaks.bytes(), keeps.bytes());
    }

    static RuleExample of(Rule rule, String label, Sample breaks, Sample keeps) {
        return of(rule, label, breaks.bytes(), keeps.bytes());
    }

    @Override
    public String toString() {
        return rule.id() + " " + rule + (label.isEmpty() ? "" : ": " + label);
    }
}
