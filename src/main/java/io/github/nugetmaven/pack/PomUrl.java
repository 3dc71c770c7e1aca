package io.github.nugetmaven.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A URL of a POM. Maven appends the path of a module to the URL that the module inherits: {@code https://example.org/parent}
 * becomes {@code https://example.org/parent/child}, which seldom exists. Immutable.
 *
 * <p>Source: Maven, {@code DefaultInheritanceAssembler.java}; MNG-3844.
 *
 * @param text after interpolation and inheritance; empty if the POM has none
 * @param appended the paths of the modules from below the POM that has the URL down to this one; none if this POM has it, or
 *     if {@code child.….inherit.append.path} is false
 */
public record PomUrl(String text, List<String> appended) {
    /** A POM without this URL. */
    public static final PomUrl NONE = of("");

    public PomUrl {
        appended = List.copyOf(appended);
    }

    /** A URL that the POM itself has. */
    public static PomUrl of(String text) {
        return new PomUrl(text, List.of());
    }

    /** The URL without the paths of modules, so far as it ends in them. */
    String withoutModules() {
        List<String> fromEnd = new ArrayList<>(appended);
        Collections.reverse(fromEnd);
        String cut = text.strip();
        for (String path : fromEnd) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (cut.endsWith("/" + path)) {
                cut = cut.substring(0, cut.length() - path.length() - 1);
            } else if (cut.endsWith("/" + name)) {
                cut = cut.substring(0, cut.length() - name.length() - 1);
            }
        }
        return cut;
    }
}
