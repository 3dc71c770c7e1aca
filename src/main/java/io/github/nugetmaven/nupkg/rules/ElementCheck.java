package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Checks which elements a nuspec contains, and the form of their text. */
final class ElementCheck implements Check {
    /** Source: NuGetGallery, PackageMetadata.cs. */
    private static final Set<String> RESERVED = Set.of(
            "created",
            "dependencyGroups",
            "isPrerelease",
            "lastEdited",
            "listed",
            "packageEntries",
            "packageHash",
            "packageHashAlgorithm",
            "packageSize",
            "published",
            "supportedFrameworks",
            "verbatimVersion");

    private static final String TAGS = "tags";
    private static final Set<String> BOOLEANS =
            Set.of("developmentDependency", "requireLicenseAcceptance", "serviceable");

    /** Elements with rules of their own. */
    private static final Set<String> IDENTITY = Set.of("id", "version");

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.nuspec().isPresent()) {
            check(subject.nuspec().get().metadata(), subject.nuspecName(), findings);
        }
    }

    private static void check(XmlElement metadata, String entry, Findings findings) {
        Set<String> names = new HashSet<>();
        Set<String> fields = new HashSet<>();
        for (XmlElement element : metadata.children()) {
            String name = element.name();
            boolean isNew = names.add(name);
            boolean isNewField = !TextFields.isField(element) || fields.add(name.toLowerCase(Locale.ROOT));
            if (!IDENTITY.contains(name) && (!isNew || !isNewField)) {
                findings.add(ManifestRule.DUPLICATE_ELEMENT, entry, name);
            }
            Optional<Rule> rule = ruleOf(element);
            if (rule.isPresent()) {
                findings.add(rule.get(), entry, name);
            }
        }
        checkCharacters(metadata, entry, findings);
    }

    private static Optional<Rule> ruleOf(XmlElement element) {
        String name = element.name();
        if (RESERVED.contains(name) || name.equalsIgnoreCase(TAGS) && !name.equals(TAGS)) {
            return Optional.of(ManifestRule.RESERVED_ELEMENT);
        }
        return BOOLEANS.contains(name) && !element.stripped().matches("(?i)true|false")
                ? Optional.of(ManifestRule.NOT_BOOLEAN)
                : Optional.empty();
    }

    private static void checkCharacters(XmlElement metadata, String entry, Findings findings) {
        Optional<String> invalid = first(metadata, ElementCheck::hasNoncharacter);
        Optional<String> found = invalid.isPresent()
                ? invalid
                : first(metadata, it -> !Normalizer.isNormalized(it, Normalizer.Form.NFC));
        if (found.isPresent()) {
            findings.add(
                    invalid.isPresent() ? ManifestRule.INVALID_CHARACTER : ManifestRule.NOT_NORMALIZED,
                    entry,
                    found.get());
        }
    }

    private static boolean hasNoncharacter(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isNoncharacter(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Source: The Unicode Standard, 23.7, Noncharacters. */
    private static boolean isNoncharacter(int c) {
        return c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
    }

    /** The name of the first element whose text or attributes match. Other rules cover ID and version. */
    private static Optional<String> first(XmlElement metadata, Predicate<String> isWanted) {
        Deque<XmlElement> waiting = new ArrayDeque<>(metadata.children());
        waiting.removeIf(it -> IDENTITY.contains(it.name()));
        while (!waiting.isEmpty()) {
            XmlElement element = waiting.poll();
            if (isWanted.test(element.text())) {
                return Optional.of(element.name());
            }
            for (String attribute : element.attributes().values()) {
                if (isWanted.test(attribute)) {
                    return Optional.of(element.name());
                }
            }
            waiting.addAll(element.children());
        }
        return Optional.empty();
    }
}
