package io.github.nugetmaven.mojo.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.mojo.maven.MavenSessionProperties;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.cipher.PlexusCipher;
import org.sonatype.plexus.components.cipher.PlexusCipherException;

/**
 * Encryption as in Maven 3: with a master password from settings-security.xml, which itself is encrypted with a constant.
 * Maven 4 can decrypt it too.
 */
final class Maven3Encryption implements PasswordEncryption {
    /** What Maven encrypts the master password with, and the property that names the file. */
    private static final String CONSTANT = "settings.security";

    private static final int MAX_RELOCATIONS = 5;
    private static final String LEGACY = "encrypted.legacy";

    private final Path file;
    private final Optional<String> remark;
    private final PlexusCipher cipher = new DefaultPlexusCipher();

    private Maven3Encryption(Path file, Optional<String> remark) {
        this.file = file;
        this.remark = remark;
    }

    static Maven3Encryption ofMaven3(MavenSessionProperties properties) throws MojoFailureException {
        return new Maven3Encryption(relocated(configured(properties)), Optional.empty());
    }

    /** Maven 4 does not follow a relocation. */
    static Maven3Encryption ofMaven4(MavenSessionProperties properties) {
        Path file = configured(properties);
        return new Maven3Encryption(file, Optional.of(LEGACY));
    }

    private static Path configured(MavenSessionProperties properties) {
        return properties.file(CONSTANT).orElseGet(() -> properties.userFile("settings-security.xml"));
    }

    private static Path relocated(Path start) throws MojoFailureException {
        Path file = start;
        for (int i = 0; i < MAX_RELOCATIONS; i++) {
            Optional<String> other =
                    SettingsSecurityFile.read(file).flatMap(it -> SettingsSecurityFile.text(it, "relocation"));
            if (other.isEmpty()) {
                return file;
            }
            file = Path.of(other.get()).toAbsolutePath().normalize();
        }
        throw new MojoFailureException(
                "The <relocation> in " + start + " leads from file to file without end. Nothing was"
                        + " changed. Point it to the file with the <master> password.");
    }

    @Override
    public boolean hasMaster() throws MojoFailureException {
        return master().isPresent();
    }

    @Override
    public Path masterFile() {
        return file;
    }

    @Override
    public boolean createMaster() throws IOException, MojoFailureException {
        try {
            String master = cipher.encryptAndDecorate(PasswordEncryption.random(), CONSTANT);
            String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<settingsSecurity>\n  <master>" + master
                    + "</master>\n</settingsSecurity>\n";
            OwnerOnlyFile.create(OwnerOnlyFile.target(file), xml.getBytes(UTF_8));
            return true;
        } catch (FileAlreadyExistsException e) {
            if (hasMaster()) {
                return false;
            }
            throw new MojoFailureException(file + " has no <master> password. Nothing was changed. Create one with"
                    + " mvn --encrypt-master-password, or move the file away and run this goal again.");
        } catch (PlexusCipherException e) {
            throw new IOException("the JDK cannot encrypt", e);
        }
    }

    @Override
    public String encrypt(String password) throws IOException, MojoFailureException {
        String master = master().orElseThrow();
        String clear;
        try {
            clear = cipher.decryptDecorated(master, CONSTANT);
        } catch (PlexusCipherException e) {
            throw new MojoFailureException(
                    "The <master> password in " + file + " cannot be decrypted. Nothing was changed."
                            + " Create a new one with mvn --encrypt-master-password, or move the file away and run this goal"
                            + " again. Then encrypt the other passwords of settings.xml again.");
        }
        try {
            return cipher.encryptAndDecorate(password, clear);
        } catch (PlexusCipherException e) {
            throw new IOException("the JDK cannot encrypt");
        }
    }

    @Override
    public Optional<String> remark() {
        return remark;
    }

    private Optional<String> master() throws MojoFailureException {
        return SettingsSecurityFile.read(file).flatMap(it -> SettingsSecurityFile.text(it, "master"));
    }
}
