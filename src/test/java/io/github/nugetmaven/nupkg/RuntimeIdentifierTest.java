package io.github.nugetmaven.nupkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeIdentifierTest {
    @ParameterizedTest(name = "R3 {0}")
    @ValueSource(
            strings = {
                "any",
                "win",
                "win-x64",
                "win-x86",
                "win-arm64",
                "linux",
                "linux-x64",
                "linux-arm",
                "linux-musl-x64",
                "linux-bionic-arm64",
                "linux-riscv64",
                "osx-arm64",
                "unix",
                "browser-wasm",
                "maccatalyst-arm64",
                "win10-x64",
                "win7-x86-aot",
                "ubuntu.22.04-x64",
                "osx.10.12-x64",
                "alpine.3.19-arm64",
                "rhel.8-x64"
            })
    void knows(String rid) {
        assertTrue(RuntimeIdentifier.isKnown(rid));
    }

    @ParameterizedTest(name = "R3 {0}")
    @ValueSource(
            strings = {
                "",
                " ",
                "all",
                "Any",
                "Linux-x64",
                "linux-X64",
                "linux-x86_64",
                "linux_x64",
                "linux-aarch_64",
                "windows-x64",
                "macos-arm64",
                "osx-x86",
                "win-arm",
                "x64",
                "linux-x64-",
                "ubuntu.-x64",
                "java17"
            })
    void doesNotKnow(String rid) {
        assertFalse(RuntimeIdentifier.isKnown(rid));
    }

    @ParameterizedTest(name = "R3 {0} means {1}")
    @CsvSource({
        "linux-x86_64, linux-x64",
        "linux-aarch_64, linux-arm64",
        "windows-x86_64, win-x64",
        "windows-x86_32, win-x86",
        "osx-aarch_64, osx-arm64",
        "macos-arm64, osx-arm64",
        "darwin-amd64, osx-x64",
        "linux-musl-amd64, linux-musl-x64",
        "Linux-X64, linux-x64",
        "linux_x64, linux-x64",
        "linux-i686, linux-x86",
        "linux-armv7, linux-arm",
        "maccatalyst_arm64, maccatalyst-arm64",
        "linux-ppcle_64, linux-ppc64le",
        "linux-riscv_64, linux-riscv64",
        "linux-s390_64, linux-s390x",
        "all, any",
        "noarch, any",
    })
    void guesses(String text, String meant) {
        assertEquals(Optional.of(meant), RuntimeIdentifier.meantBy(text));
    }

    @ParameterizedTest(name = "R3 {0}")
    @ValueSource(strings = {"", "java", "linux-z80", "os2-x86_64"})
    void doesNotGuess(String text) {
        assertEquals(Optional.empty(), RuntimeIdentifier.meantBy(text));
    }

    @Test
    void listsEachKnownOnce() {
        List<String> all = RuntimeIdentifier.portable();
        assertEquals(all.stream().distinct().toList(), all);
        assertTrue(all.stream().allMatch(RuntimeIdentifier::isKnown));
    }
}
