package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.mojo.message.TextFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** The {@code <server>} in the user's settings.xml that holds a key. */
public final class ServerEntry {
    /** Stands in the backup for a key in clear text, which a copy must not keep alive. */
    private static final String LEFT_OUT = "***";

    private final Path file;
    private final String id;
    private final Log log;

    public ServerEntry(Path file, String id, Log log) {
        this.file = file;
        this.id = id;
        this.log = log;
    }

    /** The settings that hold it. */
    public Path file() {
        return file;
    }

    @Override
    public String toString() {
        return "<server> '" + id + "' in " + file;
    }

    /** The whole XML of such a server, for a person to write it. */
    public String xml() {
        return "<server><id>" + id + "</id><password>the key</password></server>";
    }

    /** The file as it is now. */
    private SettingsFile read() throws MojoFailureException {
        try {
            return Files.exists(file) ? SettingsFile.of(Files.readAllBytes(file)) : SettingsFile.empty();
        } catch (IOException e) {
            throw new MojoFailureException(
                    file + " cannot be edited: " + TextFormat.sentence(e.getMessage())
                            + " Nothing was changed. Mend the file, which Maven reads in every build, and call this goal again.");
        }
    }

    /** @throws MojoFailureException if the file cannot be edited, which is better known before a key is asked for */
    public void requireEditable() throws MojoFailureException {
        read();
    }

    /** Puts a password in, and the glob patterns of the key if they are given. */
    public void store(String password, Optional<String> globPattern) throws IOException, MojoFailureException {
        SettingsFile settings = read();
        boolean replaces = settings.password(id).isPresent();
        settings.setPassword(id, password);
        globPattern.ifPresent(it -> settings.setGlobPattern(id, it));
        write(settings);
        log.info((replaces ? "Replaced the password of " : "Stored the key in ") + this + ".");
        if (settings.hasUsername(id)) {
            log.warn("There is a <username> in " + this
                    + ": the key is its password in HTTP Basic, too. Where login and key"
                    + " differ, store the key in a server of its own with -Dnuget.apiKeyServerId.");
        }
        if (replaces && settings.declaresExpiry(id)) {
            log.warn("<expires> in " + this + " speaks of the old key. Write the last day of the new one.");
        }
    }

    /** Takes the password out, and the server too if there is nothing else in it. */
    public void remove() throws IOException, MojoFailureException {
        SettingsFile settings = read();
        if (settings.password(id).isEmpty()) {
            log.info("There is no key in " + this + ". Nothing was changed.");
            return;
        }
        boolean isGone = settings.removePassword(id);
        write(settings);
        log.info(
                isGone
                        ? "Removed " + this + "."
                        : "Removed the password of " + this + ". What else the server holds is left.");
    }

    private void write(SettingsFile settings) throws IOException {
        Path target = OwnerOnlyFile.target(file);
        if (Files.exists(target)) {
            backUp(target);
        }
        OwnerOnlyFile.write(target, settings.bytes());
    }

    private void backUp(Path target) throws IOException {
        Path backup = target.resolveSibling(target.getFileName() + ".bak");
        byte[] content = Files.readAllBytes(target);
        SettingsFile copy = SettingsFile.of(content);
        boolean isClear = copy.password(id).filter(SettingsFile::isClearText).isPresent();
        if (isClear) {
            copy.setPassword(id, LEFT_OUT);
            content = copy.bytes();
        }
        OwnerOnlyFile.write(backup, content);
        log.info(
                "The file as it was is in " + backup + (isClear ? ", without the key, which was in clear text." : "."));
    }
}
