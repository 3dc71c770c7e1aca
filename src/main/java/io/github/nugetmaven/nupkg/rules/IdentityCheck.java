package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.VisibleAscii;
import io.github.nugetmaven.nupkg.XmlElement;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks the package's ID and version. */
final class IdentityCheck implements Check {
    private static final int MAX_ID = 100;
    private static final int MAX_VERSION = 64;
    private static final int MAX_BOTH = 160;

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.nuspec().isPresent()) {
            check(subject.nuspec().get().metadata(), subject, findings);
        }
    }

    private static void check(XmlElement metadata, PackageUnderCheck subject, Findings findings) {
        Optional<String> id = only(metadata.all("id"));
        if (id.isPresent()) {
            checkId(id.get(), metadata, subject, findings);
        } else {
            findings.add(IdentityRule.ID_MISSING, subject.nuspecName(), "");
        }
        Optional<NuGetVersion> version = version(metadata, subject, findings);
        if (id.isPresent() && version.isPresent() && isTooLong(id.get(), version.get())) {
            findings.add(
                    IdentityRule.IDENTITY_TOO_LONG,
                    subject.nuspecName(),
                    id.get() + " " + version.get().full());
        }
    }

    private static Optional<String> only(List<XmlElement> elements) {
        boolean isText = elements.size() == 1
                && elements.get(0).children().isEmpty()
                && !elements.get(0).stripped().isEmpty();
        return isText ? Optional.of(elements.get(0).stripped()) : Optional.empty();
    }

    private static void checkId(String id, XmlElement metadata, PackageUnderCheck subject, Findings findings) {
        String written = metadata.first("id").orElseThrow().text();
        if (!written.equals(id)) {
            findings.add(IdentityRule.ID_NOT_TRIMMED, subject.nuspecName(), written);
        } else if (hasPlaceholder(id)) {
            findings.add(IdentityRule.ID_PLACEHOLDER, subject.nuspecName(), id);
        } else if (id.length() > MAX_ID) {
            findings.add(IdentityRule.ID_TOO_LONG, subject.nuspecName(), id);
        } else if (!PackageId.isValid(id)) {
            findings.add(IdentityRule.ID_INVALID, subject.nuspecName(), id);
        } else if (!VisibleAscii.is(id)) {
            findings.add(
                    isItselfWhenCompared(id) ? IdentityRule.ID_NOT_ASCII : IdentityRule.ID_FOLDS,
                    subject.nuspecName(),
                    id);
        }
    }

    /** Whether there is a name between two dollar signs. */
    private static boolean hasPlaceholder(String id) {
        int start = id.indexOf('$');
        while (start >= 0) {
            int end = id.indexOf('$', start + 1);
            if (end > start + 1) {
                return true;
            }
            start = end;
        }
        return false;
    }

    /** Whether an ID stays the same when it is compared. Source: NuGetGallery, PackageMetadataValidationService.cs. */
    private static boolean isItselfWhenCompared(String id) {
        return Normalizer.isNormalized(id, Normalizer.Form.NFC)
                && id.chars().noneMatch(c -> Character.isSurrogate((char) c))
                && id.chars().filter(c -> c > 0x7F).noneMatch(IdentityCheck::foldsToAscii);
    }

    private static boolean foldsToAscii(int c) {
        String folded = Character.toString(c).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return folded.length() != 1 || folded.charAt(0) <= 0x7F;
    }

    private static boolean isTooLong(String id, NuGetVersion version) {
        return id.length() + version.full().length() > MAX_BOTH;
    }

    /** Empty if there is not exactly one valid version, which is then a finding. */
    private static Optional<NuGetVersion> version(XmlElement metadata, PackageUnderCheck subject, Findings findings) {
        Optional<String> text = only(metadata.all("version"));
        if (text.isEmpty()) {
            findings.add(IdentityRule.VERSION_MISSING, subject.nuspecName(), "");
            return Optional.empty();
        }
        try {
            NuGetVersion version = NuGetVersion.parse(text.get());
            checkVersion(version, text.get(), subject, findings);
            return Optional.of(version);
        } catch (IllegalArgumentException e) {
            findings.add(IdentityRule.VERSION_INVALID, subject.nuspecName(), text.get());
            return Optional.empty();
        }
    }

    private static void checkVersion(NuGetVersion version, String text, PackageUnderCheck subject, Findings findings) {
        if (text.indexOf('.') < 0) {
            findings.add(IdentityRule.VERSION_WITHOUT_DOT, subject.nuspecName(), text);
        }
        if (!version.isSemVer2() && !version.hasLabelOfSemVer1()) {
            findings.add(IdentityRule.VERSION_LABEL, subject.nuspecName(), text);
        }
        if (version.full().length() > MAX_VERSION) {
            findings.add(IdentityRule.VERSION_TOO_LONG, subject.nuspecName(), text);
        }
    }
}
