package io.github.nugetmaven.nupkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.RepositorySignature;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHashTest {
    @TempDir
    private Path folder;

    @Test
    void isTheHashOfTheFileForAnUnsignedPackage() throws Exception {
        PackageFile file = read(TestPackage.of("Contoso.Core", "1.0.0").bytes());
        assertEquals(file.sha512(), ContentHash.of(file));
    }

    @Test
    void isTheHashOfTheUnsignedPackageForASignedOne() throws Exception {
        byte[] unsigned = TestPackage.of("Contoso.Core", "1.0.0").bytes();
        PackageFile signed = read(RepositorySignature.sign(unsigned, new byte[9000]));
        assertEquals("Contoso.Core 1.0.0", signed.identity().toString());
        assertNotEquals(signed.sha512(), ContentHash.of(signed));
        String hash = ContentHash.of(signed);
        assertEquals(read(unsigned).sha512(), hash);
    }

    private PackageFile read(byte[] bytes) throws Exception {
        return PackageFile.read(Files.write(folder.resolve("p.nupkg"), bytes));
    }
}
