package io.github.nugetmaven;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds the walls between the packages: arrows point down only, and nothing but {@code mojo} knows Maven. Reads the
 * sources as text, so a fully qualified name inside a method, or in a comment, counts like an import.
 */
class PackageWallTest {
    private static final Path ROOT = Path.of("src/main/java/io/github/nugetmaven");

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("mojo", Set.of("publish", "feed", "auth", "nupkg")),
            entry("publish", Set.of("feed", "auth", "nupkg")),
            entry("feed", Set.of("nupkg")),
            entry("auth", Set.of("nupkg")),
            entry("nupkg", Set.of()));

    private static final Pattern OURS = name("io.github.nugetmaven.(\\w+|\\*)");
    private static final Pattern MAVENS =
            name("(?:org.apache.maven|org.eclipse.aether|javax.inject|org.codehaus.plexus.util.xml).(?:\\w+|\\*)");

    @Test
    void holdsInEverySource() throws IOException {
        List<String> violations = new ArrayList<>();
        for (Path file : sources()) {
            violations.addAll(violations(packageOf(file), file.toString(), Files.readString(file)));
        }

        assertTrue(violations.isEmpty(), () -> String.join("\n", violations));
    }

    @Test
    void everySourceIsInAPackageWithAWall() throws IOException {
        Set<String> packages =
                sources().stream().map(PackageWallTest::packageOf).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(MAY_USE.keySet()), packages);
    }

    @ParameterizedTest
    @CsvSource({
        "publish, import io.github.nugetmaven.mojo.PushMojo;",
        "feed,    import io.github.nugetmaven.auth.ApiKey;",
        "feed,    import io.github.nugetmaven.publish.Plan;",
        "auth,    import io.github.nugetmaven.feed.Feed;",
        "auth,    import static io.github.nugetmaven.feed.Feed.open;",
        "nupkg,   import io.github.nugetmaven.auth.ApiKey;",
        "nupkg,   import io.github.nugetmaven.*;",
        "nupkg,   import io.github.nugetmaven.util.Strings;",
        "nupkg,   io.github.nugetmaven.feed.Feed feed = null;",
        "publish, import org.apache.maven.plugin.logging.Log;",
        "publish, org.apache .maven.project.MavenProject project;",
        "feed,    import org.eclipse.aether.transfer.TransferEvent;",
        "auth,    import javax.inject.Inject;",
        "auth,    import org.codehaus.plexus.util.xml.Xpp3Dom;",
    })
    void seesAForbiddenName(String inPackage, String line) {
        List<String> violations = violations(inPackage, "A.java", "package x;\n\n" + line + "\n");

        assertEquals(1, violations.size(), violations::toString);
        assertTrue(violations.get(0).startsWith("A.java:3: "), violations::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "mojo,    import io.github.nugetmaven.publish.Plan;",
        "mojo,    import org.apache.maven.project.MavenProject;",
        "publish, import io.github.nugetmaven.feed.Feed;",
        "feed,    import io.github.nugetmaven.nupkg.PackageId;",
        "feed,    import io.github.nugetmaven.feed.Answer;",
        "nupkg,   import org.codehaus.plexus.util.DirectoryScanner;",
    })
    void allowsTheRest(String inPackage, String line) {
        assertEquals(List.of(), violations(inPackage, "A.java", line));
    }

    private static List<String> violations(String inPackage, String file, String source) {
        List<String> violations = new ArrayList<>();
        for (Matcher ours = OURS.matcher(source); ours.find(); ) {
            String used = ours.group(1);
            if (!used.equals(inPackage)
                    && !MAY_USE.getOrDefault(inPackage, Set.of()).contains(used)) {
                violations.add(at(file, source, ours) + inPackage + " must not use " + used);
            }
        }
        for (Matcher mavens = MAVENS.matcher(source); mavens.find() && !inPackage.equals("mojo"); ) {
            violations.add(at(file, source, mavens) + inPackage + " must not use Maven's " + mavens.group());
        }
        return violations;
    }

    private static String at(String file, String source, Matcher matcher) {
        long lineBreaks =
                source.chars().limit(matcher.start()).filter(c -> c == '\n').count();
        return file + ":" + (lineBreaks + 1) + ": ";
    }

    /** The dots may have white space around them, which is legal Java. */
    private static Pattern name(String dotted) {
        return Pattern.compile("(?<![\\w.])" + dotted.replace(".", "\\s*\\.\\s*"));
    }

    private static String packageOf(Path file) {
        return ROOT.relativize(file).getName(0).toString();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
