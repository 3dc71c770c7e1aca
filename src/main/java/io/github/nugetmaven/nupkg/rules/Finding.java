package io.github.nugetmaven.nupkg.rules;

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
        entry = clean(entry, MAX_ENTRY);
        value = clean(value, MAX_SHOWN);
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
        return template.replace("{entry}", clean(entry, MAX_SHOWN)).replace("{value}", value);
    }

    /** Shortens the text, and escapes control characters: a hostile package could move the cursor of a terminal. */
    private static String clean(String text, int max) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(max).forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format("\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > max ? shown.append("…").toString() : shown.toString();
    }
}
