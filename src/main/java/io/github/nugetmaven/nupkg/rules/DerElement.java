package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * An element of a document in DER or BER. Immutable.
 *
 * <p>Source: ITU-T X.690, 8.1.
 *
 * @param source the whole document, which must not be changed
 * @param tag the identifier octet; tags of several octets are not read
 * @param first position of the element
 * @param start position of its content
 * @param end position behind its content
 */
record DerElement(byte[] source, int tag, int first, int start, int end) {
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int OBJECT_IDENTIFIER = 0x06;

    private static final int CONSTRUCTED = 0x20;
    private static final int INDEFINITE = 0x80;
    private static final int MAX_LENGTH_OCTETS = 3;
    private static final int MAX_CHILDREN = 1_000;
    private static final int MAX_DEPTH = 32;

    /** A document that is not DER, nor BER. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The outermost element, which may be followed by other bytes. */
    static DerElement of(byte[] source) throws MalformedException {
        return at(source, 0, source.length, MAX_DEPTH);
    }

    private static DerElement at(byte[] source, int position, int limit, int depth) throws MalformedException {
        require(position + 2 <= limit && depth > 0);
        int tag = source[position] & 0xFF;
        int length = source[position + 1] & 0xFF;
        int start = position + 2;
        if (length == INDEFINITE) {
            require((tag & CONSTRUCTED) != 0);
            return new DerElement(source, tag, position, start, endOfContents(source, start, limit, depth));
        }
        if (length > INDEFINITE) {
            int octets = length - INDEFINITE;
            require(octets <= MAX_LENGTH_OCTETS && start + octets <= limit);
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = length << 8 | source[start++] & 0xFF;
            }
        }
        require(length <= limit - start);
        return new DerElement(source, tag, position, start, start + length);
    }

    /** The position of the two zeros that end a content of unknown length. */
    private static int endOfContents(byte[] source, int start, int limit, int depth) throws MalformedException {
        int position = start;
        while (position + 2 <= limit) {
            if (source[position] == 0 && source[position + 1] == 0) {
                return position;
            }
            position = at(source, position, limit, depth - 1).next();
        }
        throw new MalformedException();
    }

    private int next() {
        return source[first + 1] == (byte) INDEFINITE ? end + 2 : end;
    }

    private static void require(boolean isWellFormed) throws MalformedException {
        if (!isWellFormed) {
            throw new MalformedException();
        }
    }

    List<DerElement> children() throws MalformedException {
        List<DerElement> children = new ArrayList<>();
        int position = start;
        while (position < end) {
            require(children.size() < MAX_CHILDREN);
            DerElement child = at(source, position, end, MAX_DEPTH);
            children.add(child);
            position = child.next();
        }
        return children;
    }

    DerElement child(int index) throws MalformedException {
        List<DerElement> children = children();
        require(index < children.size());
        return children.get(index);
    }

    Optional<DerElement> childWithTag(int wanted) throws MalformedException {
        return children().stream().filter(it -> it.tag() == wanted).findFirst();
    }

    /** Whether both have the same bytes. */
    boolean isSame(DerElement other) {
        return Arrays.equals(source, first, next(), other.source, other.first, other.next());
    }

    /** The content in hexadecimal digits, in upper case. */
    String hex() {
        return HexFormat.of().withUpperCase().formatHex(source, start, end);
    }

    String text() {
        return new String(source, start, end - start, UTF_8);
    }
}
