package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseExpressionTest {
    @ParameterizedTest
    @CsvSource({
        "MIT, MIT, ''",
        "AFL-1.1+, AFL-1.1+, ''",
        "MyFancyLicense, MyFancyLicense, ''",
        "(MIT), MIT, ''",
        "(((MIT))), MIT, ''",
        "((( (AMDPLPA) AND BSD-2-Clause))), AMDPLPA BSD-2-Clause, ''",
        "MIT OR LPL-1.0, MIT LPL-1.0, ''",
        "MIT  AND   LPL-1.0, MIT LPL-1.0, ''",
        "LGPL-2.1-only OR MIT OR BSD-3-Clause, LGPL-2.1-only MIT BSD-3-Clause, ''",
        "LGPL-2.1-only OR BSD-3-Clause AND MIT, LGPL-2.1-only BSD-3-Clause MIT, ''",
        "MIT AND (LGPL-2.1-or-later OR BSD-3-Clause), MIT LGPL-2.1-or-later BSD-3-Clause, ''",
        "GPL-2.0-or-later WITH Bison-exception-2.2, GPL-2.0-or-later, Bison-exception-2.2",
        "(AFL-1.1+ WITH 389-exception) OR MIT, AFL-1.1+ MIT, 389-exception",
        "MIT OR AFL-1.1 WITH 389-exception AND Apache-2.0, MIT AFL-1.1 Apache-2.0, 389-exception",
        "A WITH B AND C WITH D, A C, B D",
        "(MIT) WITH (389-exception), MIT, 389-exception",
        "MIT AND (AFL-1.1 WITH 389-exception OR Apache-2.0), MIT AFL-1.1 Apache-2.0, 389-exception",
        "(A )OR (B), A B, ''",
        "A OR( B), A B, ''",
        "and AND or, and or, ''",
    })
    void takes(String text, String licenses, String exceptions) {
        LicenseExpression expression = LicenseExpression.parse(text);

        assertEquals(licenses, String.join(" ", expression.licenses()));
        assertEquals(exceptions, String.join(" ", expression.exceptions()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "AND",
                "MIT AND ",
                "OR MIT",
                "MIT OR OR ISC",
                "MIT ISC",
                "MIT and ISC",
                "MIT with 389-exception",
                "(MIT AND ISC",
                "MIT AND ISC)",
                "MIT (AND) ISC",
                "MIT (AND ISC)",
                "(MIT AND) ISC",
                "MIT () OR ISC",
                "()",
                ")MIT( AND ISC",
                "MIT(OR ISC)",
                "(MIT)OR(ISC)",
                "(MIT)OR ISC",
                "MIT WITH",
                "MIT WITH OR ISC",
                "A WITH B WITH C",
                "A WITH B C WITH D",
                "(A OR B) WITH C",
                "(A WITH B) WITH C",
                "A WITH (B OR C)",
                "A WITH (B",
                "MIT++",
                "(MIT OR ISC)+",
                "MIT +",
                "+",
                "MIT!",
                "MIT/ISC",
                "MIT, ISC",
                "MIT\tOR ISC",
                "MIT\nOR\nISC",
                "DocumentRef-a:LicenseRef-b",
                "M\u0130T",
            })
    void refuses(String text) {
        assertThrows(IllegalArgumentException.class, () -> LicenseExpression.parse(text));
    }

    @Test
    void acceptsAsManyParenthesesAsALicenseCanHave() {
        assertEquals(
                1,
                LicenseExpression.parse("(".repeat(248) + "MIT" + ")".repeat(248))
                        .licenses()
                        .size());
        assertThrows(IllegalArgumentException.class, () -> LicenseExpression.parse("(".repeat(500)));
    }
}
