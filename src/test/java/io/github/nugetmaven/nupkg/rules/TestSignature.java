package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;

/**
 * The signature of a package, as far as it is read. Nobody could verify it.
 *
 * @param issuer of the certificate
 * @param subject of the certificate
 * @param isOfAuthor or else of a repository
 * @param isByKey whether the certificate is named by its key, or else by issuer and serial number
 * @param isIndefinite whether the lengths of the outer elements are not given, as in BER
 */
record TestSignature(
        String issuer,
        String subject,
        boolean isOfAuthor,
        boolean hasTimestamp,
        boolean isByKey,
        boolean isIndefinite) {
    private static final String KEY = "0101020305080D15";

    static TestSignature ofAuthor(String issuer, String subject) {
        return new TestSignature(issuer, subject, true, false, false, false);
    }

    TestSignature withTimestamp() {
        return new TestSignature(issuer, subject, isOfAuthor, true, isByKey, isIndefinite);
    }

    TestSignature ofRepository() {
        return new TestSignature(issuer, subject, false, hasTimestamp, isByKey, isIndefinite);
    }

    TestSignature byKey() {
        return new TestSignature(issuer, subject, isOfAuthor, hasTimestamp, true, isIndefinite);
    }

    TestSignature indefinite() {
        return new TestSignature(issuer, subject, isOfAuthor, hasTimestamp, isByKey, true);
    }

    byte[] bytes() {
        byte[] certificates =
                der(0xA0, certificate("Other CA", "Contoso", "07", "FF"), certificate(issuer, subject, "08", KEY));
        byte[] data = sequence(
                hex("020101"),
                der(0x31),
                sequence(hex("06092A864886F70D010701")),
                certificates,
                der(0x31, signerInfo()));
        byte[] id = hex("06092A864886F70D010702");
        return isIndefinite ? indefinite(0x30, id, indefinite(0xA0, data)) : sequence(id, der(0xA0, data));
    }

    private byte[] signerInfo() {
        byte[] signer = isByKey ? der(0x80, hex(KEY)) : sequence(name(issuer), hex("020108"));
        String type = isOfAuthor ? "060B2A864886F70D0109100601" : "060B2A864886F70D0109100602";
        byte[] signed = der(
                0xA0,
                attribute("06092A864886F70D010903", hex("06092A864886F70D010701")),
                attribute("060B2A864886F70D0109100210", sequence(hex(type))));
        byte[] unsigned = hasTimestamp ? der(0xA1, attribute("060B2A864886F70D010910020E", sequence())) : new byte[0];
        return sequence(hex("020101"), signer, sequence(), signed, sequence(), der(0x04, hex("00")), unsigned);
    }

    private static byte[] certificate(String issuer, String subject, String serial, String key) {
        byte[] identifier = sequence(hex("0603551D0E"), der(0x04, der(0x04, hex(key))));
        byte[] signed = sequence(
                der(0xA0, hex("020102")),
                hex("0201" + serial),
                sequence(),
                name(issuer),
                sequence(),
                name(subject),
                sequence(),
                der(0xA3, sequence(identifier)));
        return sequence(signed, sequence(), der(0x03, hex("00")));
    }

    private static byte[] name(String common) {
        return sequence(
                der(0x31, sequence(hex("0603550406"), der(0x13, "US".getBytes(UTF_8)))),
                der(0x31, sequence(hex("0603550403"), der(0x0C, common.getBytes(UTF_8)))));
    }

    private static byte[] attribute(String identifier, byte[] value) {
        return sequence(hex(identifier), der(0x31, value));
    }

    private static byte[] sequence(byte[]... parts) {
        return der(0x30, parts);
    }

    private static byte[] indefinite(int tag, byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(tag);
        bytes.write(0x80);
        List.of(parts).forEach(bytes::writeBytes);
        bytes.writeBytes(new byte[2]);
        return bytes.toByteArray();
    }

    static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        List.of(parts).forEach(content::writeBytes);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(tag);
        if (content.size() < 0x80) {
            bytes.write(content.size());
        } else {
            bytes.write(0x83);
            bytes.write(content.size() >> 16);
            bytes.write(content.size() >> 8);
            bytes.write(content.size());
        }
        bytes.writeBytes(content.toByteArray());
        return bytes.toByteArray();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
