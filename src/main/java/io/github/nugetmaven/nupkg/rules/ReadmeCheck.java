package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import java.io.IOException;
import java.util.Optional;

/** Checks the readme. A package without one is accepted, so that is not a finding. */
final class ReadmeCheck implements Check {
    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        Optional<XmlElement> readme = subject.nuspec()
                .filter(it -> !subject.isSymbols())
                .flatMap(it -> it.metadata().first("readme"));
        if (readme.isEmpty()) {
            return;
        }
        if (!TextFields.isField(readme.get())) {
            findings.add(NamedFileRule.ELEMENT_CONTENT, subject.nuspecName(), "readme");
            return;
        }
        Optional<NamedFile.Content> content = NamedFile.README.read(readme.get().text(), subject, findings);
        if (content.isPresent() && content.get().bytes().length == 0) {
            findings.add(NamedFileRule.README_EMPTY, content.get().entry().name(), "");
        }
        content.ifPresent(it -> NamedFile.README.checkText(it, findings));
    }
}
