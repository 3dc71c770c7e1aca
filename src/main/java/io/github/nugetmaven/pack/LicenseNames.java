package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.rules.AcceptedLicense;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the SPDX identifier for a {@code license} of a POM, by its name or URL. Names have to be equal but for case, punctuation
 * and words such as "License"; a name without a version is not enough where versions differ. Stateless.
 *
 * <p>Sources: SPDX license list, names and references; NuGet.Client, {@code NuGetLicenseData.cs}.
 */
final class LicenseNames {
    /** In characters; the longest name on the list of SPDX has less. */
    private static final int MAX_LENGTH = 300;

    private static final Pattern GNU =
            Pattern.compile("(?:gnu )?(?<family>lgpl|lesser general public|library(?: or lesser)? general public"
                    + "|lesser general public lgpl|lesser public|gpl|general public|general public gpl|agpl|affero general public"
                    + "|affero general public agpl) (?<version>[0-9.]+)(?: (?:lgpl|gpl|agpl) \\k<version>)?"
                    + "(?: (?<suffix>only|plus|or later|or any later|or newer|or greater|and later|and above"
                    + "|or at your option any later))?");
    private static final Pattern GNU_URL = Pattern.compile("(?:spdx\\.org/licenses|opensource\\.org/licenses?"
            + "|gnu\\.org/(?:licenses|copyleft)(?:/old-licenses)?)/(?<family>lgpl|gpl|agpl)-?(?<version>[0-9][0-9.-]*?)"
            + "(?:-standalone)?(?:\\.en)?(?:-(?:only|or-later))?");
    private static final Map<String, Set<String>> GNU_VERSIONS = Map.of(
            "LGPL", Set.of("2.1", "3.0"),
            "GPL", Set.of("2.0", "3.0"),
            "AGPL", Set.of("3.0"));

    private static final String ONLY = "-only";

    /** A license that was found. */
    sealed interface Match {
        /** @param isSuffixGuessed whether neither name nor URL says if later versions are allowed */
        record Known(String expression, boolean isSuffixGuessed) implements Match {}

        /** A license that nuget.org does not accept as an expression, so that a file has to say it. */
        record NeedsFile() implements Match {}

        /** Nothing that the tables have, or a name that several licenses have. */
        record Unknown() implements Match {}

        /** Name and URL are of two licenses. */
        record Contradiction(String ofName, String ofUrl) implements Match {}
    }

    private LicenseNames() {}

    static Match find(PomLicense license) {
        Optional<Match> named = ofName(license.name().strip());
        Optional<Match> linked = ofUrl(license.url().strip());
        if (named.isEmpty() || linked.isEmpty() || named.get() instanceof Match.NeedsFile) {
            return named.or(() -> linked).orElseGet(Match.Unknown::new);
        }
        if (isMoreExact(named.get(), linked.get())) {
            return named.get();
        }
        return isMoreExact(linked.get(), named.get()) ? linked.get() : contradiction(named.get(), linked.get());
    }

    /** Whether both are the same license, and the first says at least as much as the second. */
    private static boolean isMoreExact(Match first, Match second) {
        return first instanceof Match.Known one
                && second instanceof Match.Known other
                && (one.equals(other)
                        || other.isSuffixGuessed()
                                && one.expression()
                                        .startsWith(other.expression().replace(ONLY, "") + "-"));
    }

    private static Match contradiction(Match named, Match linked) {
        return named instanceof Match.Known name && linked instanceof Match.Known url
                ? new Match.Contradiction(name.expression(), url.expression())
                : named;
    }

    private static Optional<Match> ofName(String name) {
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (AcceptedLicense.isExpression(name)) {
            return Optional.of(new Match.Known(name, false));
        }
        String normalized = LicenseTable.normalizedName(name);
        if (LicenseTable.NOT_ACCEPTED.contains(normalized)) {
            return Optional.of(new Match.NeedsFile());
        }
        Optional<Match> known =
                Optional.ofNullable(LicenseTable.NAMES.get(normalized)).map(it -> new Match.Known(it, false));
        return known.or(() -> ofGnu(GNU.matcher(normalized)));
    }

    private static Optional<Match> ofUrl(String url) {
        if (url.isEmpty() || url.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String normalized = LicenseTable.normalizedUrl(url);
        Optional<Match> known =
                Optional.ofNullable(LicenseTable.URLS.get(normalized)).map(it -> new Match.Known(it, false));
        return known.or(() -> ofSpdx(url)).or(() -> ofGnu(GNU_URL.matcher(normalized)));
    }

    /** The page of a license at SPDX has its identifier. */
    private static Optional<Match> ofSpdx(String url) {
        Matcher page = Pattern.compile("https?://(?:www\\.)?spdx\\.org/licenses/([A-Za-z0-9.-]+?)(?:\\.html|\\.txt)?/?")
                .matcher(url);
        return page.matches() && AcceptedLicense.isExpression(page.group(1))
                ? Optional.of(new Match.Known(page.group(1), false))
                : Optional.empty();
    }

    private static Optional<Match> ofGnu(Matcher gnu) {
        if (!gnu.matches()) {
            return Optional.empty();
        }
        String family = family(gnu.group("family"));
        String number = gnu.group("version").replace('-', '.');
        String version = number.indexOf('.') < 0 ? number + ".0" : number;
        if (!GNU_VERSIONS.get(family).contains(version)) {
            return Optional.empty();
        }
        String suffix = gnu.pattern() == GNU ? gnu.group("suffix") : null;
        boolean isOnly = suffix == null || suffix.equals("only");
        return Optional.of(new Match.Known(family + "-" + version + (isOnly ? ONLY : "-or-later"), suffix == null));
    }

    private static String family(String name) {
        if (name.startsWith("l")) {
            return "LGPL";
        }
        return name.startsWith("a") ? "AGPL" : "GPL";
    }
}
