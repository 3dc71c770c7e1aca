package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.mojo.maven.GoalContext;
import io.github.nugetmaven.mojo.message.ApiKeyGuide;
import io.github.nugetmaven.publish.PublishEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;

/**
 * Warns once in a build if the API key in use is in clear text in a settings file, or if other users can read that file.
 * Reads the file itself, because Maven may have decrypted the passwords that it shows to plugins.
 */
public final class SettingsFileWarnings implements Consumer<PublishEvent> {
    private final GoalContext context;

    public SettingsFileWarnings(GoalContext context) {
        this.context = context;
    }

    @Override
    public void accept(PublishEvent event) {
        if (event instanceof PublishEvent.KeyFound found) {
            lookAt(found.origin());
        }
    }

    /** Checks the file that the key comes from, if it comes from a file. */
    public void lookAt(KeyOrigin origin) {
        if (origin instanceof KeyOrigin.Settings settings) {
            MavenExecutionRequest request = context.session().getRequest();
            // the order in which Maven reads them
            Stream.of(request.getUserSettingsFile(), request.getGlobalSettingsFile())
                    .flatMap(Stream::ofNullable)
                    .flatMap(file -> check(file, settings.serverId()).stream())
                    .findFirst();
        }
    }

    /** Checks a file if it contains the key, and returns it then. */
    private Optional<Path> check(File settings, String serverId) {
        Path file = settings.toPath().toAbsolutePath().normalize();
        Optional<String> password = password(file, serverId);
        password.ifPresent(it -> warn(file, serverId, it));
        return password.map(it -> file);
    }

    private void warn(Path file, String serverId, String password) {
        if (SettingsFile.isClearText(password)) {
            warnOnce("The API key in <server> '" + serverId + "' of " + file
                    + " is in clear text. Encrypt it: " + ApiKeyGuide.COMMAND
                    + ", or by hand with mvn --encrypt-password (Maven 4:"
                    + " mvnenc encrypt).");
        }
        if (!password.contains("${env.") && isReadableByOthers(file)) {
            warnOnce("Others on this machine can read " + file
                    + ", which has an API key in it. Prevent that with chmod 600 " + file);
        }
    }

    private void warnOnce(String warning) {
        if (context.state().isNew(warning)) {
            context.log().warn(warning);
        }
    }

    /** The password in the file. Empty also if the file cannot be read, because a warning is not worth a failure. */
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
