package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;

/** The manifests that a row of the table names by what is special in them. */
final class ManifestOracle {
    private static final String MARK = "\uFEFF";
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final String E_ACUTE = "<authors>M\u00e9</authors>";

    private ManifestOracle() {}

    static byte[] nuspec(String row) {
        return switch (row) {
            case "namespace 2010/07" -> utf8(in("http://schemas.microsoft.com/packaging/2010/07/nuspec.xsd"));
            case "namespace 2013/05" -> utf8(in("http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"));
            case "no namespace" -> utf8(text("<id>A.B</id>", ""));
            case "an unknown namespace" -> utf8(in("urn:a"));
            case "every element with a prefix for the namespace 2013/05" ->
                utf8(text("<id>A.B</id>", "")
                        .replaceAll("<(/?)(?=[a-z])", "<$1x:")
                        .replace(
                                "<x:package",
                                "<x:package xmlns:x=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\""));
            case "<metadata> in a namespace of its own" ->
                utf8(in("urn:a").replace("<metadata", "<metadata xmlns=\"urn:b\""));
            case "<id> in another namespace than <metadata>" -> utf8(text("<id xmlns=\"urn:a\">A.B</id>", ""));
            case "an <id> in another namespace before the right one" ->
                utf8(text("<id xmlns=\"urn:a\">X</id><id>A.B</id>", ""));
            case "<Metadata> for <metadata>" -> utf8(plain().replace("metadata", "Metadata"));
            case "<Package> for <package>" -> utf8(plain().replace("package", "Package"));
            case "<metadata> as the root" -> utf8(plain().replaceAll("</?package>", ""));
            case "two <metadata>, A.B and X" ->
                utf8(plain().replace(
                                "</package>", "<metadata><id>X</id><version>1.0.0</version></metadata></package>"));
            case "minClientVersion=\"x\"" -> utf8(plain().replace("<metadata>", "<metadata minClientVersion=\"x\">"));
            case "5,000 elements inside each other" ->
                utf8(plain().replace("</package>", "<a>".repeat(5000) + "</a>".repeat(5000) + "</package>"));
            default ->
                row.contains("<id>") || row.contains("<ID>") || row.contains("ersion>")
                        ? utf8(ofIdentity(row))
                        : row.startsWith("a ") && !row.startsWith("a byte") && !row.startsWith("a space")
                                ? utf8(ofDependencies(row))
                                : ofEncoding(row);
        };
    }

    private static byte[] ofEncoding(String row) {
        return switch (row) {
            case "UTF-8 with byte order mark" -> utf8(MARK + declared("utf-8"));
            case "UTF-16 LE, marked, declared utf-16" -> (MARK + declared("utf-16")).getBytes(UTF_16LE);
            case "UTF-16 LE, marked, declared utf-8" -> (MARK + declared("utf-8")).getBytes(UTF_16LE);
            case "UTF-16 BE, no mark, declared utf-16" -> declared("utf-16").getBytes(UTF_16BE);
            case "UTF-32 LE with mark, no declaration" -> (MARK + plain()).getBytes(UTF_32LE);
            case "UTF-8 bytes declared utf-16" -> utf8(declared("utf-16"));
            case "encoding=\"iso-8859-1\"", "encoding=\"latin1\"", "encoding=\"windows-1252\"", "encoding=\"cp1252\"" ->
                (declared(quoted(row)) + "<!-- \u00e9 -->").getBytes(ISO_8859_1);
            case "encoding=\"utf8\"", "encoding=\"UTF8\"" -> utf8(declared(quoted(row)));
            case "declared us-ascii, a byte above 7F" ->
                utf8(declared("us-ascii").replace("<authors>A</authors>", E_ACUTE));
            case "a byte that is not UTF-8" ->
                declared("utf-8").replace("<authors>A</authors>", E_ACUTE).getBytes(ISO_8859_1);
            case "UTF-8 with mark, declared iso-8859-1 (authors then read as Latin-1)" ->
                utf8(MARK + declared("iso-8859-1").replace("<authors>A</authors>", E_ACUTE));
            case "<?xml version=\"1.1\"?>" -> utf8("<?xml version=\"1.1\"?>\n" + plain());
            case "a space before the declaration" -> utf8(" " + declared("utf-8"));
            case "<!DOCTYPE package>" -> utf8("<!DOCTYPE package>" + plain());
            case "an undefined entity" -> utf8(text("<id>A.B</id>", "<summary>&foo;</summary>"));
            case "<license type=\"expression\"> MIT </license>" -> utf8(text("<id>A.B</id>", row));
            case "<icon>, space, a.png, newline" -> utf8(text("<id>A.B</id>", "<icon> a.png\n</icon>"));
            default -> throw new IllegalArgumentException(row);
        };
    }

    private static String ofIdentity(String row) {
        return switch (row) {
            case "<id>, newline, A.B, newline" -> text("<id>\nA.B\n</id>", "");
            case "a comment inside <id>" -> text("<id>A<!-- comment -->.B</id>", "");
            case "<id>X</id> and then <id>A.B</id>" -> text("<id>X</id><id>A.B</id>", "");
            case "<ID> for <id>" -> text("<ID>A.B</ID>", "");
            case "an empty <id>" -> text("<id></id>", "");
            case "no <id>" -> text("", "");
            case "<version> with no-break spaces around" -> version("<version>\u00a01.0.0\u00a0</version>");
            case "<version> twice, 1.0.0 and 2.0.0" -> version("<version>1.0.0</version><version>2.0.0</version>");
            case "<Version> for <version>" -> version("<Version>1.0.0</Version>");
            default -> row.startsWith("<id>") ? text(row, "") : version(row);
        };
    }

    private static String ofDependencies(String row) {
        String xml = switch (row) {
            case "a dependency without version" -> "<dependency id=\"X\" />";
            case "a dependency with version=\"x\"", "a dependency with version=\"1.*\"" ->
                "<dependency id=\"X\" version=\"" + quoted(row) + "\" />";
            case "a dependency without id" -> "<dependency version=\"1.0\" />";
            case "a dependency beside a group" ->
                "<dependency id=\"Y\" version=\"1.0\" /><group targetFramework=\"net45\">"
                        + "<dependency id=\"X\" version=\"1.0\" /></group>";
            case "a dependency in another namespace" -> "<dependency xmlns=\"urn:a\" id=\"X\" version=\"1.0\" />";
            case "a group with targetFramework=\"foo\"",
                    "a group with targetFramework=\"portable-net40-client+win8\"",
                    "a group with TargetFramework=\"net45\"" ->
                "<group " + row.substring("a group with ".length())
                        + "><dependency id=\"X\" version=\"1.0\" /></group>";
            default -> "";
        };
        if (row.equals("a package type with version=\"\"")) {
            return text("<id>A.B</id>", "<packageTypes><packageType name=\"T\" version=\"\" /></packageTypes>");
        }
        if (xml.isEmpty()) {
            throw new IllegalArgumentException(row);
        }
        return text("<id>A.B</id>", "<dependencies>" + xml + "</dependencies>");
    }

    private static String quoted(String row) {
        return row.substring(row.indexOf('"') + 1, row.lastIndexOf('"'));
    }

    private static String plain() {
        return text("<id>A.B</id>", "");
    }

    private static String declared(String encoding) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n" + plain();
    }

    private static String in(String namespace) {
        return plain().replace("<package>", "<package xmlns=\"" + namespace + "\">");
    }

    private static String version(String version) {
        return plain().replace("<version>1.0.0</version>", version);
    }

    private static String text(String id, String more) {
        return "<package><metadata>" + id + "<version>1.0.0</version><authors>A</authors><description>A.</description>"
                + more + "</metadata></package>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
