package io.github.nugetmaven.pack;

/**
 * Something that the POM says and NuGet cannot, or that it does not say and NuGet needs. Immutable.
 *
 * @param subject the POM element, or the parameter of the goal
 * @param given its text, without secrets; empty if it is absent
 * @param suggestion the nearest text that is legal; empty if there is none
 */
public record MetadataProblem(Reason reason, String subject, String given, String suggestion) implements PackProblem {
    /** The reasons. */
    public enum Reason {
        /** The version would sort differently in NuGet. */
        VERSION,
        /** The text is not a package ID. */
        INVALID_ID,
        /** The text is not a NuGet version. */
        INVALID_VERSION,
        /** The manifest, which is XML, cannot contain a character; it is given as {@code U+0001}. */
        UNWRITABLE_CHARACTER,
        /** The label for snapshots cannot be in a NuGet version. */
        SNAPSHOT_LABEL,
        /** NuGet requires a description. */
        NO_DESCRIPTION,
        /** NuGet requires authors, and the POM names neither developers nor an organization. */
        NO_AUTHORS,
        /** No license is known by the name or the URL, or several are. */
        UNKNOWN_LICENSE,
        /** nuget.org does not accept the license as an expression, so a file has to contain it. */
        LICENSE_NEEDS_FILE,
        /** The name and the URL are of two licenses; the suggestion is one of them or the other. */
        LICENSE_CONTRADICTION,
        /** A license expression and a license file. */
        TWO_LICENSES,
        /** Users shall accept a license, and there is none. */
        ACCEPTANCE_WITHOUT_LICENSE,
        /** Not an address that everybody can open. */
        UNRESOLVABLE_SCM,
        /** Not an address of the web. */
        INVALID_URL,
        /** Not the hash of a commit. */
        INVALID_COMMIT,
        /** Neither true nor false. */
        INVALID_BOOLEAN,
        /** Not two to four numbers. */
        INVALID_CLIENT_VERSION,
        /** A package type without a name, or with a version that is not two to four numbers. */
        INVALID_PACKAGE_TYPE,
        /** A text of the manifest contains something like a key, whose kind is given. */
        SECRET,
        /** A URL of the manifest contains a user or a password. */
        LOGIN
    }

    public MetadataProblem {
        given = ManifestSecrets.hidden(given);
    }
}
