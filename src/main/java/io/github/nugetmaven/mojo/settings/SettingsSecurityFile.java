package io.github.nugetmaven.mojo.settings;

import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.DomTripException;
import eu.maveniverse.domtrip.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/** A file that tells Maven how passwords are encrypted: settings-security.xml of Maven 3, settings-security4.xml of Maven 4. */
final class SettingsSecurityFile {
    private SettingsSecurityFile() {}

    /**
     * The root of a file, if there is such a file.
     *
     * @throws MojoFailureException if it cannot be read
     */
    static Optional<Element> read(Path file) throws MojoFailureException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Document.of(XmlSource.of(Files.readAllBytes(file)).content())
                            .root());
        } catch (IOException | DomTripException e) {
            throw new MojoFailureException(file + " cannot be read: it is no well-formed XML (" + e.getMessage()
                    + "). Nothing was changed. Mend it first: Maven decrypts passwords with it.");
        }
    }

    /** The text of a child. */
    static Optional<String> text(Element parent, String name) {
        return parent.childElements()
                .filter(it -> it.localName().equals(name))
                .map(it -> it.textContent().strip())
                .filter(it -> !it.isEmpty())
                .findFirst();
    }
}
