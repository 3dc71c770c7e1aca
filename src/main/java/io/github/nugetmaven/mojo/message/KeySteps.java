package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.feed.PackageSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person reads before being asked for a key: where it will go, and how to create it for this project.
 *
 * @param place the server in settings.xml, as it is shown
 * @param keyName by which the key's owner will know it again
 * @param globs what to enter as Glob Pattern; empty while no package has been built
 */
public record KeySteps(PackageSource source, String place, String keyName, List<String> globs, ApiKeyGuide guide) {
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("An API key for " + source.shown() + ", to be stored in " + place);
        lines.add("");
        if (source.hasGalleryPages()) {
            lines.addAll(guide.steps(new KeyRecipe(keyName, KeyRecipe.PUSH_ALL, globs, ApiKeyGuide.pageOf(source))));
            if (globs.isEmpty()) {
                lines.add("");
                lines.add(
                        "  No package has been built here yet. For the narrowest glob pattern build first (mvn package), then"
                                + " call this goal again; or enter *.");
            }
        } else {
            lines.add("  Create it as that feed's documentation says. It has to be allowed to push packages.");
        }
        lines.add("");
        return lines;
    }
}
