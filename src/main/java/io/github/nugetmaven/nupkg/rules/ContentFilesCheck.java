package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.nupkg.framework.TargetFramework;
import io.github.nugetmaven.nupkg.kind.ContentActions;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks what the nuspec says about the files in {@code contentFiles/}, and that projects do not compile files that are no source.
 *
 * <p>Source: NuGet.Client, {@code NuspecReader.cs}, {@code ContentFileUtils.cs}.
 */
final class ContentFilesCheck implements Check {
    private static final String FOLDER = "contentFiles/";
    private static final String EMPTY_FOLDER = "/_._";
    private static final List<String> BOOLEANS = List.of("copyToOutput", "flatten");

    @Override
    public void check(PackageUnderCheck subject, Findings findings) {
        if (subject.isSymbols() || subject.nuspec().isEmpty()) {
            return;
        }
        List<XmlElement> items = items(subject.nuspec().get());
        for (XmlElement item : items) {
            check(item, subject.nuspecName(), findings);
        }
        ContentItems actions = null;
        for (ZipEntryHeader entry : subject.contents().entries()) {
            String name = PartName.of(entry.name());
            if (isContent(name) && !ContentActions.isSource(name)) {
                actions = actions == null ? new ContentItems(items) : actions;
                String path = name.substring(FOLDER.length());
                if (ContentActions.DEFAULT.equalsIgnoreCase(actions.of(path))) {
                    findings.add(ContentRule.COMPILED, entry.name(), path);
                }
            }
        }
    }

    private static List<XmlElement> items(Nuspec nuspec) {
        List<XmlElement> items = new ArrayList<>();
        for (XmlElement list : nuspec.metadata().all("contentFiles")) {
            items.addAll(list.all("files"));
        }
        return items;
    }

    private static void check(XmlElement item, String entry, Findings findings) {
        if (item.attribute("include").isEmpty()) {
            findings.add(ContentRule.INCLUDE, entry, "");
        }
        item.attribute("buildAction")
                .filter(it -> !it.isEmpty() && !ContentActions.isKnown(it))
                .ifPresent(it -> findings.add(ContentRule.BUILD_ACTION, entry, it));
        for (String name : BOOLEANS) {
            Optional<String> value = item.attribute(name);
            if (value.isPresent()
                    && !value.get().equalsIgnoreCase("true")
                    && !value.get().equalsIgnoreCase("false")) {
                findings.add(ContentRule.BOOLEAN, entry, name + "=\"" + value.get() + "\"");
            }
        }
    }

    /** Whether clients give a file to projects: it is in a folder for a language and a framework. */
    private static boolean isContent(String name) {
        if (!name.regionMatches(true, 0, FOLDER, 0, FOLDER.length())
                || name.endsWith("/")
                || name.endsWith(EMPTY_FOLDER)) {
            return false;
        }
        String[] parts = name.split("/", 4);
        return parts.length == 4 && TargetFramework.parse(parts[2]).isPresent();
    }
}
