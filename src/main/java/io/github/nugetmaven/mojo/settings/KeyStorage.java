package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Encrypts a key and stores it, and asks the user what only the user can decide.
 *
 * @param terminal empty if no user can be asked; then every answer is the default
 */
record KeyStorage(
        ServerEntry server,
        PasswordEncryption encryption,
        Optional<KeyPrompt.Terminal> terminal,
        ApiKeyGuide guide,
        Log log) {
    /**
     * Stores a key.
     *
     * @param globPattern the glob patterns of the key, to be stored beside it
     * @return false if the user declines, and nothing was changed
     */
    boolean store(EnteredKey key, Optional<String> globPattern) throws IOException, MojoFailureException {
        Optional<String> password = password(key);
        if (password.isPresent()) {
            server.store(password.get(), globPattern);
        }
        return password.isPresent();
    }

    private Optional<String> password(EnteredKey key) throws IOException, MojoFailureException {
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
