package io.github.nugetmaven.mojo.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.maveniverse.domtrip.Element;
import io.github.nugetmaven.mojo.maven.MavenSessionProperties;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.PlexusContainer;
import org.codehaus.plexus.component.repository.exception.ComponentLookupException;

/**
 * Encryption as in Maven 4: settings-security4.xml names one of Maven's dispatchers, which knows a cipher and where to find
 * the master password.
 */
final class Maven4Encryption implements PasswordEncryption {
    private static final String ROLE = "org.codehaus.plexus.components.secdispatcher.Dispatcher";
    private static final String FILE_NAME = "settings-security4.xml";

    private final Path file;
    private final Function<String, Optional<Object>> dispatchers;

    /** @param dispatchers finds a dispatcher of the running Maven by its name */
    Maven4Encryption(Path file, Function<String, Optional<Object>> dispatchers) {
        this.file = file;
        this.dispatchers = dispatchers;
    }

    static Maven4Encryption of(MavenSessionProperties properties, PlexusContainer container) {
        Path file = properties
                .file("maven.settings.security")
                .or(() -> properties.file("maven.user.conf").map(it -> it.resolve(FILE_NAME)))
                .orElseGet(() -> properties.userFile(FILE_NAME));
        return new Maven4Encryption(file, name -> {
            try {
                return Optional.of(container.lookup(ROLE, name));
            } catch (ComponentLookupException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public boolean hasMaster() throws MojoFailureException {
        return dispatcherName().isPresent();
    }

    @Override
    public Path masterFile() {
        return file;
    }

    @Override
    public boolean createMaster() throws IOException, MojoFailureException {
        Path target = OwnerOnlyFile.target(file);
        if (OwnerOnlyFile.read(target).isEmpty()) {
            Path master = file.resolveSibling("settings-security4.master");
            createUnlessThere(
                    OwnerOnlyFile.target(master),
                    "# encrypts the passwords in settings.xml, see " + FILE_NAME + "\n" + PasswordEncryption.random()
                            + "\n");
            if (createUnlessThere(target, configuration(master))) {
                return true;
            }
        }
        if (hasMaster()) {
            return false;
        }
        throw new MojoFailureException(
                file + " names no <defaultDispatcher>. Nothing was changed. Complete it with mvnenc"
                        + " init, or move the file away and run this goal again.");
    }

    private static boolean createUnlessThere(Path file, String content) throws IOException {
        try {
            OwnerOnlyFile.create(file, content.getBytes(UTF_8));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    @Override
    public String encrypt(String password) throws MojoFailureException {
        String name = dispatcherName().orElseThrow();
        Object dispatcher = dispatchers
                .apply(name)
                .orElseThrow(() -> new MojoFailureException("Maven has no dispatcher '" + name
                        + "', the <defaultDispatcher> in " + file
                        + ". Nothing was changed. Correct it, for example with mvnenc init."));
        return new Maven4Dispatcher(name, dispatcher, properties(name), file).encrypt(password);
    }

    @Override
    public Optional<String> remark() {
        return Optional.of("encrypted.maven4");
    }

    private Optional<String> dispatcherName() throws MojoFailureException {
        return SettingsSecurityFile.read(file).flatMap(it -> SettingsSecurityFile.text(it, "defaultDispatcher"));
    }

    private Map<String, String> properties(String dispatcher) throws MojoFailureException {
        Map<String, String> properties = new HashMap<>();
        Element root = SettingsSecurityFile.read(file).orElseThrow();
        root.descendants("configuration")
                .filter(it -> SettingsSecurityFile.text(it, "name").equals(Optional.of(dispatcher)))
                .flatMap(it -> it.descendants("property"))
                .forEach(it -> properties.put(
                        SettingsSecurityFile.text(it, "name").orElse(""),
                        SettingsSecurityFile.text(it, "value").orElse("")));
        return properties;
    }

    private static String configuration(Path master) {
        return String.join(
                "\n",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "<settingsSecurity xmlns=\"http://codehaus-plexus.github.io/plexus-sec-dispatcher/4.0.0\">",
                "  <modelVersion>4.0</modelVersion>",
                "  <defaultDispatcher>master</defaultDispatcher>",
                "  <configurations>",
                "    <configuration>",
                "      <name>master</name>",
                "      <properties>",
                "        <property>",
                "          <name>source</name>",
                "          <value>file:"
                        + master.toString().replace("&", "&amp;").replace("<", "&lt;") + "</value>",
                "        </property>",
                "        <property>",
                "          <name>cipher</name>",
                "          <value>AES/GCM/NoPadding</value>",
                "        </property>",
                "      </properties>",
                "    </configuration>",
                "  </configurations>",
                "</settingsSecurity>",
                "");
    }
}
