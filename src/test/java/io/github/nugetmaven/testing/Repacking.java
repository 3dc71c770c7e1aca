package io.github.nugetmaven.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs the same files with random differences, like another packing tool. */
public final class Repacking {
    private static final String MANIFEST = "http://schemas.microsoft.com/packaging/2010/07/manifest";
    private static final String PROPERTIES =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private final Random random;

    public Repacking(long seed) {
        random = new Random(seed);
    }

    /** The entries of a zip. */
    public static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    /** The same package with new OPC parts. */
    public byte[] pack(Map<String, byte[]> content) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(content);
        entries.keySet().removeIf(name -> name.endsWith(".psmdcp"));
        String nuspec = entries.keySet().stream()
                .filter(name -> name.endsWith(".nuspec"))
                .findFirst()
                .orElseThrow();
        String card = "package/services/metadata/core-properties/" + Long.toHexString(random.nextLong()) + ".psmdcp";
        entries.put(card, ("<coreProperties>" + random.nextInt() + "</coreProperties>").getBytes(UTF_8));
        entries.put("_rels/.rels", relationships(nuspec, card));
        entries.put("[Content_Types].xml", contentTypes());
        return zip(entries);
    }

    private byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment("x".repeat(random.nextInt(100)));
            if (random.nextBoolean()) {
                zip.putNextEntry(new ZipEntry("lib/"));
                zip.closeEntry();
            }
            for (String name : shuffled(entries.keySet())) {
                ZipEntry entry = new ZipEntry(written(name));
                entry.setTimeLocal(LocalDateTime.of(1990 + random.nextInt(40), 5, 1, 0, 0));
                zip.setLevel(random.nextInt(Deflater.BEST_COMPRESSION + 1));
                zip.putNextEntry(entry);
                zip.write(entries.get(name));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private String written(String name) {
        String slashes = random.nextBoolean() ? name : name.replace('/', '\\');
        return random.nextBoolean() ? slashes : slashes.replace(" ", "%20").replace("é", "%C3%A9");
    }

    private byte[] relationships(String nuspec, String card) {
        return elements(
                "Relationships",
                List.of(
                        "<Relationship Type='%s' Target='/%s' Id='R%X'/>".formatted(MANIFEST, nuspec, random.nextInt()),
                        "<Relationship Id='R%X' Target='/%s' Type='%s'/>"
                                .formatted(random.nextInt(), card, PROPERTIES)));
    }

    private byte[] contentTypes() {
        List<String> types = new ArrayList<>(List.of(
                "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>",
                "<Default ContentType='application/octet' Extension='nuspec'/>",
                "<Default Extension='dll' ContentType='application/octet'/>",
                "<Override PartName='/tools/run' ContentType='application/octet'/>"));
        if (random.nextBoolean()) {
            types.add("<Default Extension='psmdcp' ContentType='application/xml'/>");
            types.add("<Default Extension='p7s' ContentType='application/octet'/>");
        }
        return elements("Types", types);
    }

    private byte[] elements(String root, List<String> children) {
        String space = random.nextBoolean() ? "" : "\r\n  ";
        return ("<?xml version='1.0'?><" + root + " xmlns='urn:x'>" + space + String.join(space, shuffled(children))
                        + "</" + root + ">")
                .getBytes(UTF_8);
    }

    private List<String> shuffled(Iterable<String> items) {
        List<String> all = new ArrayList<>();
        items.forEach(all::add);
        Collections.shuffle(all, random);
        return all;
    }
}
