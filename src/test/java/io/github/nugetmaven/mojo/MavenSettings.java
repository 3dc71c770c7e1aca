package io.github.nugetmaven.mojo;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** Settings files of the tests, read and decrypted by Maven's own classes. */
public final class MavenSettings {
    /** The key in {@code encrypted.xml}. */
    public static final String ENCRYPTED_KEY = "oy2aaaabbbbccccddddeeeeffffgggghhhhiiiijjjjkkk";

    /** The password in {@code basic.xml}, which is encrypted. */
    public static final String ENCRYPTED_PASSWORD = "feed-password";

    private MavenSettings() {}

    /** Reads {@code settings/name.xml} as Maven does at the start of a build with these environment variables. */
    public static Settings read(String name, Map<String, String> environment) {
        return read(file(name).toPath(), environment);
    }

    /** Reads a settings file as Maven does at the start of a build with these environment variables. */
    public static Settings read(Path file, Map<String, String> environment) {
        Properties properties = new Properties();
        environment.forEach((variable, value) -> properties.setProperty("env." + variable, value));
        DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
        request.setUserSettingsFile(file.toFile());
        request.setSystemProperties(properties);
        try {
            return new DefaultSettingsBuilderFactory()
                    .newInstance()
                    .build(request)
                    .getEffectiveSettings();
        } catch (SettingsBuildingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Maven's decrypter with the master password of the tests. */
    public static SettingsDecrypter decrypter() {
        return decrypter(file("settings-security").getPath());
    }

    /** Maven's decrypter on a machine without settings-security.xml. */
    public static SettingsDecrypter decrypterWithoutMaster() {
        return decrypter(Path.of("target", "no-settings-security.xml").toString());
    }

    /**
     * Maven's decrypter with the master password in a file. The file is set in the dispatcher: a system property would
     * reach tests that run beside this one.
     */
    public static SettingsDecrypter decrypter(String securityFile) {
        return new DefaultSettingsDecrypter(
                new DefaultSecDispatcher(new DefaultPlexusCipher(), Map.of(), securityFile));
    }

    private static File file(String name) {
        URL url = MavenSettings.class.getResource("/settings/" + name + ".xml");
        try {
            return new File(Objects.requireNonNull(url, name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
