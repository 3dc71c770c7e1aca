package io.github.nugetmaven.mojo.message;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.publish.CheckReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckSummaryTest {
    @ParameterizedTest
    @EnumSource
    void saysWhatWasNotChecked(CheckReport.LeftOut leftOut) {
        String line = CheckSummary.sentence(leftOut);

        assertTrue(line.startsWith("Not checked") && line.endsWith("."), line);
        MessageRules.checkLine(line);
    }
}
