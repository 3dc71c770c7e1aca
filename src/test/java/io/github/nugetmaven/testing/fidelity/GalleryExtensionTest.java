package io.github.nugetmaven.testing.fidelity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.testing.GalleryTest;
import io.github.nugetmaven.testing.TestPackage;
import io.github.nugetmaven.testing.gallery.NuGetGallery;
import java.io.IOException;
import java.net.ConnectException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@GalleryTest(key = "secret", warnsOfMissingReadme = false)
class GalleryExtensionTest {
    private static final Set<NuGetGallery> OF_ALL_TESTS = new LinkedHashSet<>();

    @AutoClose
    private final GalleryClient client = new GalleryClient();

    private NuGetGallery gallery;
    private NuGetGallery atStart;

    @BeforeEach
    void start(NuGetGallery parameter) {
        atStart = parameter;
    }

    @AfterEach
    void isStillOpen(NuGetGallery parameter) throws IOException {
        assertSame(gallery, parameter);
        assertEquals(200, client.get(parameter.indexUrl()).status());
    }

    @AfterAll
    static void eachTestHadItsOwnWhichIsClosed() {
        assertEquals(4, OF_ALL_TESTS.size());
        try (GalleryClient client = new GalleryClient()) {
            for (NuGetGallery gallery : OF_ALL_TESTS) {
                assertThrows(ConnectException.class, () -> client.get(gallery.indexUrl()));
            }
        }
    }

    @RepeatedTest(2)
    void givesFieldsAndParametersOneGallery(NuGetGallery parameter) {
        OF_ALL_TESTS.add(gallery);

        assertSame(gallery, parameter);
        assertSame(gallery, atStart);
        assertEquals(List.of(), gallery.requests());
    }

    @Test
    void setsTheGalleryUp() throws IOException {
        OF_ALL_TESTS.add(gallery);
        byte[] nupkg = TestPackage.of("Contoso.Core", "1.0.0").bytes();

        GalleryClient.Reply reply = client.push(gallery, "secret", nupkg);

        assertEquals(201, reply.status());
        assertEquals(1, reply.warnings().size());
        assertTrue(reply.warnings().get(0).contains("License"), reply.warnings().get(0));
    }

    @Nested
    class InANestedClass {
        @Test
        void setsTheFieldOfTheClassAround(NuGetGallery parameter) throws IOException {
            OF_ALL_TESTS.add(gallery);

            assertSame(gallery, parameter);
            try (NuGetGallery other = NuGetGallery.start()) {
                assertNotSame(gallery, other);
            }
        }
    }
}
