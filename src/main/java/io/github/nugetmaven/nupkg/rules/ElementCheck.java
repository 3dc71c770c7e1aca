package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** A text of lower characters is normalized. */
    private static final char FIRST_COMBINING = '\u0300';

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
        return BOOLEANS.contains(name) && !isBoolean(element.stripped())
                ? Optional.of(ManifestRule.NOT_BOOLEAN)
                : Optional.empty();
    }

    private static boolean isBoolean(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals("true") || lower.equals("false");
    }

    private static void checkCharacters(XmlElement metadata, String entry, Findings findings) {
        Optional<XmlElement> notNormalized = Optional.empty();
        for (XmlElement element : withoutIdentity(metadata)) {
            for (String text : texts(element)) {
                if (hasNoncharacter(text)) {
                    findings.add(ManifestRule.INVALID_CHARACTER, entry, element.name());
                    return;
                }
                if (notNormalized.isEmpty() && !isNormalized(text)) {
                    notNormalized = Optional.of(element);
                }
            }
        }
        if (notNormalized.isPresent()) {
            findings.add(ManifestRule.NOT_NORMALIZED, entry, notNormalized.get().name());
        }
    }

    private static List<String> texts(XmlElement element) {
        List<String> texts = new ArrayList<>();
        texts.add(element.text());
        texts.addAll(element.attributes().values());
        return texts;
    }

    /** Asks for the tables of Unicode only if a text has characters that they may change, which is seldom. */
    private static boolean isNormalized(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC);
            }
        }
        return true;
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

    /** All elements but those with rules of their own, level by level. */
    private static List<XmlElement> withoutIdentity(XmlElement metadata) {
        List<XmlElement> elements = new ArrayList<>();
        for (XmlElement child : metadata.children()) {
            if (!IDENTITY.contains(child.name())) {
                elements.add(child);
            }
        }
        for (int i = 0; i < elements.size(); i++) {
            elements.addAll(elements.get(i).children());
        }
        return elements;
    }
}
