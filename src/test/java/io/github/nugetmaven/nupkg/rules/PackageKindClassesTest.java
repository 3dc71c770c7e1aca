package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build of ordinary packages does not pay for the kinds that it does not have. */
class PackageKindClassesTest {
    private static final String PACKAGE = "io.github.nugetmaven.nupkg.";
    private static final List<String> OF_KINDS = List.of(
            "kind.PackageKind",
            "kind.ToolSettings",
            "kind.ToolFolder",
            "kind.ContentPattern",
            "kind.RelaxedJson",
            "rules.ToolCheck",
            "rules.McpServerCheck",
            "rules.MsBuildSdkCheck",
            "rules.TemplateCheck",
            "rules.ContentItems");

    @TempDir
    Path folder;

    @Test
    @DisplayName("R3 a package without types loads no class of a kind")
    void loadsNoClassOfAKind() throws Exception {
        assertEquals(List.of(), loadedBy(Sample.clean()));
    }

    @Test
    @DisplayName("R3 a tool loads the classes of tools")
    void loadsTheClassesOfTools() throws Exception {
        List<String> loaded = loadedBy(ToolSample.tool());

        assertTrue(loaded.contains("rules.ToolCheck") && !loaded.contains("rules.TemplateCheck"), loaded::toString);
    }

    private List<String> loadedBy(Sample sample) throws Exception {
        Path file = Files.write(folder.resolve("Contoso.Core.1.0.0.nupkg"), sample.bytes());
        try (FreshLoader loader = new FreshLoader()) {
            Class<?> type = loader.loadClass(PACKAGE + "rules.PackageInspection");
            Object inspection = type.getConstructor(Instant.class).newInstance(Instant.now());
            Object inspected = type.getMethod("inspect", Path.class).invoke(inspection, file);
            assertEquals(List.of(), inspected.getClass().getMethod("findings").invoke(inspected));
            return OF_KINDS.stream().filter(it -> loader.has(PACKAGE + it)).toList();
        }
    }

    /** Loads every class of the class path anew. */
    private static final class FreshLoader extends URLClassLoader {
        FreshLoader() {
            super(urls(), ClassLoader.getPlatformClassLoader());
        }

        boolean has(String name) {
            return findLoadedClass(name) != null;
        }

        private static URL[] urls() {
            String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            return Arrays.stream(path.split(File.pathSeparator))
                    .map(FreshLoader::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
