package io.github.nugetmaven.nupkg.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The severity of each rule: its default, or the severity that the build sets. Immutable.
 *
 * @param set severity by rule ID; empty for a rule that is off
 * @param isGallery whether the packages go to nuget.org
 */
public record RuleLevels(Map<String, Optional<Severity>> set, boolean isGallery) {
    private static final String OFF = "off";
    private static final String WARN = "warn";
    private static final String ERROR = "error";

    /** A text that does not set the severity of a rule. */
    public static final class UnknownLevelException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String part;

        UnknownLevelException(String part) {
            super(part);
            this.part = part;
        }

        /** The part of the text that is wrong. */
        public String part() {
            return part;
        }
    }

    public RuleLevels {
        // sorted, so that equal levels have the same text
        set = Collections.unmodifiableMap(new TreeMap<>(set));
    }

    /**
     * Parses the setting of a build.
     *
     * @param text such as {@code NUPKG012=off,NUPKG020=error}, in any case, with or without white space; may be empty
     * @throws UnknownLevelException if a part of it is not a known rule and one of {@code off}, {@code warn}, {@code error}
     */
    public static RuleLevels parse(String text, boolean isGallery) {
        Map<String, Optional<Severity>> set = new HashMap<>();
        for (String part : text.split(",")) {
            if (part.isBlank()) {
                continue;
            }
            String[] pair = part.split("=", -1);
            String id = pair[0].strip().toUpperCase(Locale.ROOT);
            if (pair.length != 2 || Rules.byId(id).isEmpty()) {
                throw new UnknownLevelException(part.strip());
            }
            set.put(id, level(pair[1].strip().toLowerCase(Locale.ROOT), part));
        }
        return new RuleLevels(set, isGallery);
    }

    private static Optional<Severity> level(String word, String part) {
        return switch (word) {
            case OFF -> Optional.empty();
            case WARN, "warning" -> Optional.of(Severity.WARNING);
            case ERROR -> Optional.of(Severity.ERROR);
            default -> throw new UnknownLevelException(part.strip());
        };
    }

    /** The setting of the build, in the form that {@link #parse} reads. */
    public String text() {
        List<String> levels = new ArrayList<>();
        for (Map.Entry<String, Optional<Severity>> each : set.entrySet()) {
            levels.add(each.getKey() + "=" + word(each.getValue()));
        }
        return String.join(",", levels);
    }

    private static String word(Optional<Severity> severity) {
        if (severity.isEmpty()) {
            return OFF;
        }
        return severity.get() == Severity.ERROR ? ERROR : WARN;
    }

    /** The findings of rules that are not off, with their severity. */
    public List<GradedFinding> grade(List<Finding> findings) {
        List<GradedFinding> graded = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Severity> severity = of(finding.rule());
            if (severity.isPresent()) {
                graded.add(new GradedFinding(finding, severity.get()));
            }
        }
        return List.copyOf(graded);
    }

    /** The severity of a rule; empty if the rule is off. */
    public Optional<Severity> of(Rule rule) {
        Optional<Severity> chosen = set.get(rule.id());
        if (chosen != null) {
            return chosen;
        }
        return switch (isGallery ? RuleScope.EVERYWHERE : rule.description().scope()) {
            case EVERYWHERE -> Optional.of(rule.description().severity());
            case GALLERY -> Optional.empty();
            case WARNING_ELSEWHERE -> Optional.of(Severity.WARNING);
        };
    }
}
