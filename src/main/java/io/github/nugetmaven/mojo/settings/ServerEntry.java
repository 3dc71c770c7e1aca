package io.github.nugetmaven.mojo.settings;

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
    /** Replaces a key in clear text in the backup, so that no copy of it survives. */
    private static final String LEFT_OUT = "***";

    private static final int MAX_ATTEMPTS = 5;

    private final Path file;
    private final String id;
    private final Log log;

    ServerEntry(Path file, String id, Log log) {
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
        return "<server> '" + id + "' in " + file;
    }

    /** The whole element, for a user who writes it by hand. */
    String xml() {
        return "<server><id>" + id + "</id><password>the key</password></server>";
    }

    /** @throws MojoFailureException if the file cannot be edited. To be called before the user is asked for a key. */
    void requireEditable() throws MojoFailureException {
        try {
            parse(OwnerOnlyFile.read(file));
        } catch (IOException e) {
            throw notEditable(FileErrors.words(e));
        }
    }

    /**
     * Stores a password, and the glob patterns of the key if they are given.
     *
     * @throws MojoFailureException if the file cannot be edited
     */
    void store(String password, Optional<String> globPattern) throws IOException, MojoFailureException {
        SettingsFile before = edit(settings -> {
            settings.setPassword(id, password);
            globPattern.ifPresent(it -> settings.setGlobPattern(id, it));
            return true;
        });
        boolean replaces = before.password(id).isPresent();
        log.info((replaces ? "Replaced the password of " : "Stored the key in ") + this + ".");
        if (before.hasUsername(id)) {
            log.warn(this
                    + " has a <username>, so the key is also sent as its password (HTTP Basic). If the feed's login"
                    + " has another password, store the key in a <server> of its own with -Dnuget.apiKeyServerId.");
        }
        if (replaces && before.declaresExpiry(id)) {
            log.warn("<expires> in " + this + " still belongs to the old key. Update it.");
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
            log.info("There is no key in " + this + ". Nothing was changed.");
            return false;
        }
        if (before.holdsOnlyKey(id)) {
            log.info("Removed " + this + ".");
        } else {
            log.info("Removed the password of " + this + ". Its other settings are unchanged.");
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
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Optional<byte[]> before = OwnerOnlyFile.read(target);
            SettingsFile settings = parse(before);
            if (!change.test(settings)) {
                return parse(before);
            }
            Optional<String> backup = before.isPresent() ? Optional.of(backUp(target, before.get())) : Optional.empty();
            if (OwnerOnlyFile.replace(target, before, settings.bytes())) {
                backup.ifPresent(log::info);
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

    private String backUp(Path target, byte[] before) throws IOException {
        Path backup = target.resolveSibling(target.getFileName() + ".bak");
        SettingsFile copy = SettingsFile.of(before);
        boolean isClear = copy.password(id).filter(SettingsFile::isClearText).isPresent();
        if (isClear) {
            copy.setPassword(id, LEFT_OUT);
        }
        OwnerOnlyFile.write(backup, isClear ? copy.bytes() : before);
        return "Backup: " + backup + (isClear ? " (without the key, which was in clear text)" : "");
    }
}
