package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.rules.DerElement.MalformedException;
import java.util.List;
import java.util.Optional;

/**
 * What the signature of an author says about itself. Nothing is verified. Immutable.
 *
 * <p>Source: RFC 5652, 5; NuGet.Client, {@code AttributeUtility.cs} and {@code Oids.cs}.
 *
 * @param signer common name of the certificate's owner; empty if it has none
 * @param isSelfSigned whether the certificate was issued by its owner
 * @param hasTimestamp whether somebody else confirms the time
 */
record AuthorSignature(String signer, boolean isSelfSigned, boolean hasTimestamp) {
    private static final int TAG_0 = 0xA0;
    private static final int TAG_1 = 0xA1;
    private static final int KEY_IDENTIFIER = 0x80;

    /** Content octets of object identifiers. */
    private static final String SIGNED_DATA = "2A864886F70D010702";

    private static final String COMMITMENT_TYPE = "2A864886F70D0109100210";
    private static final String PROOF_OF_ORIGIN = "2A864886F70D0109100601";
    private static final String TIMESTAMP_TOKEN = "2A864886F70D010910020E";
    private static final String COMMON_NAME = "550403";
    private static final String SUBJECT_KEY_IDENTIFIER = "551D0E";

    /**
     * Reads a signature.
     *
     * @param bytes the content of a package's signature entry
     * @return empty for a signature of a repository, which nuget.org replaces by its own
     * @throws MalformedException if it is not the signature of a package
     */
    static Optional<AuthorSignature> parse(byte[] bytes) throws MalformedException {
        DerElement message = DerElement.of(bytes);
        if (message.tag() != DerElement.SEQUENCE || !message.child(0).hex().equals(SIGNED_DATA)) {
            throw new MalformedException();
        }
        List<DerElement> signedData = message.child(1).child(0).children();
        DerElement signerInfo = last(signedData).child(0);
        Optional<DerElement> signedAttributes = signerInfo.childWithTag(TAG_0);
        Optional<DerElement> type = signedAttributes.isEmpty()
                ? Optional.empty()
                : attribute(signedAttributes.get().children(), COMMITMENT_TYPE);
        if (type.isEmpty() || !type.get().child(0).child(0).hex().equals(PROOF_OF_ORIGIN)) {
            return Optional.empty();
        }
        Optional<DerElement> unsigned = signerInfo.childWithTag(TAG_1);
        boolean hasTimestamp = unsigned.isPresent()
                && attribute(unsigned.get().children(), TIMESTAMP_TOKEN).isPresent();
        Optional<DerElement> certificate = certificate(signedData, signerInfo.child(1));
        return Optional.of(
                certificate.isEmpty()
                        ? new AuthorSignature("", false, hasTimestamp)
                        : new AuthorSignature(
                                commonName(subject(certificate.get())),
                                issuer(certificate.get()).isSame(subject(certificate.get())),
                                hasTimestamp));
    }

    private static DerElement last(List<DerElement> elements) throws MalformedException {
        if (elements.isEmpty()) {
            throw new MalformedException();
        }
        return elements.get(elements.size() - 1);
    }

    /** The values of an attribute, which are a SET, or of another pair of an identifier and a value. */
    private static Optional<DerElement> attribute(List<DerElement> pairs, String identifier) throws MalformedException {
        for (DerElement pair : pairs) {
            List<DerElement> parts = pair.children();
            if (parts.size() > 1 && parts.get(0).hex().equals(identifier)) {
                return Optional.of(last(parts));
            }
        }
        return Optional.empty();
    }

    /** @param signer issuer and serial number of the certificate, or the identifier of its key */
    private static Optional<DerElement> certificate(List<DerElement> signedData, DerElement signer)
            throws MalformedException {
        for (DerElement set : signedData) {
            if (set.tag() == TAG_0) {
                for (DerElement certificate : set.children()) {
                    if (isOf(signer, certificate)) {
                        return Optional.of(certificate);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(DerElement signer, DerElement certificate) throws MalformedException {
        if (signer.tag() == KEY_IDENTIFIER) {
            Optional<DerElement> extensions = certificate.child(0).childWithTag(0xA3);
            Optional<DerElement> identifier = extensions.isEmpty()
                    ? Optional.empty()
                    : attribute(extensions.get().child(0).children(), SUBJECT_KEY_IDENTIFIER);
            // an octet string in an octet string
            return identifier.filter(it -> it.hex().endsWith(signer.hex())).isPresent();
        }
        return signer.child(0).isSame(issuer(certificate)) && signer.child(1).isSame(field(certificate, 0));
    }

    private static DerElement issuer(DerElement certificate) throws MalformedException {
        return field(certificate, 2);
    }

    private static DerElement subject(DerElement certificate) throws MalformedException {
        return field(certificate, 4);
    }

    /** @param index of a field behind the version, which may be missing. Source: RFC 5280, 4.1. */
    private static DerElement field(DerElement certificate, int index) throws MalformedException {
        DerElement signed = certificate.child(0);
        return signed.child(signed.child(0).tag() == TAG_0 ? index + 1 : index);
    }

    private static String commonName(DerElement name) throws MalformedException {
        for (DerElement set : name.children()) {
            Optional<DerElement> common = attribute(set.children(), COMMON_NAME);
            if (common.isPresent()) {
                return common.get().text();
            }
        }
        return "";
    }
}
