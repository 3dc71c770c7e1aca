package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.mojo.maven.BuildState;
import io.github.nugetmaven.publish.PublishEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/**
 * Warns, once in a build, when the key that is used lies in a settings file for others to read. Looks at the file itself:
 * what Maven shows to plugins may be decrypted already.
 */
public final class SettingsFileWarnings implements Consumer<PublishEvent> {
    private final MavenSession session;
    private final Log log;

    public SettingsFileWarnings(MavenSession session, Log log) {
        this.session = session;
        this.log = log;
    }

    @Override
    public void accept(PublishEvent event) {
        if (event instanceof PublishEvent.KeyFound found) {
            lookAt(found.origin());
        }
    }

    /** Looks at the file that the key comes from, if it is one. */
    public void lookAt(KeyOrigin origin) {
        if (origin instanceof KeyOrigin.Settings settings) {
            MavenExecutionRequest request = session.getRequest();
            // Maven asks them in this order as well
            Stream.of(request.getUserSettingsFile(), request.getGlobalSettingsFile())
                    .flatMap(Stream::ofNullable)
                    .flatMap(file -> check(file, settings.serverId()).stream())
                    .findFirst();
        }
    }

    /** Looks at a file, if it is the one that holds the key. */
    private Optional<Path> check(File settings, String serverId) {
        Path file = settings.toPath().toAbsolutePath().normalize();
        Optional<String> password = password(file, serverId);
        password.ifPresent(it -> warn(file, serverId, it));
        return password.map(it -> file);
    }

    private void warn(Path file, String serverId, String password) {
        if (SettingsFile.isClearText(password)) {
            warnOnce("The API key in <server> '" + serverId + "' of " + file
                    + " is in clear text. Encrypt it: mvn nuget:set-api-key, or by hand with mvn --encrypt-password (Maven 4:"
                    + " mvnenc encrypt).");
        }
        if (!password.contains("${env.") && isReadableByOthers(file)) {
            warnOnce("Others on this machine can read " + file
                    + ", which has an API key in it. Keep them out: chmod 600 " + file);
        }
    }

    private void warnOnce(String warning) {
        if (new BuildState(session).isNew(warning)) {
            log.warn(warning);
        }
    }

    /** A warning is not worth a failure: Maven itself has read the file, whatever is the matter with it. */
    private static Optional<String> password(Path file, String serverId) {
        try {
            return Files.isRegularFile(file)
                    ? SettingsFile.of(Files.readAllBytes(file)).password(serverId)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isReadableByOthers(Path file) {
        try {
            return OwnerOnlyFile.isReadableByOthers(file);
        } catch (IOException e) {
            return false;
        }
    }
}
