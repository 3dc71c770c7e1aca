package io.github.nugetmaven.pack;

import java.nio.file.Path;

/**
 * Something in a .nuspec file. Immutable.
 *
 * @param line from 1; 0 if the whole file is meant
 * @param subject the element, attribute or token
 * @param given its text without secrets, or what a parser said of it; may be empty
 */
public record NuspecProblem(Reason reason, Path file, int line, String subject, String given) implements PackProblem {
    /** The reasons. Those with a number are NuGet's. */
    public enum Reason {
        /** The file is larger than a nuspec can be. */
        TOO_LARGE,
        /** The XML declaration names another encoding than UTF-8, which NuGet ignores. */
        ENCODING,
        /** Bytes that are not UTF-8. */
        NOT_UTF_8,
        /** A document type declaration. */
        DOCTYPE,
        /** Not well-formed; the parser's words are given. */
        MALFORMED,
        /** A token that has no value. NuGet replaces it by nothing, silently. */
        UNKNOWN_TOKEN,
        /** No {@code metadata} element. */
        NO_METADATA,
        /** A required element that is absent or empty. */
        MISSING_ELEMENT,
        /** An element whose text must not be empty. */
        EMPTY_ELEMENT,
        /** An element that occurs twice. NuGet takes the last one, silently. */
        REPEATED_ELEMENT,
        /** An element that NuGet drops silently. */
        UNKNOWN_ELEMENT,
        /** An attribute that NuGet drops silently. */
        UNKNOWN_ATTRIBUTE,
        /** A required attribute that is absent or empty. */
        MISSING_ATTRIBUTE,
        /** A text that is neither {@code true} nor {@code false}. */
        NOT_A_FLAG,
        /** Not a package ID. */
        ID,
        /** Not a version. */
        VERSION,
        /** The type of a license is neither {@code expression} nor {@code file}. */
        LICENSE_TYPE,
        /** Both {@code license} and a {@code licenseUrl} of another license. */
        TWO_LICENSES,
        /** Groups and items side by side, of which NuGet reads one kind. */
        GROUPS_AND_ITEMS,
        /** A group of references without a reference. */
        EMPTY_GROUP,
        /** A reference that is a path; NuGet wants the name of a file in {@code lib}. */
        REFERENCE_PATH,
        /** Not an absolute URL. */
        URL,
        /** A token whose value is something like a key; its kind is given. */
        SECRET_TOKEN
    }

    public NuspecProblem {
        given = ManifestSecrets.hidden(given);
    }
}
