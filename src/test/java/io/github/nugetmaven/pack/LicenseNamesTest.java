package io.github.nugetmaven.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.nupkg.rules.AcceptedLicense;
import io.github.nugetmaven.pack.LicenseNames.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseNamesTest {
    private static Match find(String name, String url) {
        return LicenseNames.find(new PomLicense(name, url));
    }

    @ParameterizedTest(name = "D2 {0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Apache-2.0 | Apache-2.0",
                "Apache 2 | Apache-2.0",
                "Apache License, Version 2.0 | Apache-2.0",
                "The Apache License, Version 2.0 | Apache-2.0",
                "The Apache Software License, Version 2.0 | Apache-2.0",
                "Apache Software License - Version 2.0 | Apache-2.0",
                "Apache License v2 | Apache-2.0",
                "APACHE LICENCE 2.0 | Apache-2.0",
                "Apache License – v 2.0 | Apache-2.0",
                "ASL 2.0 | Apache-2.0",
                "Apache Public License 2.0 | Apache-2.0",
                "apache-2.0 | Apache-2.0",
                "Apache2 | Apache-2.0",
                "Ａｐａｃｈｅ ２ | Apache-2.0",
                "MIT | MIT",
                "MIT License | MIT",
                "The MIT License (MIT) | MIT",
                "Expat License | MIT",
                "MIT No Attribution License | MIT-0",
                "ISC License | ISC",
                "BSD Zero Clause License | 0BSD",
                "0BSD | 0BSD",
                "zlib License | Zlib",
                "Universal Permissive License, Version 1.0 | UPL-1.0",
                "Boost Software License 1.0 | BSL-1.0",
                "The Unlicense | Unlicense",
                "BSD 2-Clause License | BSD-2-Clause",
                "Simplified BSD License | BSD-2-Clause",
                "BSD 2-Clause \"Simplified\" License | BSD-2-Clause",
                "BSD-3-Clause | BSD-3-Clause",
                "The BSD 3-Clause License | BSD-3-Clause",
                "New BSD License | BSD-3-Clause",
                "Revised BSD | BSD-3-Clause",
                "BSD 3-Clause \"New\" or \"Revised\" License (BSD-3-Clause) | ",
                "Eclipse Distribution License - v 1.0 | BSD-3-Clause",
                "EDL 1.0 | BSD-3-Clause",
                "BSD-4-Clause | BSD-4-Clause",
                "Eclipse Public License - v 1.0 | EPL-1.0",
                "Eclipse Public License v2.0 | EPL-2.0",
                "Eclipse Public License v. 2.0 | EPL-2.0",
                "EPL-2.0 | EPL-2.0",
                "Mozilla Public License, Version 2.0 | MPL-2.0",
                "MPL 1.1 | MPL-1.1",
                "COMMON DEVELOPMENT AND DISTRIBUTION LICENSE (CDDL) Version 1.0 | CDDL-1.0",
                "Common Public License Version 1.0 | CPL-1.0",
                "European Union Public Licence 1.2 | EUPL-1.2",
                "GNU Lesser General Public License v2.1 only | LGPL-2.1-only",
                "GNU Lesser General Public License v2.1 or later | LGPL-2.1-or-later",
                "GNU Lesser General Public License, version 2.1 or any later version | LGPL-2.1-or-later",
                "LGPL-3.0-or-later | LGPL-3.0-or-later",
                "LGPLv2.1+ | LGPL-2.1-or-later",
                "LGPL-2.1+ | LGPL-2.1-or-later",
                "GNU General Public License, version 2 or (at your option) any later version | GPL-2.0-or-later",
                "GNU AGPL v3 or later | AGPL-3.0-or-later",
                "GNU Affero General Public License v3.0 only | AGPL-3.0-only",
                "GPL-3.0-only | GPL-3.0-only",
                "GPL2 w/ CPE | GPL-2.0-only WITH Classpath-exception-2.0",
                "GPLv2+CE | GPL-2.0-only WITH Classpath-exception-2.0",
                "GNU General Public License, version 2, with the Classpath Exception "
                        + "| GPL-2.0-only WITH Classpath-exception-2.0",
                "The GNU General Public License (GPL), Version 2, With Classpath Exception "
                        + "| GPL-2.0-only WITH Classpath-exception-2.0",
                "GNU General Public License v2.0 only, with Classpath exception "
                        + "| GPL-2.0-only WITH Classpath-exception-2.0",
                "GNU Library General Public License v2.1 or later | LGPL-2.1-or-later",
                "GNU Library or Lesser General Public License version 2.1 or later | LGPL-2.1-or-later",
                "GPL-2.0-with-classpath-exception | GPL-2.0-only WITH Classpath-exception-2.0",
                "CC0 1.0 Universal | CC0-1.0",
                "CC-BY-4.0 | CC-BY-4.0",
                "WTFPL | WTFPL",
                "Apache-1.0 | Apache-1.0",
                "MIT OR Apache-2.0 | MIT OR Apache-2.0",
                "Apache-2.0 WITH LLVM-exception | Apache-2.0 WITH LLVM-exception",
                "EUPL-1.1 | EUPL-1.1",
                "PostgreSQL | PostgreSQL",
            })
    void findsANameExactly(String name, String expression) {
        assertEquals(expression == null ? new Match.Unknown() : new Match.Known(expression, false), find(name, ""));
    }

    @ParameterizedTest(name = "D2 {0} is taken as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GNU Lesser General Public License, Version 2.1 | LGPL-2.1-only",
                "LGPL 2.1 | LGPL-2.1-only",
                "GNU Lesser General Public License (LGPL), Version 3 | LGPL-3.0-only",
                "LGPLv3 | LGPL-3.0-only",
                "GPL-2.0 | GPL-2.0-only",
                "GNU GPL v3 | GPL-3.0-only",
                "The GNU General Public License, Version 2 | GPL-2.0-only",
                "GNU Affero General Public License v3 | AGPL-3.0-only",
            })
    void saysWhereTheSuffixIsGuessed(String name, String expression) {
        assertEquals(new Match.Known(expression, true), find(name, ""));
    }

    @ParameterizedTest(name = "D2 {0} is unknown or ambiguous")
    @ValueSource(
            strings = {
                "",
                "BSD",
                "BSD License",
                "BSD style",
                "Apache",
                "Apache License",
                "Eclipse Public License",
                "Mozilla Public License",
                "MPL",
                "CDDL",
                "LGPL",
                "GNU General Public License",
                "GNU Lesser Public License",
                "GPL 4",
                "LGPL 2.0",
                "GNU Library General Public License, version 2",
                "CDDL + GPLv2 with classpath exception",
                "CDDL/GPLv2+CE",
                "Creative Commons",
                "MIT or Apache-2.0",
                "Apache-2.0 or LGPL",
                "My License",
                "Apache License 2.1",
                "Apache 20",
                "See LICENSE",
                "BSL",
            })
    void neverGuesses(String name) {
        assertEquals(new Match.Unknown(), find(name, ""));
        assertEquals(new Match.Unknown(), find(name, "https://example.org/license"));
    }

    @ParameterizedTest(name = "D2 {0} needs a file")
    @ValueSource(
            strings = {
                "CDDL-1.1",
                "Common Development and Distribution License 1.1",
                "The JSON License",
                "Business Source License 1.1",
                "Server Side Public License, v 1",
                "Elastic License 2.0",
                "Public Domain",
                "Proprietary",
                "All rights reserved",
            })
    void knowsWhatNuGetOrgDoesNotAccept(String name) {
        assertEquals(new Match.NeedsFile(), find(name, ""));
        assertEquals(new Match.NeedsFile(), find(name, "https://opensource.org/licenses/MIT"));
    }

    @ParameterizedTest(name = "D2 {0} is {1}")
    @CsvSource({
        "https://www.apache.org/licenses/LICENSE-2.0.txt, Apache-2.0",
        "http://www.apache.org/licenses/LICENSE-2.0.html, Apache-2.0",
        "https://apache.org/licenses/LICENSE-2.0/, Apache-2.0",
        "https://opensource.org/licenses/MIT, MIT",
        "http://www.opensource.org/licenses/mit-license.php, MIT",
        "https://opensource.org/licenses/BSD-3-Clause, BSD-3-Clause",
        "https://www.eclipse.org/org/documents/edl-v10.php, BSD-3-Clause",
        "http://www.eclipse.org/legal/epl-v10.html, EPL-1.0",
        "https://www.eclipse.org/legal/epl-2.0/, EPL-2.0",
        "https://www.eclipse.org/legal/epl-v20.html, EPL-2.0",
        "https://www.mozilla.org/MPL/2.0/, MPL-2.0",
        "https://openjdk.org/legal/gplv2+ce.html, GPL-2.0-only WITH Classpath-exception-2.0",
        "https://spdx.org/licenses/PostgreSQL.html, PostgreSQL",
        "https://spdx.org/licenses/GPL-2.0-or-later.html, GPL-2.0-or-later",
    })
    void findsAUrlIfTheNameSaysNothing(String url, String expression) {
        assertEquals(new Match.Known(expression, false), find("", url));
        assertEquals(new Match.Known(expression, false), find("My License", url));
    }

    @Test
    void takesTheVersionFromAUrlOfTheGnuProject() {
        assertEquals(
                new Match.Known("LGPL-2.1-only", true),
                find("LGPL", "https://www.gnu.org/licenses/old-licenses/lgpl-2.1.html"));
        assertEquals(new Match.Known("GPL-3.0-only", true), find("GPL", "http://www.gnu.org/licenses/gpl-3.0.txt"));
        assertEquals(
                new Match.Known("LGPL-3.0-or-later", false),
                find("LGPL 3 or later", "https://www.gnu.org/licenses/lgpl-3.0.en.html"));
        assertEquals(new Match.Known("AGPL-3.0-only", true), find("", "https://www.gnu.org/licenses/agpl-3.0.en.html"));
    }

    @Test
    void takesTheSuffixFromTheOneThatHasIt() {
        assertEquals(
                new Match.Known("LGPL-2.1-or-later", false),
                find("LGPL 2.1", "https://spdx.org/licenses/LGPL-2.1-or-later.html"));
        assertEquals(
                new Match.Known("GPL-2.0-only", false), find("GPL 2.0", "https://spdx.org/licenses/GPL-2.0-only.html"));
    }

    @Test
    void decidesNothingIfNameAndUrlDiffer() {
        assertEquals(
                new Match.Contradiction("Apache-2.0", "MIT"), find("Apache 2", "https://opensource.org/licenses/MIT"));
        assertEquals(
                new Match.Contradiction("LGPL-2.1-only", "LGPL-3.0-only"),
                find("LGPL 2.1", "https://www.gnu.org/licenses/lgpl-3.0.html"));
    }

    @Test
    void everyExpressionInTheTablesIsAcceptedByNuGetOrg() {
        LicenseTable.expressions().forEach(it -> assertTrue(AcceptedLicense.isExpression(it), it));
    }

    @Test
    void isNotKeptBusyByALongName() {
        assertEquals(new Match.Unknown(), find("GPL ".repeat(100_000), "https://gnu.org/" + "-".repeat(100_000)));
    }
}
