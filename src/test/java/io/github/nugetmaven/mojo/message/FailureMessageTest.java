package io.github.nugetmaven.mojo.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FailureMessageTest {
    private static final FailureMessage PLAIN = new FailureMessage("It failed.", "Try again.");

    @Test
    void putsTheOutcomeBetweenTheProblemAndTheAdvice() {
        assertEquals("It failed. Try again.", PLAIN.text());
        assertEquals("It failed. Nothing was pushed. Try again.", PLAIN.text(FailureMessages.NOTHING_PUSHED));
    }

    @Test
    void putsTheDetailsIntoAParagraphOfTheirOwn() {
        FailureMessage message = new FailureMessage("It failed.", "Fix these.", List.of("a.nupkg", "  first"));

        assertEquals("It failed. Fix these.\n\na.nupkg\n  first\n", message.text());
        assertEquals("It failed. Oh. Fix these.\n\na.nupkg\n  first\n", message.text("Oh."));
    }

    @Test
    void leavesOutEmptyParts() {
        FailureMessage message = new FailureMessage("", "Try again.");

        assertEquals("Try again.", message.text());
        assertEquals("It failed. Try again.", message.prepend("It failed.").text());
        assertEquals("It failed. Badly. Try again.", PLAIN.append("Badly.").text());
        assertEquals("It failed.", new FailureMessage("It failed.", "").text());
    }
}
