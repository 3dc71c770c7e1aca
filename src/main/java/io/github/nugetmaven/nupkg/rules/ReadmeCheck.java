package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import java.io.IOException;
import java.util.Optional;

/** Checks the readme. */
final class ReadmeCheck implements Check {
    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        if (subject.isSymbols() || subject.nuspec().isEmpty()) {
            return;
        }
        XmlElement metadata = subject.nuspec().get().metadata();
        Optional<XmlElement> readme = metadata.first("readme");
        if (readme.isEmpty()) {
            checkAbsence(metadata, subject, findings);
            return;
        }
        if (!TextFields.isField(readme.get())) {
            findings.add(NamedFileRule.ELEMENT_CONTENT, subject.nuspecName(), "readme");
            return;
        }
        Optional<NamedFile.Content> content = NamedFile.README.read(readme.get().text(), subject, findings);
        if (content.isEmpty()) {
            return;
        }
        if (content.get().bytes().length == 0) {
            findings.add(NamedFileRule.README_EMPTY, content.get().entry().name(), "");
        }
        NamedFile.README.checkText(content.get(), findings);
    }

    /** Other rules cover a package without any file, symbols in a .nupkg, and an element with the name in another case. */
    private static void checkAbsence(XmlElement metadata, PackageUnderCheck subject, Findings findings) {
        for (XmlElement child : metadata.children()) {
            if (child.name().equalsIgnoreCase("readme")) {
                return;
            }
        }
        if (!subject.hasType("SymbolsPackage") && !EmptyPackageCheck.isEmpty(subject)) {
            findings.add(NamedFileRule.README_ABSENT, subject.nuspecName(), "");
        }
    }
}
