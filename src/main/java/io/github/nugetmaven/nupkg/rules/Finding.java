package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.OutputCleaner;

/**
 * A violation of a rule. Immutable.
 *
 * @param entry name of the entry; empty if the finding is about the package as a whole
 * @param value the offending value, cleaned for display; may be empty
 * @param others number of further violations of the same rule that have no finding
 */
public record Finding(Rule rule, String entry, String value, int others) {
    /** In characters. */
    private static final int MAX_ENTRY = 1000;

    private static final int MAX_SHOWN = 120;

    public Finding {
        entry = OutputCleaner.escaped(entry, MAX_ENTRY);
        value = OutputCleaner.escaped(value, MAX_SHOWN);
    }

    /** A sentence about the problem, and one about the fix. */
    public String message() {
        RuleDescription description = rule.description();
        return filled(description.problem())
                + (others == 0 ? "" : " (and " + others + " more like it)")
                + ". "
                + filled(description.fix());
    }

    private String filled(String template) {
        return template.replace("{entry}", OutputCleaner.escaped(entry, MAX_SHOWN))
                .replace("{value}", value);
    }
}
