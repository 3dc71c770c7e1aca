package io.github.nugetmaven.nupkg.rules;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;

/**
 * The checksum of a portable PDB. Immutable.
 *
 * @param algorithm name in .NET, such as {@code SHA256}
 * @param hash in lower-case hexadecimal digits
 */
record PdbChecksum(String algorithm, String hash) {
    private static final Map<String, String> IN_JAVA =
            Map.of("SHA256", "SHA-256", "SHA384", "SHA-384", "SHA512", "SHA-512", "SHA1", "SHA-1");

    /** A new digest of this algorithm; empty if compilers do not use it. */
    Optional<MessageDigest> digest() {
        if (!IN_JAVA.containsKey(algorithm)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MessageDigest.getInstance(IN_JAVA.get(algorithm)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
