package io.github.nugetmaven.nupkg.rules;

import java.util.List;
import java.util.Random;

/** Values that often cause errors, for every place where a package has a value. */
final class OddValues {
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "\t\n",
            "0",
            "-1",
            "1",
            "1e309",
            "NaN",
            "99999999999999999999",
            "2147483648",
            "true",
            "null",
            "$id$",
            "%",
            "%00",
            "%2e%2e%2f",
            "{0}",
            "{entry}",
            "{value}",
            "\\",
            "$1",
            "(?i)",
            "..",
            "../../a",
            "/",
            "//a",
            "C:\\a",
            "a\\..\\..\\b",
            "con",
            "nul.txt",
            "a.",
            "a ",
            ".",
            "*",
            "**/*",
            "\u202Etxt.exe",
            "\u0130",
            "\u212A",
            "e\u0301",
            "\uD83D\uDE00",
            "\uD83D",
            "\u0000",
            "\u001B[2J",
            "\u2028",
            "1.0",
            "1.0.0-",
            "1.0.0+",
            "1.0.0-a..b",
            "1.2.3.4.5",
            "01.02",
            "[1.0",
            "(,)",
            "[,]",
            "(1.0)",
            "[2.0,1.0]",
            "[1.0,1.0)",
            "1.*",
            "*-*",
            "[1.0,2.0],[3.0,4.0]",
            "net",
            "net45",
            "net4999999999",
            "net-45",
            "netstandard2.0.0.0.0",
            ".NETFramework,Version=v",
            ".NETFramework,Version=v4.5,Profile=Client,a=b",
            "portable-",
            "portable-net45+win8+",
            "netcoreapp3.1-ios13.0",
            "any",
            "unsupported",
            "native",
            "_._",
            "MIT",
            "mit",
            "MIT OR",
            "OR",
            "()",
            "(MIT",
            "MIT)",
            "MIT WITH",
            "MIT+",
            "MIT WITH Classpath-exception-2.0",
            "NOASSERTION",
            "LicenseRef-a",
            "http://",
            "http://[",
            "http://[::1",
            "http://a b",
            "https://%zz",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "data:,a",
            "http://\u00e4.example/\u00e4",
            "https://licenses.nuget.org/",
            "README.md",
            "LICENSE.txt",
            "icon.png",
            "expression",
            "file",
            "SymbolsPackage",
            "DotnetTool",
            "Dependency",
            "Contoso.Core",
            "https://aka.ms/deprecateLicenseUrl");
    private static final List<String> REPEATED = List.of(
            "a",
            ".",
            "/",
            "../",
            "(",
            ")",
            "1.",
            "1",
            "-",
            " OR MIT",
            " AND (",
            "net45+",
            "%41",
            "\u00e4",
            "\uD83D\uDE00",
            "[",
            ",",
            "A.b-",
            " ",
            "\\",
            "<b>",
            "![",
            "](",
            "&",
            "\n");

    private final Random random;

    OddValues(Random random) {
        this.random = random;
    }

    String raw() {
        return switch (random.nextInt(8)) {
            case 0 -> pick(REPEATED).repeat(random.nextInt(300));
            case 1 -> pick(REPEATED).repeat(random.nextInt(10) == 0 ? random.nextInt(300_000) : 5_000);
            case 2 -> pick(VALUES) + pick(VALUES);
            default -> pick(VALUES);
        };
    }

    /** Escapes the text for XML, sometimes incorrectly. */
    String escaped() {
        return switch (random.nextInt(12)) {
            case 0 -> "&#" + random.nextInt(0x110010) + ";";
            case 1 -> "&x;&amp;";
            case 2 -> "<![CDATA[" + raw() + "]]>";
            case 3 -> raw();
            default -> raw().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
