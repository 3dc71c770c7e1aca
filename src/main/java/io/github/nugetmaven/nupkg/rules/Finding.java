package io.github.nugetmaven.nupkg.rules;

/**
 * A rule that a package breaks. Immutable.
 *
 * @param entry of the package; empty if it is about the package as a whole
 * @param value the offending value, made fit to be shown; empty if there is none to show
 * @param others how often the package breaks the rule beside the findings that are given
 */
public record Finding(Rule rule, String entry, String value, int others) {
    /** In characters. A path that is longer is odd enough. */
    private static final int MAX_ENTRY = 1000;

    private static final int MAX_SHOWN = 120;

    public Finding {
        entry = clean(entry, MAX_ENTRY);
        value = clean(value, MAX_SHOWN);
    }

    /** What is wrong and what to do. */
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

    /** Values come from a package that may be hostile: cut, and without what moves a terminal's cursor. */
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
