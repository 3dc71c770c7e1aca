package io.github.nugetmaven.mojo.settings;

import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.DomTripException;
import eu.maveniverse.domtrip.Element;
import io.github.nugetmaven.mojo.message.TextFormat;
import io.github.nugetmaven.nupkg.FileErrors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The file that configures how Maven encrypts passwords: settings-security.xml in Maven 3, settings-security4.xml in Maven 4.
 */
final class SettingsSecurityFile {
    private SettingsSecurityFile() {}

    /**
     * The root element, or empty if there is no such file.
     *
     * @throws MojoFailureException if the file cannot be read
     */
    static Optional<Element> read(Path file) throws MojoFailureException {
        try {
            Optional<byte[]> bytes = OwnerOnlyFile.read(file);
            return bytes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Document.of(XmlSource.of(bytes.get()).content()).root());
        } catch (IOException e) {
            throw unreadable(file, FileErrors.words(e));
        } catch (DomTripException e) {
            throw unreadable(file, "it cannot be parsed");
        }
    }

    private static MojoFailureException unreadable(Path file, String reason) {
        return new MojoFailureException(file + " cannot be read: " + TextFormat.sentence(reason)
                + " Nothing was changed. Fix the file first: Maven needs it to decrypt passwords.");
    }

    /** The text of the first child element of this name that has one. */
    static Optional<String> text(Element parent, String name) {
        return parent.childElements()
                .filter(it -> it.localName().equals(name))
                .map(it -> it.textContent().strip())
                .filter(it -> !it.isEmpty())
                .findFirst();
    }
}
