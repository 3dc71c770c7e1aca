package io.github.nugetmaven.nupkg;

import static io.github.nugetmaven.nupkg.EntryDifference.Kind.MISSING_HERE;
import static io.github.nugetmaven.nupkg.EntryDifference.Kind.MISSING_THERE;
import static io.github.nugetmaven.nupkg.EntryDifference.Kind.OTHER_CONTENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.nugetmaven.nupkg.PackageComparison.Different;
import io.github.nugetmaven.nupkg.PackageComparison.Same;
import io.github.nugetmaven.testing.Repacking;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.RepositorySignature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageComparerTest {
    private static final String RELS = "_rels/.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final int MORE_THAN_A_BUFFER = 200_000;

    @TempDir
    private Path folder;

    @Test
    void seesNoDifferenceHoweverThePackageWasPacked() throws IOException {
        byte[] ours = new Repacking(1).pack(content());
        for (long seed = 2; seed < 60; seed++) {
            assertEquals(new Same(), compare(ours, new Repacking(seed).pack(content())), "seed " + seed);
        }
    }

    @Test
    void seesNoDifferenceInARepositorySignature() throws IOException {
        byte[] ours = new Repacking(1).pack(content());
        byte[] plain = TestPackage.of("Contoso", "1.0.0").bytes();
        assertEquals(new Same(), compare(plain, RepositorySignature.sign(plain, new byte[9000])));
        assertEquals(
                new Same(),
                compare(
                        RepositorySignature.sign(plain, new byte[10]),
                        RepositorySignature.sign(plain, new byte[9000])));
        assertEquals(new Same(), compare(ours, ours));
    }

    @Test
    void seesEachSingleChange() throws IOException {
        Random random = new Random(20261121);
        for (int i = 0; i < 60; i++) {
            Map<String, byte[]> changed = content();
            List<String> names = List.copyOf(changed.keySet());
            String name = names.get(random.nextInt(names.size()));
            byte[] bytes = changed.get(name).clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            changed.put(name, bytes);
            byte[] theirs = new Repacking(i).pack(changed);
            assertDifferent(name, OTHER_CONTENT, compare(new Repacking(i + 1).pack(content()), theirs));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1 << 16, MORE_THAN_A_BUFFER})
    void seesThatAFileGoesOn(int more) throws IOException {
        Map<String, byte[]> changed = content();
        byte[] big = changed.get("content/big.bin");
        changed.put("content/big.bin", Arrays.copyOf(big, big.length + more));
        byte[] ours = new Repacking(1).pack(content());
        byte[] theirs = new Repacking(2).pack(changed);
        assertDifferent("content/big.bin", OTHER_CONTENT, compare(ours, theirs));
        assertDifferent("content/big.bin", OTHER_CONTENT, compare(theirs, ours));
    }

    @Test
    void seesWhichSideHasAnEntryMore() throws IOException {
        byte[] ours = TestPackage.of("Contoso", "1.0.0").bytes();
        byte[] more = TestPackage.of("Contoso", "1.0.0").entry("a/B.txt", "").bytes();
        assertDifferent("a/B.txt", MISSING_HERE, compare(ours, more));
        assertDifferent("a/B.txt", MISSING_THERE, compare(more, ours));
        byte[] otherCase =
                TestPackage.of("Contoso", "1.0.0").entry("a/b.txt", "").bytes();
        assertEquals(
                new Different(
                        List.of(
                                new EntryDifference("a/b.txt", MISSING_HERE),
                                new EntryDifference("a/B.txt", MISSING_THERE)),
                        2),
                compare(more, otherCase));
    }

    @Test
    void showsTheFirstOfManyDifferencesAndCountsAll() throws IOException {
        TestPackage many = TestPackage.of("Contoso", "1.0.0");
        for (int i = 0; i < 1000; i++) {
            many.entry("content/" + i, "");
        }
        Different different = assertInstanceOf(
                Different.class, compare(TestPackage.of("Contoso", "1.0.0").bytes(), many.bytes()));
        assertEquals(1000, different.count());
        assertEquals(5, different.first().size());
    }

    @ParameterizedTest
    @CsvSource({
        "x/package/services/metadata/core-properties/1.psmdcp",
        "package/services/metadata/core-properties/sub/1.psmdcp",
        "package/services/metadata/core-properties/1.xml",
        "lib/.signature.p7s",
        ".SIGNATURE.P7S",
        "lib/Contoso.dll%2F",
        "a%ZZ",
    })
    void treatsNothingElseAsNoise(String name) throws IOException {
        byte[] ours = TestPackage.of("Contoso", "1.0.0").entry(name, "ours").bytes();
        byte[] theirs = TestPackage.of("Contoso", "1.0.0").entry(name, "theirs").bytes();
        Different different = assertInstanceOf(Different.class, compare(ours, theirs));
        assertEquals(OTHER_CONTENT, different.first().get(0).kind());
    }

    @ParameterizedTest
    @CsvSource({
        "<Relationship Type='t' Target='/evil' Id='R2'/>",
        "<!-- ours --> <Relationship Type='t' Target='/evil' Id='R1'/>",
    })
    void seesAnotherRelationship(String relationship) throws IOException {
        assertMeaning(false, RELS, "<Relationships/>", "<Relationships>" + relationship + "</Relationships>");
    }

    @Test
    void comparesWhatTheOpcPartsSay() throws IOException {
        assertMeaning(true, RELS, "<R><S Type='t' Target='/a' Id='1'/></R>", "<R><S Id='2' Target='/a' Type='t'/></R>");
        assertMeaning(false, RELS, "<R><S Type='t' Target='/a'/></R>", "<R><S Type='u' Target='/a'/></R>");
        assertMeaning(true, TYPES, "<T><D Extension='DLL'/></T>", "<T><D Extension='dll'></D></T>");
        assertMeaning(false, TYPES, "<T><D Extension='dll'/></T>", "<T><D Extension='dll' ContentType='x'/></T>");
        assertMeaning(false, TYPES, "<T><D Extension='dll'/></T>", "<T><O PartName='dll'/></T>");
        assertMeaning(true, TYPES, "<T/>", "<T><O PartName='/a.psmdcp' ContentType='x'/></T>");
    }

    @Test
    void comparesOpcPartsThatCannotBeReadAsBytes() throws IOException {
        assertMeaning(false, RELS, "<R/>", "<R>");
        assertMeaning(false, RELS, "<R", "<R>");
        assertMeaning(true, RELS, "<R", "<R");
        assertMeaning(false, TYPES, "<T/>", "<!DOCTYPE T [<!ENTITY a 'b'>]><T/>");
        assertMeaning(false, TYPES, "<T/>", "<T/>" + " ".repeat(OpcParts.MAX_BYTES));
    }

    private void assertMeaning(boolean same, String name, String ours, String theirs) throws IOException {
        PackageComparison comparison = compare(
                TestPackage.of("Contoso", "1.0.0").entry(name, ours).bytes(),
                TestPackage.of("Contoso", "1.0.0").entry(name, theirs).bytes());
        if (same) {
            assertEquals(new Same(), comparison);
        } else {
            assertDifferent(name, OTHER_CONTENT, comparison);
        }
    }

    private static void assertDifferent(String name, EntryDifference.Kind kind, PackageComparison comparison) {
        assertEquals(new Different(List.of(new EntryDifference(name, kind)), 1), comparison);
    }

    private static Map<String, byte[]> content() throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>(
                Repacking.entries(TestPackage.of("Contoso", "1.0.0").bytes()));
        content.remove(RELS);
        content.remove(TYPES);
        content.put("tools/run", "#!/bin/sh".getBytes(UTF_8));
        content.put("content/with space é.txt", "text".getBytes(UTF_8));
        byte[] big = new byte[MORE_THAN_A_BUFFER];
        new Random(7).nextBytes(big);
        content.put("content/big.bin", big);
        return content;
    }

    private PackageComparison compare(byte[] ours, byte[] theirs) throws IOException {
        return PackageComparer.compare(
                Files.write(folder.resolve("ours"), ours), Files.write(folder.resolve("theirs"), theirs));
    }
}
