package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.mojo.maven.MavenSessionProperties;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.PlexusContainer;

/** How the running Maven encrypts the passwords in settings.xml, so that it can decrypt them in the next build. */
sealed interface PasswordEncryption permits Maven3Encryption, Maven4Encryption {
    /** The length of a master password in bytes, which is more than AES uses. */
    int MASTER_BYTES = 32;

    /** Whether there is a master password. */
    boolean hasMaster() throws IOException, MojoFailureException;

    /** @throws MojoFailureException if there is a file for the master password and it cannot be read */
    default void requireReadable() throws IOException, MojoFailureException {
        hasMaster();
    }

    /** The file with the master password, or the one that {@link #createMaster} writes if there is none. */
    Path masterFile();

    /**
     * Creates a random master password in a file that only the user can read.
     *
     * @return false if another process has created one in the meantime, which is then used
     * @throws MojoFailureException if the file exists and has no master password in it
     */
    boolean createMaster() throws IOException, MojoFailureException;

    /**
     * Encrypts a password. The result has the braces by which Maven recognizes a ciphertext.
     *
     * @throws MojoFailureException if the master password cannot be used
     */
    String encrypt(String password) throws IOException, MojoFailureException;

    /** The name of the text in the guide about what the user should know about this kind of encryption. */
    Optional<String> remark();

    /**
     * The encryption of the running Maven.
     *
     * @param container where Maven 4 keeps its dispatchers; Maven 3 needs none
     */
    static PasswordEncryption of(MavenSessionProperties properties, PlexusContainer container)
            throws IOException, MojoFailureException {
        if (!properties.isMaven4OrLater()) {
            return Maven3Encryption.ofMaven3(properties);
        }
        Maven4Encryption own = Maven4Encryption.of(properties, container);
        Maven3Encryption old = Maven3Encryption.ofMaven4(properties);
        return !own.hasMaster() && old.hasMaster() ? old : own;
    }

    /** A new master password. */
    static String random() {
        byte[] bytes = new byte[MASTER_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
