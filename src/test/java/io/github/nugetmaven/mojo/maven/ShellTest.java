package io.github.nugetmaven.mojo.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** K6: commands that mean the same in the shell that they are pasted into, on every system. */
class ShellTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "POSIX      | -Da.b=c           | \"-Da.b=c\"",
                "POSIX      | it's              | \"it's\"",
                "POSIX      | $HOME             | '$HOME'",
                "POSIX      | a `b` it's        | 'a `b` it'\\''s'",
                "POSIX      | C:\\x              | 'C:\\x'",
                "POSIX      | 100%              | \"100%\"",
                "CMD        | -Da.b=c           | \"-Da.b=c\"",
                "CMD        | C:\\a b\\c.nupkg   | \"C:\\a b\\c.nupkg\"",
                "CMD        | $(calc) & x ^   | \"$(calc) & x ^\"",
                "CMD        | say \"hi\"         | \"say \\\"hi\\\"\"",
                "POWERSHELL | -Dnuget.dryRun    | \"-Dnuget.dryRun\"",
                "POWERSHELL | C:\\a b\\c.nupkg   | \"C:\\a b\\c.nupkg\"",
                "POWERSHELL | it's              | \"it's\"",
                "POWERSHELL | $(calc)           | '$(calc)'",
                "POWERSHELL | $env:X it's       | '$env:X it''s'",
                "POWERSHELL | a`b               | 'a`b'",
                "POWERSHELL | it\u2019s $x        | 'it\u2019\u2019s $x'",
                "POWERSHELL | \u201Cx             | '\u201Cx'",
                "POWERSHELL | a\"b               | 'a\\\"b'",
            })
    void quotes(Shell shell, String argument, String quoted) {
        assertEquals(quoted, shell.quoted(argument));
    }

    @ParameterizedTest
    @ValueSource(strings = {"b; touch x #", "a b", "$(touch x)", "x\ny", "`id`", "a&b", "a|b", "ü", "it's \"$x\"!"})
    @DisabledOnOs(WINDOWS)
    void isTakenLiterallyByAShell(String argument) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "printf %s " + Shell.POSIX.word(argument)).start();
        String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, shell.waitFor());
        assertEquals(argument, out);
    }

    @Test
    void leavesWordsAloneThatNeedNoQuotes() {
        for (Shell shell : Shell.values()) {
            assertEquals("org.example:p:1.0-rc.1:push@default", shell.word("org.example:p:1.0-rc.1:push@default"));
            assertEquals("\"push@b; touch x #\"", shell.word("push@b; touch x #"));
        }
    }

    @Test
    void isRecognizedByTheEnvironment() {
        String machine =
                "C:\\Program Files\\WindowsPowerShell\\Modules;C:\\WINDOWS\\system32\\WindowsPowerShell\\v1.0\\Modules";
        assertEquals(Shell.POSIX, of(false, Map.of()));
        assertEquals(Shell.CMD, of(true, Map.of()));
        assertEquals(Shell.CMD, of(true, Map.of("PSModulePath", machine)));
        assertEquals(
                Shell.POWERSHELL,
                of(true, Map.of("PSModulePath", "C:\\Users\\me\\Documents\\WindowsPowerShell\\Modules;" + machine)));
        assertEquals(
                Shell.POWERSHELL,
                of(true, Map.of("PSModulePath", "D:\\OneDrive\\Documents\\PowerShell\\Modules;" + machine)));
        assertEquals(Shell.POWERSHELL, of(true, Map.of("POWERSHELL_DISTRIBUTION_CHANNEL", "MSI:Windows 10 Pro")));
        assertEquals(Shell.POSIX, of(true, Map.of("MSYSTEM", "MINGW64", "PSModulePath", machine)));
    }

    @Test
    void getsAListWhereItCannotBeGivenTheNames() {
        assertFalse(files("C:\\a b\\c.nupkg").needsList(Shell.CMD));
        assertTrue(files("C:\\%PATH%\\c.nupkg").needsList(Shell.CMD));
        assertTrue(files("C:\\%PATH%\\c.nupkg").needsList(Shell.POWERSHELL));
        assertFalse(files("/%PATH%/c.nupkg").needsList(Shell.POSIX));
        assertTrue(files("/a".repeat(1001)).needsList(Shell.POSIX));
    }

    private static RemainingFiles files(String path) {
        return new RemainingFiles(List.of(Path.of(path)), Path.of("left.txt"), it -> true);
    }

    private static Shell of(boolean isWindows, Map<String, String> environment) {
        return Shell.of(isWindows, it -> Optional.ofNullable(environment.get(it)));
    }
}
