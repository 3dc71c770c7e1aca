package io.github.nugetmaven.pack;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a manifest says by default in a text, from a POM. Stateless. */
final class PomTexts {
    private static final Pattern ADDRESS = Pattern.compile("<[^<>]*>|\\([^()]*@[^()]*\\)|\\S+@\\S+");
    private static final Pattern LAST_FIRST = Pattern.compile("([^,]+),\\s*([^,]+)");
    /** What stands behind the comma in the name of a company, or behind that of a person. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(?:inc|incorporated|ltd|limited|llc|llp|gmbh|ag|kg|co|corp|corporation|company|plc|s\\.?a\\.?|b\\.?v\\.?"
                    + "|s\\.?r\\.?l\\.?|oy|ab|jr|sr|ph\\.?\\s?d|m\\.?d|m\\.?sc|b\\.?sc|ii|iii)\\.?");

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private PomTexts() {}

    /** The developers, or else the organization; never addresses of mail. Empty if there are neither. */
    static String authors(PomMetadata pom) {
        String developers = pom.developers().stream()
                .map(PomTexts::author)
                .filter(it -> !it.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return developers.isEmpty() ? author(pom.organization()) : developers;
    }

    /** NuGet separates authors by commas: {@code Doe, Jane} becomes {@code Jane Doe}. */
    private static String author(String name) {
        String clean =
                ADDRESS.matcher(name).replaceAll(" ").replaceAll("[\\s;]+", " ").strip();
        Matcher parts = LAST_FIRST.matcher(clean);
        if (parts.matches() && !NO_NAME.matcher(parts.group(2).strip()).matches()) {
            return parts.group(2).strip() + " " + parts.group(1).strip();
        }
        return clean.replaceAll("\\s*,\\s*", " ").strip();
    }

    /**
     * From the year of inception to that of the output timestamp. The present year would make each year another package.
     *
     * @return empty if the POM has no year or no organization
     */
    static String copyright(PomMetadata pom) {
        String start = pom.inceptionYear().strip();
        String holder = pom.organization().strip().replaceAll("\\s+", " ");
        if (!YEAR.matcher(start).matches() || holder.isEmpty()) {
            return "";
        }
        Optional<String> end = pom.outputTimestamp()
                .map(it -> String.valueOf(it.atOffset(ZoneOffset.UTC).getYear()))
                .filter(it -> YEAR.matcher(it).matches() && it.compareTo(start) > 0);
        return "Copyright © " + start + end.map(it -> "-" + it).orElse("") + " " + holder;
    }

    /** Without the indentation of the POM and blanks at the ends of lines. */
    static String unindented(String text) {
        List<String> lines = text.strip().lines().map(String::stripTrailing).toList();
        int indent = lines.stream()
                .skip(1)
                .filter(it -> !it.isEmpty())
                .mapToInt(it -> it.length() - it.stripLeading().length())
                .min()
                .orElse(0);
        Stream<String> rest = lines.stream().skip(1).map(it -> it.substring(Math.min(indent, it.length())));
        return Stream.concat(lines.stream().limit(1), rest).collect(Collectors.joining("\n"));
    }

    /** Separated by blanks, each once. */
    static String tags(String given) {
        return Arrays.stream(given.split("[\\s,;]+"))
                .filter(it -> !it.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
