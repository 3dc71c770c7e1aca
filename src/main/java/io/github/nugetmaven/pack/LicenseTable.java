package io.github.nugetmaven.pack;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names and URLs of licenses, in the form in which they are compared, with their SPDX expressions. A name that several licenses
 * have is not among them. Those of the GNU project have so many names that {@link LicenseNames} composes them.
 *
 * <p>Sources: SPDX license list, names and references; names in POMs of Maven Central.
 */
final class LicenseTable {
    private static final Pattern NOISE =
            Pattern.compile("\\b(?:the|licen[sc]es?|software|version|versions)\\b|\\bv(?=[ 0-9])");

    static final Map<String, String> NAMES = table(LicenseTable::normalizedName, """
            Apache-1.0: Apache 1; Apache-1.0
            Apache-1.1: Apache 1.1; Apache-1.1
            Apache-2.0: Apache 2; Apache-2.0; Apache 2.0 Apache-2.0; Apache Public License 2.0; Apache Software License (ASL) 2.0; \
            ASL 2.0; ASF 2.0; AL 2.0; Apache License Version 2.0 January 2004; Apache License (v2.0); Apache Foundation License 2.0
            MIT: MIT; The MIT License (MIT); Expat; MIT Expat; Expat MIT
            MIT-0: MIT-0; MIT No Attribution
            ISC: ISC; ISC License (ISC); Internet Systems Consortium
            0BSD: 0BSD; BSD Zero Clause; Zero-Clause BSD; BSD 0-Clause
            Zlib: Zlib; zlib/libpng; zlib/libpng License (Zlib)
            UPL-1.0: UPL; UPL 1.0; Universal Permissive; Universal Permissive License 1.0; The Universal Permissive License (UPL) 1.0
            BSL-1.0: Boost 1.0; BSL 1.0; Boost Software License 1.0 (BSL-1.0)
            Unlicense: Unlicense; The Unlicense (Unlicense)
            BSD-2-Clause: BSD 2-Clause; 2-Clause BSD; Two-Clause BSD; BSD Two-Clause; Simplified BSD; BSD Simplified; FreeBSD; \
            BSD 2-Clause Simplified; BSD 2-Clause "Simplified" or "FreeBSD"
            BSD-3-Clause: BSD 3-Clause; 3-Clause BSD; Three-Clause BSD; BSD Three-Clause; New BSD; BSD New; Revised BSD; BSD Revised; \
            Modified BSD; BSD 3-Clause "New" or "Revised"; New or Revised BSD; Eclipse Distribution License 1.0; EDL 1.0; \
            Eclipse Distribution License - v 1.0 (EDL-1.0)
            BSD-4-Clause: BSD 4-Clause; 4-Clause BSD; Original BSD; BSD 4-Clause "Original" or "Old"
            EPL-1.0: EPL 1.0; Eclipse Public License 1.0; Eclipse Public License (EPL) 1.0; Eclipse Public License 1.0 (EPL-1.0)
            EPL-2.0: EPL 2.0; Eclipse Public License 2.0; Eclipse Public License (EPL) 2.0; Eclipse Public License 2.0 (EPL-2.0)
            MPL-1.1: MPL 1.1; Mozilla Public License 1.1; Mozilla Public License (MPL) 1.1
            MPL-2.0: MPL 2.0; Mozilla Public License 2.0; Mozilla Public License (MPL) 2.0; Mozilla Public License 2.0 (MPL 2.0)
            CDDL-1.0: CDDL 1.0; Common Development and Distribution License 1.0; \
            Common Development and Distribution License (CDDL) 1.0
            CPL-1.0: CPL 1.0; Common Public License 1.0; Common Public License (CPL) 1.0
            EUPL-1.1: EUPL 1.1; European Union Public Licence 1.1; European Union Public License (EUPL) 1.1
            EUPL-1.2: EUPL 1.2; European Union Public Licence 1.2; European Union Public License (EUPL) 1.2
            CC0-1.0: CC0; CC0-1.0; CC0 1.0 Universal; Creative Commons Zero 1.0; Creative Commons Zero v1.0 Universal; \
            Public Domain, per Creative Commons CC0; Creative Commons CC0 1.0 Universal
            CC-BY-4.0: CC BY 4.0; Creative Commons Attribution 4.0; Creative Commons Attribution 4.0 International
            WTFPL: WTFPL; WTFPL 2; Do What The F*ck You Want To Public License; Do What The Fuck You Want To Public License
            GPL-2.0-only WITH Classpath-exception-2.0: GPL2 w/ CPE; GPLv2 w/ CPE; GPLv2+CE; GPL2 with Classpath Exception; GPL-2.0-CE; \
            GPL v2 with the Classpath exception; GPL-2.0 with Classpath exception 2.0; GPL-2.0-with-classpath-exception; \
            GNU General Public License version 2 with the Classpath Exception; \
            GNU General Public License version 2 with the GNU Classpath Exception; \
            GNU General Public License version 2 (GPL2) with the Classpath Exception; \
            GNU General Public License (GPL) version 2 with the Classpath Exception; GNU General Public License v2.0 only, with Classpath exception; \
            GNU General Public License v2.0 w/Classpath exception; GPL-2.0-only WITH Classpath-exception-2.0
            """);

    static final Map<String, String> URLS = table(LicenseTable::normalizedUrl, """
            Apache-1.1: apache.org/licenses/LICENSE-1.1; opensource.org/licenses/Apache-1.1
            Apache-2.0: apache.org/licenses/LICENSE-2.0; opensource.org/licenses/Apache-2.0; \
            opensource.org/license/apache-2-0; repository.jboss.org/licenses/apache-2.0
            MIT: opensource.org/licenses/MIT; opensource.org/licenses/mit-license; opensource.org/license/mit; mit-license.org
            MIT-0: opensource.org/licenses/MIT-0; opensource.org/license/mit-0
            ISC: opensource.org/licenses/ISC; opensource.org/license/isc-license-txt; isc.org/licenses
            0BSD: opensource.org/licenses/0BSD; opensource.org/license/0bsd
            Zlib: opensource.org/licenses/Zlib; opensource.org/license/zlib; zlib.net/zlib_license
            UPL-1.0: opensource.org/licenses/UPL; opensource.org/license/upl; oss.oracle.com/licenses/upl
            BSL-1.0: boost.org/LICENSE_1_0; opensource.org/licenses/BSL-1.0; opensource.org/license/bsl-1-0
            Unlicense: unlicense.org; unlicense.org/UNLICENSE; opensource.org/licenses/unlicense; opensource.org/license/unlicense
            BSD-2-Clause: opensource.org/licenses/BSD-2-Clause; opensource.org/license/bsd-2-clause
            BSD-3-Clause: opensource.org/licenses/BSD-3-Clause; opensource.org/license/bsd-3-clause; \
            eclipse.org/org/documents/edl-v10
            EPL-1.0: eclipse.org/legal/epl-v10; eclipse.org/org/documents/epl-v10; opensource.org/licenses/EPL-1.0; \
            eclipse.org/legal/epl-1.0
            EPL-2.0: eclipse.org/legal/epl-2.0; eclipse.org/legal/epl-v20; eclipse.org/org/documents/epl-2.0; \
            eclipse.org/org/documents/epl-2.0/EPL-2.0; opensource.org/licenses/EPL-2.0; opensource.org/license/epl-2-0
            MPL-1.1: mozilla.org/MPL/1.1; mozilla.org/MPL/MPL-1.1; opensource.org/licenses/MPL-1.1
            MPL-2.0: mozilla.org/MPL/2.0; mozilla.org/en-US/MPL/2.0; mozilla.org/MPL/2.0/index; opensource.org/licenses/MPL-2.0; \
            opensource.org/license/mpl-2-0
            CDDL-1.0: opensource.org/licenses/CDDL-1.0; opensource.org/license/cddl-1-0
            CPL-1.0: opensource.org/licenses/CPL-1.0; eclipse.org/legal/cpl-v10
            EUPL-1.2: opensource.org/licenses/EUPL-1.2; opensource.org/license/eupl-1-2
            CC0-1.0: creativecommons.org/publicdomain/zero/1.0; creativecommons.org/publicdomain/zero/1.0/legalcode
            CC-BY-4.0: creativecommons.org/licenses/by/4.0; creativecommons.org/licenses/by/4.0/legalcode
            WTFPL: wtfpl.net; wtfpl.net/txt/copying; sam.zoy.org/wtfpl
            GPL-2.0-only WITH Classpath-exception-2.0: openjdk.org/legal/gplv2+ce; openjdk.java.net/legal/gplv2+ce; \
            gnu.org/software/classpath/license
            """);

    /** Those that nuget.org refuses, or that are no license at all. Each needs a file. */
    static final Set<String> NOT_ACCEPTED =
            Set.copyOf(table(LicenseTable::normalizedName, """
                    file: CDDL 1.1; Common Development and Distribution License 1.1; \
                    Common Development and Distribution License (CDDL) 1.1; JSON; Business Source License 1.1; BUSL 1.1; BUSL; \
                    Server Side Public License 1; SSPL 1; SSPL; Server Side Public License 1 (SSPL-1.0); Elastic License 2.0; \
                    Elastic 2.0; Elastic License 2.0 (ELv2); ELv2; Public Domain; Proprietary; Commercial; All rights reserved; \
                    Closed source; Unlicensed; None
                    """).keySet());

    private LicenseTable() {}

    /** All that can be found in the tables. */
    static Set<String> expressions() {
        return Stream.of(NAMES, URLS).flatMap(it -> it.values().stream()).collect(Collectors.toSet());
    }

    /** Lower case, words and numbers separated by single blanks, {@code 2.0} as {@code 2}. */
    static String normalizedName(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("+", " plus ")
                .replaceAll("[^\\p{L}\\p{Nd}.]+", " ")
                .replaceAll("(?<![0-9])\\.|\\.(?![0-9])", " ")
                .replaceAll("(?<=\\p{L})v(?=[0-9])", " ")
                .replaceAll("(?<=\\p{L})(?=[0-9])|(?<=[0-9])(?=\\p{L})", " ");
        String words = NOISE.matcher(text).replaceAll(" ");
        return words.replaceAll("\\b([0-9]+)(?:\\.0)+\\b(?!\\.)", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    static String normalizedUrl(String url) {
        return url.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/+$", "")
                .replaceFirst("\\.(?:txt|html|php)$", "");
    }

    private static Map<String, String> table(UnaryOperator<String> normalizer, String lines) {
        Map<String, String> table = new HashMap<>();
        for (String line : lines.split("\n")) {
            String[] parts = line.split(": ", 2);
            for (String name : parts[1].split(";")) {
                table.put(normalizer.apply(name), parts[0]);
            }
        }
        return Map.copyOf(table);
    }
}
