package io.github.nugetmaven.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.regex.Pattern;

/** The language of whatever a user reads: messages, tables, rules, and the descriptions of parameters. */
public final class PlainEnglish {
    /** Words and forms that are not English, although each of their words is. */
    private static final Pattern STUMBLE = Pattern.compile(
            "(?i)\\b(?:held against|goe?s? before|says? the|speaks? of|tells?|told|mend(?:s|ed)?|put off|have had"
                    + "|comes? as far|nobody's|all the same|typing error|of the old kind|dead|died|alive)\\b"
                    + "|(?<!\\bthere )\\bis (?:none\\b|no (?!longer))| ,");

    private PlainEnglish() {}

    public static void check(String text) {
        STUMBLE.matcher(text).results().forEach(it -> fail("\"" + it.group() + "\" in: " + text));
    }
}
