package io.github.nugetmaven.mojo.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.MavenSettings;
import io.github.nugetmaven.mojo.TestReactor;
import io.github.nugetmaven.mojo.maven.MavenSessionProperties;
import io.github.nugetmaven.mojo.message.MessageRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The master password of Maven 3, and passwords encrypted with it, which Maven's own decrypter decrypts. */
class Maven3EncryptionTest {
    private Path file;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        file = folder.resolve(".m2/settings-security.xml");
    }

    /** Both have looked for a master password before either creates one. */
    @Test
    void usesTheMasterPasswordThatAnotherRunCreates() throws Exception {
        Maven3Encryption first = encryption();
        Maven3Encryption second = encryption();
        assertFalse(first.hasMaster() || second.hasMaster());

        assertTrue(first.createMaster());
        String key = first.encrypt("the key of the first");
        String master = Files.readString(file);
        assertFalse(second.createMaster());

        assertEquals(master, Files.readString(file));
        assertEquals("the key of the first", decrypted(key));
        assertEquals("the key of the second", decrypted(second.encrypt("the key of the second")));
    }

    @Test
    void replacesNoFileThatHasNoMasterPassword() throws Exception {
        write("<settingsSecurity/>");

        String message = assertThrows(
                        MojoFailureException.class, () -> encryption().createMaster())
                .getMessage();

        MessageRules.check(message, file + " has no <master> password", "Nothing was changed.");
        assertEquals("<settingsSecurity/>", Files.readString(file));
    }

    @Test
    void saysWhyAFileCannotBeRead() throws Exception {
        write("<settingsSecurity>");

        MessageRules.check(
                assertThrows(MojoFailureException.class, () -> encryption().hasMaster())
                        .getMessage(),
                file + " cannot be read: it is not well-formed XML (line 1, column 19).");

        Files.delete(file);
        Files.createDirectory(file);

        MessageRules.check(
                assertThrows(MojoFailureException.class, () -> encryption().hasMaster())
                        .getMessage(),
                file + " cannot be read: ");
    }

    private Maven3Encryption encryption() throws MojoFailureException {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.getUserProperties().setProperty("settings.security", file.toString());
        return Maven3Encryption.ofMaven3(new MavenSessionProperties(new TestReactor().session(request)));
    }

    private String decrypted(String password) {
        Server server = new Server();
        server.setPassword(password);
        return MavenSettings.decrypter(file.toString())
                .decrypt(new DefaultSettingsDecryptionRequest(server))
                .getServer()
                .getPassword();
    }

    private void write(String xml) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, xml);
    }
}
