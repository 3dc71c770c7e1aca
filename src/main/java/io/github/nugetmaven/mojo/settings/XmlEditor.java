package io.github.nugetmaven.mojo.settings;

import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.Element;
import eu.maveniverse.domtrip.Text;
import java.util.Optional;

/** Adds elements to an XML document in the layout that its owner uses. Not thread-safe. */
final class XmlEditor {
    private static final String INDENT = "  ";

    private final Document document;
    private final String lineEnding;

    XmlEditor(Document document, String lineEnding) {
        this.document = document;
        this.lineEnding = lineEnding;
    }

    /** The first child element of this local name. */
    static Optional<Element> child(Element parent, String name) {
        return parent.childElements().filter(it -> it.localName().equals(name)).findFirst();
    }

    /** Replaces the whole content of an element. */
    void setText(Element element, String text) {
        open(element);
        element.clearChildren();
        element.innerPrecedingWhitespace("");
        element.addChild(new Text(text, escaped(text)));
    }

    /** Writes characters that some encodings lack as character references. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '&' || c == '<' || c == '>' || c > '~') {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** Adds a child after the others, on its own line. */
    Element append(Element parent, String name) {
        String indent = parent.childElements()
                .findFirst()
                .map(XmlEditor::indent)
                .filter(it -> it.length() > indent(parent).length())
                .orElseGet(() -> indent(parent) + unit());
        open(parent);
        Element element = element(name, parent, lineEnding + indent);
        parent.addChild(element);
        if (!parent.innerPrecedingWhitespace().contains("\n")) {
            parent.innerPrecedingWhitespace(lineEnding + indent(parent));
        }
        return element;
    }

    /** Adds an element after another one, with the same layout. */
    Element insertAfter(Element sibling, String name) {
        Element element = element(name, sibling, sibling.precedingWhitespace());
        sibling.parent().insertChildAfter(sibling, element);
        return element;
    }

    /** A new element with the namespace prefix of another one. */
    private static Element element(String name, Element like, String precedingWhitespace) {
        String prefix = like.name().contains(":") ? like.name().replaceFirst(":.*", ":") : "";
        Element element = Element.of(prefix + name);
        element.precedingWhitespace(precedingWhitespace);
        return element;
    }

    /** Gives a self-closed element a start and an end. */
    private static void open(Element element) {
        if (element.selfClosing()) {
            element.originalOpenTag(element.originalOpenTag().replaceFirst("\\s*/>$", ">"));
            element.selfClosing(false);
        }
    }

    /** The white space before an element on its line. */
    private static String indent(Element element) {
        String before = element.precedingWhitespace();
        return before.substring(before.lastIndexOf('\n') + 1);
    }

    /** The indentation of one level. */
    private String unit() {
        return document.root()
                .childElements()
                .findFirst()
                .map(XmlEditor::indent)
                .filter(it -> !it.isEmpty())
                .orElse(INDENT);
    }
}
