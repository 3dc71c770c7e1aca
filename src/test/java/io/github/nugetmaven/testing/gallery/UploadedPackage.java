package io.github.nugetmaven.testing.gallery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A .nupkg or .snupkg opened: its entries, and its nuspec once {@link #readNuspec} found one. */
final class UploadedPackage {
    private final byte[] bytes;
    private final ZipListing zip;
    private Element metadata;

    private UploadedPackage(byte[] bytes, ZipListing zip) {
        this.bytes = bytes;
        this.zip = zip;
    }

    static UploadedPackage open(byte[] bytes) throws ZipException {
        return new UploadedPackage(bytes, ZipListing.of(bytes));
    }

    byte[] bytes() {
        return bytes;
    }

    List<ZipListing.Entry> entries() {
        return zip.entries();
    }

    List<ZipListing.Entry> rootNuspecs() {
        return entries().stream()
                .filter(entry -> !entry.name().contains("/"))
                .filter(entry -> entry.name().toLowerCase(Locale.ROOT).endsWith(".nuspec"))
                .toList();
    }

    /** Reads the only nuspec in the root. */
    void readNuspec() throws IOException, SAXException {
        metadata = metadataOf(nuspec());
    }

    byte[] nuspec() throws IOException {
        return zip.content(rootNuspecs().get(0));
    }

    String id() {
        return text("id").orElse("");
    }

    String version() {
        return text("version").orElse("");
    }

    /** The element's text; nothing when there is no such element. */
    Optional<String> text(String name) {
        return element(name).map(element -> element.getTextContent().trim());
    }

    Optional<Element> element(String name) {
        return children(metadata, name).stream().findFirst();
    }

    String minClientVersion() {
        return metadata.getAttribute("minClientVersion");
    }

    /** Exactly one package type, and that is SymbolsPackage (PackageMetadataExtensions.cs). */
    boolean symbols() {
        List<Element> types = element("packageTypes")
                .map(parent -> children(parent, "packageType"))
                .orElse(List.of());
        return types.size() == 1 && types.get(0).getAttribute("name").equalsIgnoreCase("SymbolsPackage");
    }

    boolean zip64() {
        return zip.zip64();
    }

    boolean has(String entryName) {
        return entries().stream().anyMatch(entry -> entry.name().equals(entryName));
    }

    private static Element metadataOf(byte[] nuspec) throws IOException, SAXException {
        Element root = builder().parse(new ByteArrayInputStream(nuspec)).getDocumentElement();
        return children(root, "metadata").stream()
                .findFirst()
                .orElseThrow(() -> new SAXException("The nuspec has no metadata."));
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // else it writes to standard error
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .filter(element -> element.getLocalName().equals(name))
                .toList();
    }
}
