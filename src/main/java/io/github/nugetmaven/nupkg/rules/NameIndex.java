package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds entries by their part name, ignoring case. Holds a part of a hash of each name instead of the name, because the names
 * of a hostile directory may not fit into memory twice. Unlike {@link String#hashCode}, the hash is hard to collide on
 * purpose. Not thread-safe.
 */
final class NameIndex {
    private final Map<Long, ZipEntryHeader> byHash;
    private final MessageDigest digest;

    /** @param size expected number of entries */
    NameIndex(int size) {
        byHash = new HashMap<>(size * 2);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Adds an entry, unless there is one with this name, which is then returned. */
    Optional<ZipEntryHeader> put(String partName, ZipEntryHeader entry) {
        return Optional.ofNullable(byHash.putIfAbsent(hash(partName), entry));
    }

    Optional<ZipEntryHeader> get(String partName) {
        return Optional.ofNullable(byHash.get(hash(partName)));
    }

    private long hash(String partName) {
        byte[] hash = digest.digest(partName.toLowerCase(Locale.ROOT).getBytes(UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }
}
