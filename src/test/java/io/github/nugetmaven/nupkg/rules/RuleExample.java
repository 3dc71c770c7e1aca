package io.github.nugetmaven.nupkg.rules;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SPARSE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A package that breaks exactly one rule, and a similar one that breaks none.
 *
 * @param breaks files that break the rule
 * @param keeps nearly the same files, which keep it
 */
record RuleExample(Rule rule, String label, Files breaks, Files keeps) {
    private static final String NAME = "Contoso.Core.1.0.0.nupkg";
    private static final String SYMBOLS = "Contoso.Core.1.0.0.snupkg";

    /**
     * Files that belong together.
     *
     * @param checked content of the file that is checked
     * @param name name of the file
     * @param padding number of zero bytes in front of the content, which the file system does not store
     * @param packageOfSymbols content of the .nupkg that the symbols belong to
     */
    record Files(byte[] checked, String name, long padding, Optional<byte[]> packageOfSymbols) {
        Files(byte[] checked, String name, long padding) {
            this(checked, name, padding, Optional.empty());
        }

        /** Writes the .nupkg of the symbols, if there is one. */
        Optional<Path> writePackageTo(Path folder) throws IOException {
            Path file = folder.resolve(NAME);
            if (packageOfSymbols.isPresent()) {
                java.nio.file.Files.write(file, packageOfSymbols.get(), CREATE_NEW);
            }
            return packageOfSymbols.map(it -> file);
        }

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

    /** An example of symbols without their .nupkg. */
    static RuleExample ofSymbols(Rule rule, Sample breaks, Sample keeps) {
        return new RuleExample(rule, "", new Files(breaks.bytes(), SYMBOLS, 0), new Files(keeps.bytes(), SYMBOLS, 0));
    }

    /** Symbols and the .nupkg that they belong to. */
    static Files pair(Sample symbols, byte[] packageOfSymbols) {
        return new Files(symbols.bytes(), SYMBOLS, 0, Optional.of(packageOfSymbols));
    }

    @Override
    public String toString() {
        return rule.id() + " " + rule + (label.isEmpty() ? "" : ": " + label);
    }
}
