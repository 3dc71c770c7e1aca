package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.PackageFile;
import io.github.nugetmaven.nupkg.rules.DerElement.MalformedException;
import io.github.nugetmaven.nupkg.zip.ZipEntryHeader;
import java.io.IOException;
import java.util.Optional;

/** Checks whether nuget.org can accept the signature of a package. The signature itself is not verified. */
final class SignatureCheck implements Check {
    /** In bytes. A signature with its certificates and timestamp has about twelve thousand. */
    private static final int MAX_SIGNATURE = 1 << 20;

    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        Optional<ZipEntryHeader> entry = subject.contents().entry(PackageFile.SIGNATURE);
        Optional<byte[]> bytes =
                entry.isEmpty() ? Optional.empty() : subject.read(entry.get(), MAX_SIGNATURE, findings);
        if (bytes.isEmpty()) {
            return;
        }
        try {
            if (bytes.get().length > MAX_SIGNATURE) {
                throw new MalformedException();
            }
            AuthorSignature.parse(bytes.get()).ifPresent(it -> check(it, findings));
        } catch (MalformedException e) {
            findings.add(ZipRule.SIGNATURE_ENTRY, PackageFile.SIGNATURE, "");
        }
    }

    private static void check(AuthorSignature signature, Findings findings) {
        String signer = signature.signer().isEmpty() ? "an unnamed certificate" : signature.signer();
        if (signature.isSelfSigned()) {
            findings.add(EntryRule.SELF_SIGNED, PackageFile.SIGNATURE, signer);
        }
        if (!signature.hasTimestamp()) {
            findings.add(EntryRule.NO_TIMESTAMP, PackageFile.SIGNATURE, "");
        }
        if (!signature.isSelfSigned() && signature.hasTimestamp()) {
            findings.add(EntryRule.AUTHOR_SIGNATURE, PackageFile.SIGNATURE, signer);
        }
    }
}
