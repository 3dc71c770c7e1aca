package io.github.nugetmaven.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.regex.Pattern;

/** Checks the language of what users read: messages, tables, rules, and descriptions of parameters. Stateless. */
public final class PlainEnglish {
    /** Words and constructions that native readers stumble over. */
    private static final Pattern STUMBLE = Pattern.compile(
            "(?i)\\b(?:held against|goe?s? before|says? the|speaks? of|tells?|told|mend(?:s|ed)?|put off|have had"
                    + "|comes? as far|nobody's|all the same|typing error|of the old kind|dead|died|alive)\\b"
                    + "|(?<!\\bthere )\\bis (?:none\\b|no (?!longer))| ,");

    private PlainEnglish() {}

    /** Fails if the text contains one of them. */
    public static void check(String text) {
        STUMBLE.matcher(text).results().forEach(it -> fail("\"" + it.group() + "\" in: " + text));
    }
}
