package io.github.nugetmaven.nupkg;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an XML document that may be hostile. Namespaces are left out, because NuGet's readers ignore them. Immutable.
 *
 * @param attributes values by local name
 * @param text the text directly in the element, including white space
 * @param line of the start tag, from 1
 */
public record XmlElement(
        String name, Map<String, String> attributes, String text, List<XmlElement> children, int line) {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_ELEMENTS = 100_000;

    /** The document has a document type declaration. */
    public static final class DoctypeException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The document has too many elements. */
    public static final class TooManyElementsException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** An element whose end tag has not been read yet. */
    private record Open(
            String name, Map<String, String> attributes, StringBuilder text, List<XmlElement> children, int line) {
        XmlElement close() {
            return new XmlElement(name, attributes, text.toString(), Collections.unmodifiableList(children), line);
        }
    }

    /** The root of a document that a server sent; empty if {@link #parse} refuses it. */
    public static Optional<XmlElement> parseForeign(byte[] xml) {
        try {
            return Optional.of(parse(xml));
        } catch (XMLStreamException | DoctypeException | TooManyElementsException e) {
            return Optional.empty();
        }
    }

    /**
     * Parses a document, and returns its root. Does not read anything outside the document, and does not expand entities.
     *
     * @throws XMLStreamException if the document is not well-formed
     */
    static XmlElement parse(byte[] xml) throws XMLStreamException, DoctypeException, TooManyElementsException {
        return parse(XmlDecoder.decode(xml));
    }

    /** Parses a document that has been decoded. Otherwise like {@link #parse(byte[])}. */
    public static XmlElement parse(String xml) throws XMLStreamException, DoctypeException, TooManyElementsException {
        XMLStreamReader reader = reader(xml);
        Deque<Open> path = new ArrayDeque<>();
        path.push(new Open("", Map.of(), new StringBuilder(), new ArrayList<>(), 0));
        int count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++count > MAX_ELEMENTS) {
                        throw new TooManyElementsException();
                    }
                    path.push(new Open(
                            reader.getLocalName(),
                            attributes(reader),
                            new StringBuilder(),
                            new ArrayList<>(),
                            reader.getLocation().getLineNumber()));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = path.pop().close();
                    path.element().children().add(closed);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    path.element().text().append(reader.getText());
                default -> {
                    // comments and processing instructions do not matter
                }
            }
        }
        return path.pop().children().get(0);
    }

    /** Creates a reader for a document, unless the document has a document type declaration. */
    static XMLStreamReader reader(byte[] xml) throws XMLStreamException, DoctypeException {
        return reader(XmlDecoder.decode(xml));
    }

    private static XMLStreamReader reader(String text) throws XMLStreamException, DoctypeException {
        if (XmlDecoder.hasDoctype(text)) {
            throw new DoctypeException();
        }
        return secureFactory().createXMLStreamReader(new StringReader(text));
    }

    private static XMLInputFactory secureFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // newer JDKs have this limit by default; a nuspec needs a depth of seven
        factory.setProperty("jdk.xml.maxElementDepth", MAX_DEPTH);
        return factory;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return Collections.unmodifiableMap(attributes);
    }

    /** The children with this name, in the order of the document. */
    public List<XmlElement> all(String child) {
        return stream(child).toList();
    }

    /** The first child with this name. */
    public Optional<XmlElement> first(String child) {
        return stream(child).findFirst();
    }

    private Stream<XmlElement> stream(String child) {
        return children.stream().filter(it -> it.name().equals(child));
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** The text without surrounding white space. */
    public String stripped() {
        return text.strip();
    }
}
