package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import io.github.nugetmaven.mojo.message.TextFormat;
import io.github.nugetmaven.nupkg.FileErrors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** The {@code <server>} in the user's settings.xml that holds a key. Not thread-safe. */
final class ServerEntry {
    private static final int MAX_ATTEMPTS = 5;

    private final Path file;
    private final String id;
    private final ApiKeyGuide guide;
    private final Log log;

    ServerEntry(Path file, String id, ApiKeyGuide guide, Log log) {
        this.guide = guide;
        this.file = file;
        this.id = id;
        this.log = log;
    }

    /** The settings file. */
    Path file() {
        return file;
    }

    /** The id of the server. */
    String id() {
        return id;
    }

    @Override
    public String toString() {
        return guide.text("place", id, file);
    }

    /** The whole element, for a user who writes it by hand. */
    String xml() {
        return "<server><id>" + id + "</id><password>the key</password></server>";
    }

    /** @throws MojoFailureException if the file cannot be edited. To be called before the user is asked for a key. */
    void requireEditable() throws MojoFailureException {
        try {
            requireUnprotected(OwnerOnlyFile.target(file));
            parse(OwnerOnlyFile.read(file));
        } catch (IOException e) {
            throw notEditable(FileErrors.words(e));
        }
    }

    /**
     * Stores a password, and what is declared about the key.
     *
     * @throws MojoFailureException if the file cannot be edited
     */
    void store(String password, KeyDeclaration declaration) throws IOException, MojoFailureException {
        SettingsFile before = edit(settings -> {
            settings.setPassword(id, password);
            declaration.globPattern().ifPresent(it -> settings.declare(id, "globPattern", it));
            declaration.expires().ifPresent(it -> settings.declare(id, "expires", it.toString()));
            return true;
        });
        boolean replaces = before.password(id).isPresent();
        log.info(guide.text(replaces ? "done.replaced" : "done.stored", this));
        if (before.hasUsername(id)) {
            log.warn(guide.text("done.username", this, "\"-Dnuget.apiKeyServerId\""));
        }
        if (replaces && before.declaresExpiry(id) && declaration.expires().isEmpty()) {
            log.warn(guide.text("done.oldExpiry", this));
        }
    }

    /**
     * Removes the password, and the server too if it has nothing else in it.
     *
     * @return whether there was a password
     * @throws MojoFailureException if the file cannot be edited
     */
    boolean remove() throws IOException, MojoFailureException {
        SettingsFile before = edit(settings -> {
            boolean hasPassword = settings.password(id).isPresent();
            if (hasPassword) {
                settings.removePassword(id);
            }
            return hasPassword;
        });
        if (before.password(id).isEmpty()) {
            log.info(guide.text("removed.none", this));
            return false;
        }
        if (before.holdsOnlyKey(id)) {
            log.info(guide.text("removed.all", this));
        } else {
            log.info(guide.text("removed.password", this));
        }
        return true;
    }

    /**
     * Changes the file and keeps a backup. If another program writes the file in the meantime, its change is kept, too.
     *
     * @param change edits the content of the file, perhaps more than once, and returns whether there is anything to write
     * @return the settings before the change
     */
    SettingsFile edit(Predicate<SettingsFile> change) throws IOException, MojoFailureException {
        Path target = OwnerOnlyFile.target(file);
        requireUnprotected(target);
        FileLocking lock = FileLocking.of(target);
        try {
            return editLocked(target, change);
        } finally {
            lock.close();
        }
    }

    private SettingsFile editLocked(Path target, Predicate<SettingsFile> change)
            throws IOException, MojoFailureException {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Optional<byte[]> before = OwnerOnlyFile.read(target);
            SettingsFile settings = parse(before);
            if (!change.test(settings)) {
                return parse(before);
            }
            Optional<SettingsBackup> backup =
                    before.isPresent() ? Optional.of(SettingsBackup.write(target, before.get(), id)) : Optional.empty();
            if (OwnerOnlyFile.replace(target, before, settings.bytes())) {
                backup.ifPresent(it -> it.lines(guide).forEach(log::info));
                return parse(before);
            }
        }
        throw new MojoFailureException(
                "Another program keeps changing " + file + ". Nothing was changed by this goal. Run it again.");
    }

    private SettingsFile parse(Optional<byte[]> bytes) throws MojoFailureException {
        try {
            return bytes.isPresent() ? SettingsFile.of(bytes.get()) : SettingsFile.empty();
        } catch (IOException e) {
            throw notEditable(FileErrors.words(e));
        }
    }

    private MojoFailureException notEditable(String reason) {
        return new MojoFailureException(file + " cannot be edited: " + TextFormat.sentence(reason)
                + " Nothing was changed. Fix the file, which Maven reads in every build, and run this goal again.");
    }

    private void requireUnprotected(Path target) throws IOException, MojoFailureException {
        Optional<String> protection = FileProtection.of(target);
        if (protection.isPresent()) {
            throw new MojoFailureException(target + " cannot be edited: " + TextFormat.sentence(protection.get())
                    + " Nothing was changed. Make it an ordinary file of yours, or name another settings file with -s, and"
                    + " run this goal again.");
        }
    }
}
