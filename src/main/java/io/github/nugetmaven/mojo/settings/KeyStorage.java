package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
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
     * @param declaration is made when it is clear that a key is stored
     * @return false if the user wants no key stored; then nothing was changed
     */
    boolean store(EnteredKey key, Supplier<KeyDeclaration> declaration) throws IOException, MojoFailureException {
        Optional<String> password = password(key);
        if (password.isPresent()) {
            server.store(password.get(), declaration.get());
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
                log.info(guide.text("done.master", file));
            }
        }
        String password = encryption.encrypt(key.secret());
        encryption.remark().map(guide::text).ifPresent(log::info);
        return Optional.of(password);
    }

    private boolean isYes(String question, boolean byDefault, Path file) {
        return terminal.map(it -> it.isYes(guide.text(question, file), byDefault))
                .orElse(byDefault);
    }
}
