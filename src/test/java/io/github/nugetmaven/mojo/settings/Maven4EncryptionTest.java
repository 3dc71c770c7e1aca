package io.github.nugetmaven.mojo.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.mojo.message.MessageRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** How a dispatcher of Maven 4 is found and called. Builds in src/it show that Maven decrypts the result. */
class Maven4EncryptionTest {
    /** Has the methods of Maven's dispatchers, but not their type, which tests do not have. */
    public static class Reversing {
        private final boolean works;

        Reversing(boolean works) {
            this.works = works;
        }

        public Payload encrypt(String text, Map<String, String> attributes, Map<String, String> properties) {
            if (properties.isEmpty()) {
                throw new IllegalStateException("Invalid configuration: Missing configuration source");
            }
            return new Payload(
                    Map.of("name", attributes.get("name"), "cipher", properties.get("cipher")), reversed(text));
        }

        public String decrypt(String text, Map<String, String> attributes, Map<String, String> properties) {
            return works ? reversed(text) : "something else";
        }

        private static String reversed(String text) {
            return new StringBuilder(text).reverse().toString();
        }
    }

    public record Payload(Map<String, String> attributes, String encrypted) {
        public Map<String, String> getAttributes() {
            return attributes;
        }

        public String getEncrypted() {
            return encrypted;
        }
    }

    private Path file;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        file = folder.resolve(".m2/settings-security4.xml");
    }

    @Test
    void createsAMasterPasswordAndEncryptsWithIt() throws Exception {
        Maven4Encryption encryption = with(new Reversing(true));
        assertFalse(encryption.hasMaster());

        encryption.createMaster();

        assertTrue(encryption.hasMaster());
        assertEquals("{[cipher=AES/GCM/NoPadding,name=master,version=4.0]yek}", encryption.encrypt("key"));
        Path master = file.resolveSibling("settings-security4.master");
        assertTrue(Files.readString(file).contains("<value>file:" + master + "</value>"));
        List<String> lines = Files.readAllLines(master);
        assertTrue(lines.get(0).startsWith("#"), lines::toString);
        assertEquals(44, lines.get(1).length());
    }

    @Test
    void keepsAMasterPasswordThatOtherPasswordsMayNeed() throws Exception {
        Path master = file.resolveSibling("settings-security4.master");
        Files.createDirectories(master.getParent());
        Files.writeString(master, "mine");

        with(new Reversing(true)).createMaster();

        assertEquals("mine", Files.readString(master));
    }

    /** Both have looked for a master password before either creates one. */
    @Test
    void usesTheMasterPasswordThatAnotherRunCreates() throws Exception {
        Maven4Encryption first = with(new Reversing(true));
        Maven4Encryption second = with(new Reversing(true));
        assertFalse(first.hasMaster() || second.hasMaster());

        assertTrue(first.createMaster());
        String configuration = Files.readString(file);
        String master = Files.readString(file.resolveSibling("settings-security4.master"));
        assertFalse(second.createMaster());

        assertEquals(configuration, Files.readString(file));
        assertEquals(master, Files.readString(file.resolveSibling("settings-security4.master")));
    }

    @Test
    void leavesAConfigurationAloneThatNamesNoDispatcher() throws Exception {
        write("<settingsSecurity/>");

        assertFalse(with(new Reversing(true)).hasMaster());
        assertFailure(() -> with(new Reversing(true)).createMaster(), "names no <defaultDispatcher>", "mvnenc init");
        assertEquals("<settingsSecurity/>", Files.readString(file));
    }

    @Test
    void saysWhichDispatcherIsMissing() throws Exception {
        write("<settingsSecurity><defaultDispatcher>vault</defaultDispatcher></settingsSecurity>");

        assertFailure(() -> with(new Reversing(true)).encrypt("key"), "no dispatcher 'vault'", file.toString());
    }

    @Test
    void passesOnWhatTheDispatcherSays() throws Exception {
        write("<settingsSecurity><defaultDispatcher>master</defaultDispatcher></settingsSecurity>");

        assertFailure(
                () -> with(new Reversing(true)).encrypt("key"),
                "cannot encrypt: Invalid configuration: Missing configuration source.",
                "mvnenc diag");
    }

    @Test
    void refusesACiphertextThatWouldStopMaven() throws Exception {
        Maven4Encryption encryption = with(new Reversing(false));
        encryption.createMaster();

        assertFailure(() -> encryption.encrypt("key"), "cannot decrypt what it encrypted", "mvnenc diag");
    }

    @Test
    void refusesADispatcherItCannotCall() throws Exception {
        Maven4Encryption encryption = with("no dispatcher");
        encryption.createMaster();

        assertFailure(() -> encryption.encrypt("key"), "cannot be called by this plugin", "mvnenc encrypt");
    }

    @Test
    void refusesAConfigurationThatIsNotXml() throws Exception {
        write("<settingsSecurity>");

        assertFailure(() -> with(new Reversing(true)).hasMaster(), file.toString(), "line 1");
    }

    private Maven4Encryption with(Object dispatcher) {
        return new Maven4Encryption(file, name -> Optional.of(dispatcher).filter(it -> name.equals("master")));
    }

    private void write(String xml) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, xml);
    }

    private static void assertFailure(Executable action, String... parts) {
        MessageRules.check(assertThrows(MojoFailureException.class, action).getMessage(), parts);
    }
}
