package io.github.nugetmaven.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.pack.EntryProblem.Reason;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** B2 and A3: the names that an entry can have. */
class EntryNamesTest {
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "``                  ^ EMPTY_PART ^ ``",
                "/lib/a.dll          ^ EMPTY_PART ^ ``",
                "//lib/a.dll         ^ EMPTY_PART ^ ``",
                "lib//a.dll          ^ EMPTY_PART ^ ``",
                "docs/               ^ EMPTY_PART ^ ``",
                "../a.dll            ^ DOTS ^ ``",
                "lib/../a.dll        ^ DOTS ^ ``",
                "./a.dll             ^ DOTS ^ ``",
                "lib/..              ^ DOTS ^ ``",
                "p\\q.txt            ^ BACKSLASH ^ ``",
                "c/l?b               ^ ILLEGAL_ON_WINDOWS ^ ?",
                "lib*                ^ ILLEGAL_ON_WINDOWS ^ *",
                "c:/lib              ^ ILLEGAL_ON_WINDOWS ^ :",
                "lib|x               ^ ILLEGAL_ON_WINDOWS ^ |",
                "lib/a:b             ^ ILLEGAL_ON_WINDOWS ^ :",
                "x&y<.txt            ^ ILLEGAL_ON_WINDOWS ^ <",
                "x>                  ^ ILLEGAL_ON_WINDOWS ^ >",
                "a\"b                ^ ILLEGAL_ON_WINDOWS ^ \"",
                "`a\nb`              ^ ILLEGAL_ON_WINDOWS ^ `\n`",
                "`a\tb`              ^ ILLEGAL_ON_WINDOWS ^ `\t`",
                "lib./x              ^ ILLEGAL_ON_WINDOWS ^ .",
                "`lib /x`            ^ ILLEGAL_ON_WINDOWS ^ ` `",
                "e.                  ^ ILLEGAL_ON_WINDOWS ^ .",
                "`e `                ^ ILLEGAL_ON_WINDOWS ^ ` `",
                "...                 ^ ILLEGAL_ON_WINDOWS ^ .",
                "con/aux.txt         ^ ILLEGAL_ON_WINDOWS ^ con",
                "lib/NUL             ^ ILLEGAL_ON_WINDOWS ^ NUL",
                "lib/aux.tar.gz      ^ ILLEGAL_ON_WINDOWS ^ aux",
                "CONIN$              ^ ILLEGAL_ON_WINDOWS ^ CONIN$",
                "com1.txt            ^ ILLEGAL_ON_WINDOWS ^ com1",
                "LPT\u00B2           ^ ILLEGAL_ON_WINDOWS ^ LPT\u00B2",
                "a\uFFFDb            ^ NOT_UNICODE ^ ``",
                "a\uD800b            ^ NOT_UNICODE ^ ``",
                "a\uFFFFb            ^ NOT_UNICODE ^ ``",
                "_rels/.rels         ^ RESERVED ^ ``",
                "_RELS/.Rels         ^ RESERVED ^ ``",
                "[Content_Types].xml ^ RESERVED ^ ``",
                "[content_types].XML ^ RESERVED ^ ``",
                "package/services/metadata/core-properties/nuget.psmdcp ^ RESERVED ^ ``",
                ".signature.p7s      ^ RESERVED ^ ``",
                ".Signature.P7S      ^ RESERVED ^ ``",
                ".nupkg.metadata     ^ RESERVED ^ ``",
                "t.one.1.0.0.nupkg.sha512 ^ RESERVED ^ ``",
                "docs/a.rels         ^ RESERVED_EXTENSION ^ ``",
                "docs/A.PSMDCP       ^ RESERVED_EXTENSION ^ ``",
                "T.One.nuspec        ^ NUSPEC ^ ``",
                "other.NuSpec        ^ NUSPEC ^ ``",
                ".nuspec             ^ NUSPEC ^ ``",
            })
    void refused(String name, Reason reason, String detail) {
        assertEquals(Optional.of(new EntryProblem(reason, name, detail)), EntryNames.problem(name));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "a",
                "c/%41.txt",
                "100%",
                "sp ace/f#%ü [1].txt",
                "it's~(1)!.txt",
                "x&y,a=b;@$+{}.txt",
                "u\u0308.txt",
                "😀.txt",
                "日本.txt",
                ".gitignore",
                "..foo",
                "lib/net8.0/_._",
                ".mcp/server.json",
                "_rels/foo.txt",
                "package/x.txt",
                "sub/b.nuspec",
                "sub/.signature.p7s",
                "sub/[Content_Types].xml",
                "rels",
                "docs/psmdcp",
                "console/auxiliary.txt",
                "com10",
                "nul1.txt",
                "lib/net8.0-android34.0/a.aar",
                "a.nupkg",
                "a\u007Fb",
            })
    void allowed(String name) {
        assertEquals(Optional.empty(), EntryNames.problem(name));
    }

    @Test
    @DisplayName("a name of 65,535 bytes can be stored, one of 65,536 cannot")
    void length() {
        String longest = "ü".repeat(32_767) + "a";

        assertEquals(Optional.empty(), EntryNames.problem(longest));
        assertEquals(
                Optional.of(new EntryProblem(Reason.NAME_TOO_LONG, longest + "a", "65536")),
                EntryNames.problem(longest + "a"));
    }
}
