package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Turns a key into the password to be stored, and asks what cannot be decided without its owner.
 *
 * @param terminal absent where nobody is asked and every answer is the default one
 */
public record KeyStorage(
        PasswordEncryption encryption, Optional<KeyPrompt.Terminal> terminal, ApiKeyGuide guide, Log log) {
    /** The password, or nothing if the owner wants none stored. */
    public Optional<String> encrypt(EnteredKey key, ServerEntry server) throws IOException, MojoFailureException {
        if (!encryption.hasMaster()) {
            Path file = encryption.masterFile();
            if (!isYes("ask.master", true, file)) {
                return isYes("ask.clearText", false, server.file()) ? Optional.of(key.secret()) : Optional.empty();
            }
            if (encryption.createMaster()) {
                log.info("Created a master password in " + file
                        + ". Maven encrypts the passwords in settings.xml with it.");
            }
        }
        String password = encryption.encrypt(key.secret());
        encryption.remark().ifPresent(log::info);
        return Optional.of(password);
    }

    private boolean isYes(String question, boolean byDefault, Path file) {
        return terminal.map(it -> it.isYes(guide.text(question, file), byDefault))
                .orElse(byDefault);
    }
}
