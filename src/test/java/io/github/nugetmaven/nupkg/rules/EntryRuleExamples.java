package io.github.nugetmaven.nupkg.rules;

import static io.github.nugetmaven.testing.ZipBytes.directoryHeader;
import static io.github.nugetmaven.testing.ZipBytes.withInt;
import static io.github.nugetmaven.testing.ZipBytes.withShort;

import io.github.nugetmaven.nupkg.PackageFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

final class EntryRuleExamples {
    private static final byte[] CLEAN = Sample.clean().bytes();
    private static final String DLL = "lib/netstandard2.0/Contoso.Core.dll";

    private EntryRuleExamples() {}

    static List<RuleExample> all() {
        return List.of(
                damaged("offset", withInt(CLEAN, header(DLL) + 42, 7)),
                damaged("checksum", withInt(CLEAN, header(DLL) + 16, 7)),
                damaged("checksum of the nuspec", withInt(CLEAN, header(Sample.NUSPEC) + 16, 7)),
                damaged("beyond the file", withInt(CLEAN, header(DLL) + 20, 0x7FFFFFFF)),
                damaged("into the directory", withInt(CLEAN, header(DLL) + 20, distanceToDirectory() + 1)),
                damaged("cut", withInt(CLEAN, header(DLL) + 20, 3)),
                damaged("broken", broken()),
                damaged("on another disk", withShort(CLEAN, header(DLL) + 34, 1)),
                RuleExample.of(EntryRule.DEFLATE64, withShort(CLEAN, header(DLL) + 10, 9), CLEAN),
                RuleExample.of(EntryRule.TOO_MUCH_CONTENT, Zeros.in(CLEAN, 3, 2), Zeros.in(CLEAN, 3, 1)),
                RuleExample.of(
                        EntryRule.FILE_AND_FOLDER,
                        named("content/a", "content/a/b.txt"),
                        named("content/a.", "content/a/b.txt", "content/a/")),
                RuleExample.of(
                        EntryRule.FILE_AND_FOLDER,
                        "in another case, a long way round",
                        named("content/x/../A//b/c.txt", "content/a/b"),
                        named("content/x/../a//b/c.txt", "content/b")),
                RuleExample.of(EntryRule.NO_FILE_NAME, named(""), named("a")),
                RuleExample.of(EntryRule.NO_FILE_NAME, "a folder", named("content/."), named("content/.a")),
                RuleExample.of(EntryRule.NO_FILE_NAME, "a folder above", named("content/a/.."), named("content/a..")),
                RuleExample.of(EntryRule.NUL, named("content/a\0.txt"), named("content/a0.txt")),
                RuleExample.of(EntryRule.NUL, "escaped", named("content/%00.txt"), named("content/0.txt")),
                RuleExample.of(EntryRule.BACKSLASH, named("content\\a.txt"), named("content/a.txt")),
                RuleExample.of(
                        EntryRule.SELF_SIGNED,
                        signed(TestSignature.ofAuthor("Contoso", "Contoso").withTimestamp()),
                        signed(TestSignature.ofAuthor("Contoso", "Contoso").ofRepository())),
                RuleExample.of(
                        EntryRule.NO_TIMESTAMP,
                        signed(TestSignature.ofAuthor("Public CA", "Contoso").byKey()),
                        signed(TestSignature.ofAuthor("Public CA", "Contoso")
                                .byKey()
                                .ofRepository())),
                RuleExample.of(
                        EntryRule.AUTHOR_SIGNATURE,
                        signed(TestSignature.ofAuthor("Public CA", "Contoso")
                                .withTimestamp()
                                .indefinite()),
                        signed(TestSignature.ofAuthor("Public CA", "Contoso")
                                .ofRepository()
                                .indefinite())));
    }

    private static RuleExample damaged(String how, byte[] zip) {
        return RuleExample.of(EntryRule.DAMAGED, how, zip, CLEAN);
    }

    private static int header(String name) {
        return directoryHeader(CLEAN, name);
    }

    private static int distanceToDirectory() {
        ByteBuffer zip = ByteBuffer.wrap(CLEAN).order(ByteOrder.LITTLE_ENDIAN);
        int local = zip.getInt(header(DLL) + 42);
        return zip.getInt(CLEAN.length - 22 + 16) - data(zip, local);
    }

    private static int data(ByteBuffer zip, int local) {
        return local + 30 + zip.getShort(local + 26) + zip.getShort(local + 28);
    }

    /** A block of a type that there is not. */
    private static byte[] broken() {
        byte[] zip = CLEAN.clone();
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(data(buffer, buffer.getInt(header(DLL) + 42)), (byte) 7);
        return zip;
    }

    private static Sample named(String... names) {
        Sample sample = Sample.clean();
        Arrays.stream(names).forEach(it -> sample.entry(it, it.endsWith("/") ? "" : it));
        return sample;
    }

    private static Sample signed(TestSignature signature) {
        return Sample.clean().entry(PackageFile.SIGNATURE, signature.bytes());
    }
}
