package io.github.nugetmaven.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens as NuGet finds them, and the values that NuGet does not escape. */
class NuspecTokensTest {
    private static final Map<String, String> VALUES = Map.of(
            "x",
            "X",
            "authors",
            "Contoso",
            "q",
            "$x$",
            "amp",
            "A & B <x> \"y\"",
            "\u00FC_1",
            "ue",
            "empty",
            "",
            "lines",
            "a\r\nb");
    private static final Function<String, Optional<String>> TOKENS = name -> VALUES.entrySet().stream()
            .filter(it -> it.getKey().equalsIgnoreCase(name))
            .map(Map.Entry::getValue)
            .findFirst();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    a$x$b                | aXb
                    $x$$x$               | XX
                    a$$b $$x$$           | a$b $x$
                    $$$x$                | $X
                    $a b$                | $a b$
                    5$                   | 5$
                    $5                   | $5
                    $a-b$                | $a-b$
                    $a.b$                | $a.b$
                    $a-$x$               | $a-X
                    ${x}                 | ${x}
                    $Authors$ $AUTHORS$  | Contoso Contoso
                    $ü_1$                | ue
                    $q$                  | $x$
                    <a>$amp$</a>         | <a>A &amp; B &lt;x&gt; &quot;y&quot;</a>
                    src="$empty$"        | src=""
                    <a x="$lines$"/>     | <a x="a&#xA;b"/>
                    """)
    void replacesTokens(String text, String expected) {
        NuspecTokens replaced = NuspecTokens.replace(text, TOKENS);

        assertEquals(expected, replaced.text());
        assertEquals(List.of(), replaced.unknown());
    }

    @Test
    void reportsUnknownTokensWithTheirLines() {
        NuspecTokens replaced = NuspecTokens.replace("a\n$nope$ $x$\r\n\r\n<!-- $none$ -->", TOKENS);

        assertEquals(
                List.of(new NuspecTokens.Unknown("nope", 2), new NuspecTokens.Unknown("none", 4)), replaced.unknown());
    }
}
