package io.github.nugetmaven.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The classes that a JVM has loaded, counted by the group that they belong to. Read from a log that
 * {@code -Xlog:class+load=info:file=NAME:none} writes. Immutable.
 *
 * @param names in the order in which they were loaded; classes that were made, such as those of lambdas, without their number
 *     and address
 */
public record LoadedClasses(List<String> names) {
    /** What differs from run to run in the name of a class that the JVM or Guice has made. */
    private static final Pattern CHANGING =
            Pattern.compile("/0x[0-9a-f]+|\\+0x[0-9a-f]+|(?<=\\$\\$Lambda\\$|ByGuice\\$\\$)\\d+");

    /** The first one that matches a name decides. */
    private enum Group {
        LAMBDAS("lambdas, and what calls them", ".*\\$\\$Lambda.*|.*LambdaForm.*|.*BoundMethodHandle\\$Species_.*"),
        SPINNING(
                "the JDK's makers of classes",
                "(jdk\\.internal\\.org\\.objectweb\\.asm|java\\.lang\\.invoke|java\\.lang\\.runtime|sun\\.invoke)\\..*"),
        OUR_OWN("this plugin", "io\\.github\\.nugetmaven\\..*"),
        HTTP("OkHttp, Okio, Kotlin", "(okhttp3|okio|kotlin)\\..*"),
        JSON("Gson", "com\\.google\\.gson\\..*"),
        XML(
                "XML",
                "(com\\.sun\\.org\\.apache|javax\\.xml|jdk\\.xml|org\\.xml|org\\.w3c|org\\.codehaus\\.plexus\\.util\\.xml"
                        + "|eu\\.maveniverse)\\..*"),
        SECURITY(
                "security, TLS",
                "(sun\\.security|java\\.security|javax\\.net\\.ssl|javax\\.crypto|com\\.sun\\.crypto|javax\\.security)\\..*"),
        STREAMS("streams, functions", "java\\.util\\.(stream|function)\\..*"),
        REGEX("regular expressions", "java\\.util\\.regex\\..*"),
        TIME("dates", "java\\.time\\..*"),
        TEXT("text, locales", "(java\\.text|jdk\\.internal\\.icu|sun\\.util|sun\\.text)\\..*"),
        NETWORK("network, files", "(java\\.net|sun\\.net|java\\.nio|sun\\.nio|jdk\\.net|java\\.io)\\..*"),
        MAVEN(
                "Maven",
                "(org\\.(apache|eclipse|codehaus|sonatype|slf4j|fusesource|jline)|com\\.google|javax\\.inject)\\..*"),
        OTHER("others", ".*");

        private final String title;
        private final Pattern names;

        Group(String title, String names) {
            this.title = title;
            this.names = Pattern.compile(names);
        }
    }

    public LoadedClasses {
        names = List.copyOf(names);
    }

    /** @throws IOException if there is no such log */
    public static LoadedClasses read(Path log) throws IOException {
        return new LoadedClasses(Files.readAllLines(log).stream()
                .filter(line -> line.contains(" source: "))
                .map(line -> CHANGING.matcher(line.substring(0, line.indexOf(" source: ")))
                        .replaceAll(""))
                .toList());
    }

    /** Those from the first class of this plugin on; none if it has none. */
    public LoadedClasses sinceOurFirst() {
        return new LoadedClasses(names.stream()
                .dropWhile(name -> !name.startsWith("io.github.nugetmaven."))
                .toList());
    }

    /** Those that the other JVM has not loaded. */
    public LoadedClasses without(LoadedClasses other) {
        Map<String, Integer> known = new HashMap<>();
        other.names.forEach(name -> known.merge(name, 1, Integer::sum));
        return new LoadedClasses(names.stream()
                .filter(name -> known.merge(name, -1, Integer::sum) < 0)
                .toList());
    }

    /** How many there are of each group, by its title. */
    public Map<String, Integer> byGroup() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            counts.put(group.title, 0);
        }
        names.forEach(name -> counts.merge(title(name), 1, Integer::sum));
        return counts;
    }

    private static String title(String name) {
        return Arrays.stream(Group.values())
                .filter(group -> group.names.matcher(name).matches())
                .findFirst()
                .orElseThrow()
                .title;
    }

    /** Prints a table of what each other log has and the first one has not: the logs of a build without a push, and with one. */
    public static void main(String[] args) throws IOException {
        LoadedClasses without = read(Path.of(args[0]));
        List<LoadedClasses> added = new ArrayList<>();
        for (String log : List.of(args).subList(1, args.length)) {
            added.add(read(Path.of(log)).without(without));
        }
        System.out.println("| classes that a push loads | http | https |");
        System.out.println("| --- " + "| --: ".repeat(added.size()) + "|");
        for (Group group : Group.values()) {
            print(
                    group.title,
                    added.stream().map(it -> it.byGroup().get(group.title)).toList());
        }
        print("**all**", added.stream().map(it -> it.names().size()).toList());
    }

    private static void print(String title, List<Integer> counts) {
        System.out.println("| " + title + " | "
                + String.join(" | ", counts.stream().map(String::valueOf).toList()) + " |");
    }
}
