package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.testing.ZipBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolPairCheckTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final String DLL = "lib/netstandard2.0/Contoso.Core.dll";
    private static final String EXE = "lib/netstandard2.0/Contoso.Core.exe";
    private static final String PDB = "lib/netstandard2.0/Contoso.Core.pdb";
    private static final PdbImage IMAGE = PdbImage.of(100);
    private static final long SEED = 20261121;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"SHA1, SHA-1", "SHA256, SHA-256", "SHA384, SHA-384", "SHA512, SHA-512"})
    void knowsTheAlgorithmsOfCompilers(String algorithm, String inJava) throws IOException {
        byte[] assembly = PeImage.withoutChecksum()
                .checksum(algorithm, IMAGE.checksum(inJava))
                .bytes();

        assertEquals(List.of(), rules(IMAGE.bytes(), Sample.clean().entry(DLL, assembly)));
    }

    @Test
    void needsOnlyOneMatchingChecksum() throws IOException {
        byte[] assembly = PeImage.withoutChecksum()
                .checksum("SHA512", new byte[64])
                .checksum("FUTURE", new byte[9])
                .checksum("SHA256", IMAGE.checksum("SHA-256"))
                .bytes();

        assertEquals(List.of(), rules(IMAGE.bytes(), Sample.clean().entry(DLL, assembly)));
    }

    @Test
    void doesNotCountTheIdOfThePdb() throws IOException {
        assertEquals(List.of(), rules(IMAGE.withAnotherId(), Sample.clean().entry(DLL, matching(IMAGE))));
    }

    @Test
    void readsAssembliesOf64BitsAndWithMuchCode() throws IOException {
        byte[] plus = PeImage.withoutChecksum()
                .plus()
                .code(1 << 20)
                .checksum("SHA256", IMAGE.checksum("SHA-256"))
                .bytes();

        assertEquals(List.of(), rules(IMAGE.bytes(), Sample.clean().entry(DLL, plus)));
    }

    @ParameterizedTest
    @ValueSource(ints = {65_440, 65_456, 65_536, 500_000})
    void readsLargePdbs(int length) throws IOException {
        PdbImage large = PdbImage.of(length);
        byte[] changed = large.bytes();
        changed[changed.length - 1]++;
        Sample packageOfSymbols = Sample.clean().entry(DLL, matching(large));

        assertEquals(List.of(), rules(large.bytes(), packageOfSymbols));
        assertEquals(List.of(SymbolRule.CHECKSUM), rules(changed, packageOfSymbols));
    }

    @Test
    void requiresEveryAssemblyOfTheNameToMatch() throws IOException {
        Sample both = Sample.clean().entry(DLL, matching(IMAGE)).entry(EXE, "MZ");

        List<Finding> findings = check(IMAGE.bytes(), both.bytes());

        assertEquals(1, findings.size(), findings::toString);
        assertEquals(PDB, findings.get(0).entry());
        assertEquals(EXE, findings.get(0).value());
    }

    @Test
    void findsNothingIfThePackageIsDamaged() throws IOException {
        byte[] complete = Sample.clean().entry(DLL, matching(IMAGE)).bytes();
        int header = ZipBytes.directoryHeader(complete, DLL);

        assertEquals(List.of(), check(IMAGE.bytes(), ZipBytes.cut(complete, complete.length - 30)));
        assertEquals(List.of(), check(IMAGE.bytes(), ZipBytes.withInt(complete, header + 16, 7)));
        assertEquals(List.of(), check(IMAGE.bytes(), new byte[0]));
    }

    @Test
    void comparesNothingWithoutThePackage() throws IOException {
        Path symbols = folder.resolve("alone.snupkg");
        Files.write(symbols, Sample.symbols().entry(PDB, IMAGE.bytes()).bytes());

        assertEquals(List.of(), new FileCheck(NOW).check(symbols));
    }

    @Test
    void findsAPdbThatIsDamaged() throws IOException {
        byte[] symbols = Sample.symbols().entry(PDB, IMAGE.bytes()).bytes();
        byte[] damaged = ZipBytes.withInt(symbols, ZipBytes.directoryHeader(symbols, PDB) + 16, 7);
        Path file = folder.resolve("damaged.snupkg");
        Files.write(file, damaged);

        Path packageFile = written(Sample.clean().entry(DLL, matching(IMAGE)).bytes());
        List<Finding> findings = new FileCheck(NOW).check(file, Optional.of(packageFile));

        assertEquals(
                List.of(EntryRule.DAMAGED), findings.stream().map(Finding::rule).toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void survivesAnyBytes(boolean isAssembly) throws IOException {
        Random random = new Random(SEED);
        byte[] assembly = matching(IMAGE);
        for (int i = 0; i < 200; i++) {
            byte[] bent = (isAssembly ? assembly : IMAGE.bytes()).clone();
            for (int j = 0; j < 4; j++) {
                int at = random.nextInt(bent.length);
                bent[at] = (byte) random.nextInt(256);
                ByteBuffer.wrap(bent)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(random.nextInt(Math.min(bent.length, 600) - 4), random.nextInt() >> random.nextInt(32));
            }
            byte[] cut = Arrays.copyOf(bent, random.nextInt(bent.length));
            byte[] pdb = isAssembly ? IMAGE.bytes() : cut;
            byte[] dll = isAssembly ? cut : assembly;

            List<Rule> rules = rules(pdb, Sample.clean().entry(DLL, dll));

            assertEquals(1, rules.size(), rules::toString);
        }
    }

    private static byte[] matching(PdbImage image) {
        return PeImage.withoutChecksum()
                .checksum("SHA256", image.checksum("SHA-256"))
                .bytes();
    }

    private List<Rule> rules(byte[] pdb, Sample packageOfSymbols) throws IOException {
        return check(pdb, packageOfSymbols.bytes()).stream().map(Finding::rule).toList();
    }

    private List<Finding> check(byte[] pdb, byte[] packageOfSymbols) throws IOException {
        Path symbols = folder.resolve("Contoso.Core.1.0.0.snupkg");
        Files.write(symbols, Sample.symbols().entry(PDB, pdb).bytes());
        return new FileCheck(NOW).check(symbols, Optional.of(written(packageOfSymbols)));
    }

    private Path written(byte[] packageOfSymbols) throws IOException {
        return Files.write(folder.resolve("Contoso.Core.1.0.0.nupkg"), packageOfSymbols);
    }
}
