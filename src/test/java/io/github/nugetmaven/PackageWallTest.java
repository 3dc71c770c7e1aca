package io.github.nugetmaven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * Checks the walls between the packages: arrows point down only, and only {@code mojo} uses Maven's types. Reads the
 * sources as text, so a fully qualified name inside a method, or in a comment, counts like an import.
 *
 * <p>CONTRIBUTING.md shows the same table. Write it with {@code ./mvnw test -Dtest=PackageWallTest -Dlayers=write}.
 */
class PackageWallTest {
    private static final Path ROOT = Path.of("src/main/java/io/github/nugetmaven");

    /** The packages that every part of {@code mojo} may use. */
    private static final Set<String> CORE = Set.of(
            "publish",
            "pack",
            "feed",
            "auth",
            "nupkg",
            "nupkg.rules",
            "nupkg.manifest",
            "nupkg.kind",
            "nupkg.framework");

    /** From top to bottom: each package, and the other packages that it may use. */
    private static final Map<String, Set<String>> MAY_USE = mayUse();

    private static final Path CONTRIBUTING = Path.of("CONTRIBUTING.md");
    private static final Pattern PICTURE =
            Pattern.compile("(?<=<!-- layers -->\n```text\n).*?(?=```\n<!-- /layers -->)", Pattern.DOTALL);

    private static Map<String, Set<String>> mayUse() {
        Map<String, Set<String>> mayUse = new LinkedHashMap<>();
        mayUse.put(
                "mojo", with(CORE, "mojo.reactor", "mojo.settings", "mojo.message", "mojo.maven", "mojo.parameters"));
        mayUse.put("mojo.reactor", with(CORE, "mojo.message", "mojo.maven", "mojo.parameters"));
        mayUse.put("mojo.settings", with(CORE, "mojo.message", "mojo.maven", "mojo.parameters"));
        mayUse.put("mojo.message", with(CORE, "mojo.maven", "mojo.parameters"));
        mayUse.put("mojo.maven", with(CORE, "mojo.parameters"));
        mayUse.put("mojo.parameters", CORE);
        mayUse.put("publish", Set.of("feed", "auth", "nupkg", "nupkg.rules"));
        mayUse.put(
                "pack",
                Set.of(
                        "nupkg",
                        "nupkg.rules",
                        "nupkg.writer",
                        "nupkg.manifest",
                        "nupkg.kind",
                        "nupkg.framework",
                        "nupkg.zip"));
        mayUse.put("feed", Set.of("nupkg"));
        mayUse.put("auth", Set.of("nupkg"));
        mayUse.put("nupkg.rules", Set.of("nupkg", "nupkg.kind", "nupkg.framework", "nupkg.zip"));
        mayUse.put("nupkg.kind", Set.of("nupkg", "nupkg.framework"));
        mayUse.put("nupkg.writer", Set.of("nupkg", "nupkg.manifest", "nupkg.zip"));
        mayUse.put("nupkg.manifest", Set.of("nupkg"));
        mayUse.put("nupkg", Set.of("nupkg.zip"));
        mayUse.put("nupkg.zip", Set.of());
        mayUse.put("nupkg.framework", Set.of());
        return mayUse;
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    /** The name of one of our packages, with its members; a package declaration is not a use. */
    private static final Pattern OURS = Pattern.compile(
            "(?<![\\w.])(?<!package )" + dotted("io.github.nugetmaven") + "((?:\\s*\\.\\s*[a-z]\\w*)*)(?!:)");

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

    @Test
    void everyArrowPointsDown() {
        List<String> fromTop = List.copyOf(MAY_USE.keySet());

        MAY_USE.forEach((name, used) -> used.forEach(
                it -> assertTrue(fromTop.indexOf(it) > fromTop.indexOf(name), () -> name + " uses " + it)));
    }

    @Test
    void contributingShowsTheSameTable() throws IOException {
        if ("write".equals(System.getProperty("layers"))) {
            String page = Files.readString(CONTRIBUTING);
            Files.writeString(CONTRIBUTING, PICTURE.matcher(page).replaceFirst(Matcher.quoteReplacement(picture())));
        }
        Matcher shown = PICTURE.matcher(Files.readString(CONTRIBUTING));

        assertTrue(shown.find(), "CONTRIBUTING.md has no block between <!-- layers --> and <!-- /layers -->");
        assertEquals(picture(), shown.group(), "write it again with -Dlayers=write");
    }

    /** One line for each package, with what it may use behind the arrow. */
    private static String picture() {
        int width = MAY_USE.keySet().stream().mapToInt(String::length).max().orElseThrow();
        String lines = MAY_USE.entrySet().stream()
                .map(it -> it.getKey() + " ".repeat(width - it.getKey().length()) + arrow(it.getValue()))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
        return (lines + "\n\ncore: " + inOrder(CORE) + "\n").replace('.', '/');
    }

    private static String arrow(Set<String> used) {
        if (used.isEmpty()) {
            return "";
        }
        if (!used.containsAll(CORE)) {
            return " -> " + inOrder(used);
        }
        Set<String> more = new TreeSet<>(used);
        more.removeAll(CORE);
        return " -> " + (more.isEmpty() ? "" : inOrder(more) + ", ") + "core";
    }

    private static String inOrder(Set<String> packages) {
        return MAY_USE.keySet().stream().filter(packages::contains).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource({
        "publish, import io.github.nugetmaven.mojo.PushMojo;",
        "mojo.maven, import io.github.nugetmaven.mojo.PushMojo;",
        "mojo.maven, import io.github.nugetmaven.mojo.message.TextTable;",
        "mojo.message, import io.github.nugetmaven.mojo.settings.SettingsFile;",
        "mojo.settings, import static io.github.nugetmaven.mojo.reactor.ModuleBarrier.of;",
        "nupkg, import io.github.nugetmaven.nupkg.rules.Rule;",
        "nupkg.framework, import io.github.nugetmaven.nupkg.PackageId;",
        "nupkg.zip, import io.github.nugetmaven.nupkg.InvalidPackageException;",
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
        "mojo.reactor, import io.github.nugetmaven.mojo.maven.BuildState;",
        "mojo.message, import org.apache.maven.plugin.logging.Log;",
        "nupkg.rules, import io.github.nugetmaven.nupkg.framework.FrameworkName;",
        "nupkg, import io.github.nugetmaven.nupkg.zip.ZipReader;",
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
            String used = ours.group(1).replaceAll("\\s", "").replaceFirst("^\\.", "");
            if (!used.equals(inPackage)
                    && !MAY_USE.getOrDefault(inPackage, Set.of()).contains(used)) {
                violations.add(at(file, source, ours) + inPackage + " must not use " + used);
            }
        }
        for (Matcher mavens = MAVENS.matcher(source); mavens.find() && !isMavens(inPackage); ) {
            violations.add(at(file, source, mavens) + inPackage + " must not use Maven's " + mavens.group());
        }
        return violations;
    }

    private static boolean isMavens(String name) {
        return name.equals("mojo") || name.startsWith("mojo.");
    }

    private static String at(String file, String source, Matcher matcher) {
        long lineBreaks =
                source.chars().limit(matcher.start()).filter(c -> c == '\n').count();
        return file + ":" + (lineBreaks + 1) + ": ";
    }

    /** The dots may have white space around them, which is legal Java. */
    private static Pattern name(String dotted) {
        return Pattern.compile("(?<![\\w.])" + dotted(dotted));
    }

    private static String dotted(String name) {
        return name.replace(".", "\\s*\\.\\s*");
    }

    private static String packageOf(Path file) {
        return ROOT.relativize(file).getParent().toString().replace(File.separatorChar, '.');
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
