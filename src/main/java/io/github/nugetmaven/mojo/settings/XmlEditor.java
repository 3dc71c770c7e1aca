package io.github.nugetmaven.mojo.settings;

import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.Element;
import eu.maveniverse.domtrip.Text;
import java.util.Optional;

/** Puts elements into an XML document in the way that its owner lays it out. Not thread-safe. */
final class XmlEditor {
    private static final String INDENT = "  ";

    private final Document document;
    private final String lineEnding;

    XmlEditor(Document document, String lineEnding) {
        this.document = document;
        this.lineEnding = lineEnding;
    }

    /** The first child of that name, in whichever namespace. */
    static Optional<Element> child(Element parent, String name) {
        return parent.childElements().filter(it -> it.localName().equals(name)).findFirst();
    }

    /** Makes this the whole content of an element. */
    void setText(Element element, String text) {
        open(element);
        element.clearChildren();
        element.innerPrecedingWhitespace("");
        element.addChild(new Text(text, escaped(text)));
    }

    /** What not every encoding has is written as a character reference. */
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

    /** Adds a child behind the others, in a line of its own. */
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

    /** Adds an element behind another, laid out as that is. */
    Element insertAfter(Element sibling, String name) {
        Element element = element(name, sibling, sibling.precedingWhitespace());
        sibling.parent().insertChildAfter(sibling, element);
        return element;
    }

    /** In the namespace of another, by the same prefix. */
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

    /** The white space before an element in its line. */
    private static String indent(Element element) {
        String before = element.precedingWhitespace();
        return before.substring(before.lastIndexOf('\n') + 1);
    }

    /** How far the owner indents. */
    private String unit() {
        return document.root()
                .childElements()
                .findFirst()
                .map(XmlEditor::indent)
                .filter(it -> !it.isEmpty())
                .orElse(INDENT);
    }
}
