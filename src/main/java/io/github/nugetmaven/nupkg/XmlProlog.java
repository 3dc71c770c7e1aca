package io.github.nugetmaven.nupkg;

/**
 * What stands before the root element of an XML document, well-formed or not. It is looked at before a parser sees it: the JDK's
 * parser prints to the console, or throws undeclared exceptions, for some document types.
 */
final class XmlProlog {
    private XmlProlog() {}

    /** Whether there is a document type declaration before the root element, well-formed or not. */
    static boolean hasDoctype(String text) {
        return text.startsWith("<!DOCTYPE", start(text, false));
    }

    /** Whether something stands before an XML declaration. */
    static boolean hasLateDeclaration(String text) {
        int start = start(text, true);
        return start > 0 && XmlDeclaration.isAt(text, start);
    }

    /** Where the first tag is that is neither a comment nor a processing instruction; the length of the text if nowhere. */
    private static int start(String text, boolean orDeclaration) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
            String end;
            if (text.startsWith("<!--", at)) {
                end = "-->";
            } else if (text.startsWith("<?", at) && !(orDeclaration && at > 0 && XmlDeclaration.isAt(text, at))) {
                end = "?>";
            } else {
                return at;
            }
            at = text.indexOf(end, at);
            if (at < 0) {
                break;
            }
        }
        return text.length();
    }
}
