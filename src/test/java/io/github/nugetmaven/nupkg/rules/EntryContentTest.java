package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.testing.ZipBytes.directoryHeader;
import static io.github.nugetmaven.testing.ZipBytes.withInt;
import static io.github.nugetmaven.testing.ZipBytes.withShort;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.InvalidPackageException;
import io.github.nugetmaven.nupkg.PackageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R2: what the entries of a package contain, in a small heap. */
@Tag("small-heap")
class EntryContentTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final String DLL = "lib/netstandard2.0/Contoso.Core.dll";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("R2: an encrypted package has one finding")
    void findsEncryptionOnce() throws IOException {
        byte[] zip = Sample.clean().bytes();
        for (String each : List.of(DLL, Sample.NUSPEC, "README.md", "_rels/.rels", "[Content_Types].xml")) {
            zip = withShort(zip, directoryHeader(zip, each) + 8, 0x801);
        }
        InspectedPackage inspected = inspect(zip, new EntryFindings());

        assertEquals(
                List.of("The entry Contoso.Core.nuspec is encrypted (and 4 more like it). Build the package without a"
                        + " password."),
                messages(inspected));
        assertEquals(
                InvalidPackageException.Problem.ENCRYPTED_NUSPEC,
                inspected.problem().orElseThrow().problem());
    }

    @Test
    @DisplayName("R2: a manifest that is packed by Deflate64")
    void saysTheMethodOfTheManifest() throws IOException {
        byte[] clean = Sample.clean().bytes();
        InspectedPackage inspected =
                inspect(withShort(clean, directoryHeader(clean, Sample.NUSPEC) + 10, 9), new EntryFindings());

        assertEquals(
                List.of(
                        "The entry Contoso.Core.nuspec uses compression method 9 (Deflate64). Write it stored or deflated"
                                + " (methods 0 and 8)."),
                messages(inspected));
        assertEquals(
                messages(inspected).get(0),
                UnreadablePackageRules.finding(inspected.problem().orElseThrow())
                        .message());
    }

    @Test
    @DisplayName("R2: a size that is too small cuts the file, one that is too large lies")
    void holdsTheSizeToTheHeader() throws IOException {
        byte[] clean = Sample.clean().bytes();
        for (int size : List.of(1, 3, 0x7FFFFFFF, -1)) {
            InspectedPackage inspected =
                    inspect(withInt(clean, directoryHeader(clean, DLL) + 24, size), new EntryFindings());
            assertEquals(
                    List.of(ZipRule.UNTRUE_SIZE),
                    inspected.findings().stream().map(Finding::rule).toList(),
                    () -> "size " + size);
        }
    }

    @Test
    @DisplayName("R2: folders with backslashes are read as folders, too")
    void readsBackslashesAsSlashes() throws IOException {
        InspectedPackage inspected = inspect(
                Sample.clean()
                        .entry("lib\\net10.0.0.0.0\\X.dll", "MZ")
                        .entry("lib\\A.dll", "MZ")
                        .bytes(),
                new EntryFindings());

        assertEquals(
                List.of(
                        LayoutRule.ASSEMBLY_IN_LIB,
                        LayoutRule.UNKNOWN_FOLDER,
                        EntryRule.BACKSLASH,
                        EntryRule.BACKSLASH),
                inspected.findings().stream().map(Finding::rule).toList(),
                () -> inspected.findings().toString());
    }

    @Test
    @DisplayName("R2: two gigabytes of zeros are counted")
    void countsTwoGigabytesOfZeros() throws IOException {
        byte[] truthful = Zeros.in(Sample.clean().bytes(), 2, 1);
        assertEquals(List.of(), messages(inspect(truthful, new EntryFindings())));

        byte[] less = withInt(truthful, directoryHeader(truthful, "content/zeros0") + 24, 0x7FFFFFFF);
        assertEquals(1, inspect(less, new EntryFindings()).findings().size());
    }

    @Test
    @DisplayName("R3: a signature of five megabytes")
    void readsNoSignatureOfFiveMegabytes() throws IOException {
        byte[] five =
                TestSignature.der(0x30, TestSignature.ofAuthor("CA", "Contoso").bytes(), new byte[5_000_000]);
        InspectedPackage inspected =
                inspect(Sample.clean().entry(PackageFile.SIGNATURE, five).bytes(), new EntryFindings());

        assertEquals(
                List.of(ZipRule.SIGNATURE_ENTRY),
                inspected.findings().stream().map(Finding::rule).toList());
    }

    static Stream<byte[]> brokenSignatures() {
        byte[] whole = TestSignature.ofAuthor("CA", "Contoso").withTimestamp().bytes();
        byte[] deep = new byte[10_000];
        Arrays.fill(deep, (byte) 0x80);
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
        }
        return Stream.concat(
                Stream.of(new byte[0], deep, new byte[1000]),
                Stream.of(1, 2, 20, 100, whole.length - 1).map(length -> Arrays.copyOf(whole, length)));
    }

    @ParameterizedTest
    @MethodSource("brokenSignatures")
    void refusesABrokenSignature(byte[] signature) throws IOException {
        InspectedPackage inspected =
                inspect(Sample.clean().entry(PackageFile.SIGNATURE, signature).bytes(), new EntryFindings());

        assertEquals(
                List.of(ZipRule.SIGNATURE_ENTRY),
                inspected.findings().stream().map(Finding::rule).toList());
    }

    @Test
    @DisplayName("R3: the author signature that the SDK makes with a certificate of one's own")
    void readsARealSignature() throws IOException {
        Path signed = OfficialPackages.folder().resolve("sdk10/Contoso.Under_Score-Dash2.1.0.0.nupkg");

        assertEquals(
                List.of(EntryRule.SELF_SIGNED, EntryRule.NO_TIMESTAMP),
                OfficialPackages.check(signed).stream().map(Finding::rule).toList());
        assertTrue(OfficialPackages.check(signed).get(0).message().contains("certificate: Contoso."));
    }

    @Test
    @DisplayName("R2: a build unpacks a package once")
    void doesNotUnpackAgainWhatItKnows() throws IOException {
        ConcurrentMap<String, String> known = new ConcurrentHashMap<>();
        byte[] clean = Sample.clean().bytes();
        byte[] damaged = withInt(clean, directoryHeader(clean, DLL) + 16, 7);
        List<Finding> first = inspect(damaged, new EntryFindings(known)).findings();

        assertEquals(1, known.size());
        assertEquals(first, inspect(damaged, new EntryFindings(known)).findings());
        // what is remembered counts, so nothing is unpacked
        known.replaceAll((hash, findings) -> "");
        assertEquals(List.of(), inspect(damaged, new EntryFindings(known)).findings());
        // another file of the same name is another package
        assertEquals(List.of(), inspect(clean, new EntryFindings(known)).findings());
        assertEquals(2, known.size());
    }

    private InspectedPackage inspect(byte[] zip, EntryFindings entries) throws IOException {
        Path file = Files.write(folder.resolve("Contoso.Core.1.0.0.nupkg"), zip);
        return new PackageInspection(NOW, entries).inspect(file);
    }

    private static List<String> messages(InspectedPackage inspected) {
        return inspected.findings().stream().map(Finding::message).toList();
    }
}
