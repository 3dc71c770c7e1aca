package io.github.nugetmaven.nupkg.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SPDX list has the expected state of well-known licenses. */
class SpdxListTest {
    @ParameterizedTest
    @CsvSource({
        "MIT,           false, true",
        "Apache-2.0,    false, true",
        "BSD-3-Clause,  false, true",
        "GPL-2.0-only,  false, true",
        "MS-PL,         false, true",
        "Apache-1.0,    false, true",
        "Zlib,          false, true",
        "JSON,          false, false",
        "CC-BY-NC-4.0,  false, false",
        "GPL-2.0,       true,  true",
        "GPL-2.0+,      true,  true",
        "AGPL-1.0,      true,  true",
        "eCos-2.0,      true,  true",
    })
    void knowsLicenses(String id, boolean isDeprecated, boolean isApproved) {
        assertEquals(
                Optional.of(new SpdxList.Entry(isDeprecated, isApproved, false)),
                SpdxList.get().license(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mit", "APACHE-2.0", "UNLICENSED", "Classpath-exception-2.0", "MIT+", ""})
    void knowsNoOtherLicenses(String id) {
        assertEquals(Optional.empty(), SpdxList.get().license(id));
    }

    @Test
    void knowsExceptions() {
        assertEquals(
                Optional.of(false),
                SpdxList.get().exception("Classpath-exception-2.0").map(SpdxList.Entry::isDeprecated));
        assertTrue(
                SpdxList.get().exception("Nokia-Qt-exception-1.1").orElseThrow().isDeprecated());
        assertEquals(Optional.empty(), SpdxList.get().exception("MIT"));
    }
}
