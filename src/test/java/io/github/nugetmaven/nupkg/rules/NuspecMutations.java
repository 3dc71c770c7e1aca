package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes the text of a .nuspec: its values, its structure, its encoding. */
final class NuspecMutations {
    private static final Pattern LEAF = Pattern.compile("<(\\w+)[^<>]*>([^<>]*)</\\1>|<\\w+[^<>]*/>");
    private static final Pattern ATTRIBUTE = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern TEXT = Pattern.compile(">([^<>]*)</");
    private static final Pattern METADATA_END = Pattern.compile("()</metadata>");
    private static final Pattern ROOT = Pattern.compile("()<package");
    private static final List<Charset> CHARSETS =
            List.of(UTF_16, UTF_16BE, UTF_16LE, ISO_8859_1, Charset.forName("UTF-32"), Charset.forName("IBM037"));
    private static final List<String> DECLARED = List.of(
            "utf-16", "UTF-16LE", "ISO-10646-UCS-4", "IBM037", "UTF-7", "x-none", "", "a".repeat(1000), "us-ascii");

    private final Random random;
    private final OddValues odd;

    NuspecMutations(Random random) {
        this.random = random;
        this.odd = new OddValues(random);
    }

    /** One to three changes. */
    byte[] mutate(byte[] nuspec) {
        String text = new String(nuspec, UTF_8);
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            text = changed(text);
        }
        return encoded(text);
    }

    private String changed(String text) {
        return switch (random.nextInt(16)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1, 2, 3, 4 -> replaced(text, TEXT, 1, odd.escaped());
            case 5, 6 -> replaced(text, ATTRIBUTE, 1, odd.escaped());
            case 7 -> replaced(text, LEAF, 0, "");
            case 8 -> repeated(text, 1 + random.nextInt(3));
            case 9 -> random.nextInt(20) == 0 ? repeated(text, random.nextInt(60_000)) : text;
            case 10 -> replaced(text, METADATA_END, 1, element());
            case 11 -> replaced(text, ROOT, 1, prolog());
            case 12 -> replaced(text, METADATA_END, 1, nested(random.nextInt(300)));
            case 13 -> text.replaceFirst("xmlns=\"[^\"]*\"", random.nextBoolean() ? "" : "xmlns:a=\"urn:b\"");
            case 14 -> text.replaceFirst("encoding=\"[^\"]*\"", "encoding=\"" + pick(DECLARED) + "\"");
            default -> text.replaceFirst("<metadata>", "<metadata " + attributes(random.nextInt(400)) + ">");
        };
    }

    private String element() {
        String name = pick(List.of(
                "id",
                "version",
                "license",
                "licenseUrl",
                "icon",
                "readme",
                "dependencies",
                "group",
                "repository",
                "references",
                "frameworkAssemblies",
                "contentFiles",
                "packageTypes",
                "metadata",
                "files",
                "title",
                "tags",
                "x:y"));
        String inner = random.nextBoolean() ? odd.escaped() : "<" + name + " a='b'/>";
        return "<" + name + " type=\"" + odd.escaped().replace("\"", "") + "\">" + inner + "</" + name + ">";
    }

    private String prolog() {
        return pick(List.of(
                "<!DOCTYPE package>",
                "<!DOCTYPE package SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE package [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>",
                "<!DOCTYPE package [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE package [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>",
                "<!DOCTYPE package [<!ATTLIST package a CDATA \"" + "x".repeat(1000) + "\">",
                "<?xml-stylesheet href=\"http://127.0.0.1:1/\"?>",
                "<!--" + "-".repeat(random.nextInt(3)) + "-->",
                "<?xml version=\"1.1\"?>",
                "\uFEFF",
                "x"));
    }

    private String nested(int depth) {
        int levels = random.nextInt(10) == 0 ? depth * 300 : depth;
        return "<a>".repeat(levels) + (random.nextBoolean() ? "</a>".repeat(levels) : "");
    }

    private String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes
                    .append('a')
                    .append(random.nextInt(200) == 0 ? 0 : i)
                    .append("=\"")
                    .append(i)
                    .append("\" ");
        }
        return attributes.toString();
    }

    private String repeated(String text, int times) {
        List<MatchResult> leaves = LEAF.matcher(text).results().toList();
        if (leaves.isEmpty()) {
            return text;
        }
        MatchResult leaf = pick(leaves);
        StringBuilder longer = new StringBuilder(text);
        return longer.insert(
                        leaf.end(),
                        leaf.group()
                                .repeat(Math.min(times, 5_000_000 / leaf.group().length())))
                .toString();
    }

    private String replaced(String text, Pattern pattern, int group, String by) {
        Matcher matcher = pattern.matcher(text);
        List<MatchResult> all = matcher.results().toList();
        if (all.isEmpty()) {
            return text;
        }
        MatchResult one = pick(all);
        int start = one.start(group);
        return start < 0 ? text : text.substring(0, start) + by + text.substring(one.end(group));
    }

    private byte[] encoded(String text) {
        if (random.nextInt(8) != 0) {
            return text.getBytes(UTF_8);
        }
        byte[] bytes = text.getBytes(random.nextBoolean() ? UTF_8 : pick(CHARSETS));
        for (int broken = random.nextInt(4); broken > 0 && bytes.length > 0; broken--) {
            bytes[random.nextInt(bytes.length)] = (byte) (0x80 + random.nextInt(0x80));
        }
        return bytes;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
