package io.github.nugetmaven.mojo.settings;

import io.github.nugetmaven.mojo.message.TextFormat;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A dispatcher of the running Maven 4. Maven does not export its type to plugins, so it is called by reflection. A dispatcher
 * bundled with this plugin might write what the running Maven cannot read, and Maven 4 does not start with a password that it
 * cannot decrypt.
 *
 * @param properties its configuration in settings-security4.xml
 * @param file that file
 */
record Maven4Dispatcher(String name, Object dispatcher, Map<String, String> properties, Path file) {
    /** Encrypts a password: returns the ciphertext in braces, with the attributes that Maven needs to decrypt it. */
    String encrypt(String password) throws MojoFailureException {
        try {
            Object payload = call(dispatcher, "encrypt", password, Map.of("name", name), properties);
            String encrypted = (String) call(payload, "getEncrypted");
            Map<String, String> attributes = attributes((Map<?, ?>) call(payload, "getAttributes"));
            if (!password.equals(call(dispatcher, "decrypt", encrypted, attributes, properties))) {
                throw failure("cannot decrypt what it encrypted.", "Test " + file + " with mvnenc diag.");
            }
            String shown = attributes.entrySet().stream()
                    .map(it -> it.getKey() + "=" + it.getValue())
                    .collect(Collectors.joining(","));
            return "{[" + shown + "]" + encrypted + "}";
        } catch (InvocationTargetException e) {
            throw failure(
                    "cannot encrypt: "
                            + TextFormat.sentence(String.valueOf(e.getCause().getMessage())),
                    "Test " + file + " with mvnenc diag.");
        } catch (ReflectiveOperationException e) {
            throw failure("cannot be called by this plugin.", "Encrypt the key with mvnenc encrypt.");
        }
    }

    private MojoFailureException failure(String what, String next) {
        return new MojoFailureException(
                "Maven's dispatcher '" + name + "' " + what + " Nothing was changed in settings.xml. " + next);
    }

    private Map<String, String> attributes(Map<?, ?> ofPayload) {
        Map<String, String> attributes = new TreeMap<>();
        ofPayload.forEach((key, value) -> attributes.put((String) key, (String) value));
        attributes.put("name", name);
        // without a version Maven does not recognize it as encrypted
        attributes.put(
                "version",
                Optional.ofNullable(dispatcher.getClass().getPackage().getSpecificationVersion())
                        .orElse("4.0"));
        return attributes;
    }

    private static Object call(Object object, String name, Object... args) throws ReflectiveOperationException {
        Method method = Arrays.stream(object.getClass().getMethods())
                .filter(it -> it.getName().equals(name) && it.getParameterCount() == args.length)
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(name));
        method.trySetAccessible();
        return method.invoke(object, args);
    }
}
