package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.InvalidPackageException;

/** Finds the rule that a file violates if it cannot be read as a package. */
public final class UnreadablePackageRules {
    private UnreadablePackageRules() {}

    /** The finding for an unreadable file. */
    public static Finding finding(InvalidPackageException invalid) {
        Rule rule = rule(invalid);
        boolean isOfEntry = rule == ZipRule.ENCRYPTED || rule == ZipRule.UNKNOWN_COMPRESSION;
        return invalid.entry()
                .map(EntryDamage::finding)
                .orElseGet(() -> new Finding(rule, isOfEntry ? ".nuspec" : "", invalid.detail(), 0));
    }

    static Rule rule(InvalidPackageException invalid) {
        return switch (invalid.problem()) {
            case NOT_A_ZIP -> ZipRule.NOT_A_ZIP;
            case DAMAGED_ZIP -> ZipRule.DAMAGED;
            case EMPTY_ZIP -> ZipRule.EMPTY;
            case ENCRYPTED_NUSPEC -> ZipRule.ENCRYPTED;
            case NUSPEC_COMPRESSION -> ZipRule.UNKNOWN_COMPRESSION;
            case TOO_MANY_ENTRIES -> ZipRule.TOO_MANY_ENTRIES;
            case NO_NUSPEC -> ManifestRule.NO_NUSPEC;
            case NUSPEC_IN_FOLDER -> ManifestRule.NUSPEC_IN_FOLDER;
            case SEVERAL_NUSPECS -> ManifestRule.SEVERAL_NUSPECS;
            case NUSPEC_TOO_LARGE -> ManifestRule.NUSPEC_TOO_LARGE;
            case MALFORMED_NUSPEC -> ManifestRule.NUSPEC_MALFORMED;
            case NUSPEC_WITH_DTD -> ManifestRule.NUSPEC_WITH_DTD;
            case NO_METADATA -> ManifestRule.METADATA_MISSING;
            case FOREIGN_ELEMENT -> ManifestRule.FOREIGN_NAMESPACE;
            case BAD_ELEMENT ->
                invalid.detail().equals("version") ? IdentityRule.VERSION_MISSING : IdentityRule.ID_MISSING;
            case ID_NOT_TRIMMED -> IdentityRule.ID_NOT_TRIMMED;
            case INVALID_ID -> IdentityRule.ID_INVALID;
            case INVALID_VERSION -> IdentityRule.VERSION_INVALID;
        };
    }
}
