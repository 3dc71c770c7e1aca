package io.github.nugetmaven.nupkg.rules;

import java.util.List;
import java.util.function.IntFunction;

/** The maximum length of each field, and one character more. */
final class FieldLengthExamples {
    private FieldLengthExamples() {}

    static List<RuleExample> all() {
        return List.of(
                text("description", 4000),
                text("summary", 4000),
                text("copyright", 4000),
                text("tags", 4000),
                text("releaseNotes", 35_000),
                text("title", 256),
                text("Title", 256),
                text("language", 20),
                text("authors", 4000),
                example("authors", "joined", 4000, n -> "<authors>a,a," + a(n - 6) + "</authors>"),
                example("projectUrl", "", 4000, n -> "<projectUrl>https://example.com/" + a(n - 20) + "</projectUrl>"),
                example(
                        "projectUrl",
                        "escaped",
                        4000,
                        n -> "<projectUrl>http://localhost/\u00e4 \u20ac" + a(n - 35) + "</projectUrl>"),
                example("license", "", 500, n -> "<license type=\"expression\">MIT" + " ".repeat(n - 3) + "</license>"),
                example("repository", "type", 100, n -> "<repository type=\"" + a(n) + "\" />"),
                example(
                        "repository",
                        "url",
                        4000,
                        n -> "<repository url=\"https://example.com/" + a(n - 20) + "\" />"));
    }

    private static RuleExample text(String field, int max) {
        return example(field, "", max, n -> "<" + field + ">" + a(n) + "</" + field + ">");
    }

    /** @param xml creates an element with a value of the given length */
    private static RuleExample example(String element, String part, int max, IntFunction<String> xml) {
        return RuleExample.of(
                ManifestRule.FIELD_TOO_LONG,
                (element + " " + part).strip(),
                Sample.clean().element(element, xml.apply(max + 1)).bytes(),
                Sample.clean().element(element, xml.apply(max)).bytes());
    }

    private static String a(int count) {
        return "a".repeat(count);
    }
}
