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
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an XML document that may be hostile. Immutable.
 *
 * @param name without its prefix
 * @param namespace of the name; empty for none
 * @param defaultNamespace of names without a prefix in this element; empty for none
 * @param attributes values by name. Attributes with a prefix are left out, because NuGet's readers do not see them.
 * @param text the text directly in the element. White space between elements is left out, as NuGet's readers do.
 * @param line of the start tag, from 1
 */
public record XmlElement(
        String name,
        String namespace,
        String defaultNamespace,
        Map<String, String> attributes,
        String text,
        List<XmlElement> children,
        int line) {
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
    private static final class Open {
        private final String name;
        private final String namespace;
        private final String defaultNamespace;
        private final Map<String, String> attributes;
        private final int line;
        private final StringBuilder text = new StringBuilder();
        private final List<XmlElement> children = new ArrayList<>();

        /** Where the text since the last tag or comment begins. */
        private int run;

        Open(XMLStreamReader reader) {
            this.name = reader.getLocalName();
            this.namespace = orEmpty(reader.getNamespaceURI());
            this.defaultNamespace = orEmpty(reader.getNamespaceURI(""));
            this.attributes = attributes(reader);
            this.line = reader.getLocation().getLineNumber();
        }

        private static String orEmpty(String namespace) {
            return namespace == null ? "" : namespace;
        }

        /** Ends a piece of text. A piece of white space alone does not count. */
        void endText() {
            boolean isBlank = true;
            for (int i = run; i < text.length() && isBlank; i++) {
                isBlank = " \t\r\n".indexOf(text.charAt(i)) >= 0;
            }
            if (isBlank) {
                text.setLength(run);
            }
            run = text.length();
        }

        /** Adds text that counts even if it is white space alone. */
        void addVerbatim(String verbatim) {
            text.append(verbatim);
            run = text.length();
        }

        XmlElement close() {
            return new XmlElement(
                    name,
                    namespace,
                    defaultNamespace,
                    attributes,
                    text.toString(),
                    Collections.unmodifiableList(children),
                    line);
        }
    }

    /** The root of a document that a server sent, or that a package contains; empty if .NET cannot read it or it is too large. */
    public static Optional<XmlElement> parseForeign(byte[] xml) {
        try {
            return Optional.of(parse(XmlText.decode(xml).text()));
        } catch (XMLStreamException | DoctypeException | TooManyElementsException e) {
            return Optional.empty();
        }
    }

    /**
     * Parses a document, and returns its root. Does not read anything outside the document, and does not expand entities.
     *
     * @throws XMLStreamException if the document is not well-formed
     */
    public static XmlElement parse(String xml) throws XMLStreamException, DoctypeException, TooManyElementsException {
        XMLStreamReader reader = reader(xml);
        Deque<Open> path = new ArrayDeque<>();
        int count = 0;
        while (true) {
            int event = reader.next();
            Open open = path.peek();
            if (open == null && event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (open != null && event != XMLStreamConstants.CHARACTERS) {
                open.endText();
            }
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++count > MAX_ELEMENTS) {
                        throw new TooManyElementsException();
                    }
                    path.push(new Open(reader));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = path.pop().close();
                    if (path.isEmpty()) {
                        readToEnd(reader);
                        return closed;
                    }
                    path.element().children.add(closed);
                }
                case XMLStreamConstants.CHARACTERS -> open.text.append(reader.getText());
                case XMLStreamConstants.CDATA -> open.addVerbatim(reader.getText());
                default -> {
                    // comments and processing instructions do not matter
                }
            }
        }
    }

    /** What follows the root has to be well-formed, too. */
    private static void readToEnd(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next();
        }
    }

    /** Creates a reader for a document, unless the document has a document type declaration. */
    static XMLStreamReader reader(String xml) throws XMLStreamException, DoctypeException {
        if (XmlProlog.hasDoctype(xml)) {
            throw new DoctypeException();
        }
        return secureFactory().createXMLStreamReader(new StringReader(xml));
    }

    private static XMLInputFactory secureFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // white space beside it does not count, other than white space in it
        factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", true);
        // newer JDKs have this limit by default; a nuspec needs a depth of seven
        factory.setProperty("jdk.xml.maxElementDepth", MAX_DEPTH);
        return factory;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace != null && !namespace.isEmpty()) {
                continue;
            }
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return Collections.unmodifiableMap(attributes);
    }

    /** The children with this name, in the order of the document. */
    public List<XmlElement> all(String child) {
        List<XmlElement> all = new ArrayList<>();
        for (XmlElement each : children) {
            if (each.name().equals(child)) {
                all.add(each);
            }
        }
        return all;
    }

    /** The children with this name of all children that are such a list. */
    public List<XmlElement> allIn(String list, String child) {
        List<XmlElement> all = new ArrayList<>();
        for (XmlElement each : all(list)) {
            all.addAll(each.all(child));
        }
        return all;
    }

    /** The first child with this name. */
    public Optional<XmlElement> first(String child) {
        for (XmlElement each : children) {
            if (each.name().equals(child)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** The text without surrounding white space, as .NET trims it. */
    public String stripped() {
        return WhiteSpace.trim(text);
    }
}
