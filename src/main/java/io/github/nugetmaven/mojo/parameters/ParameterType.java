package io.github.nugetmaven.mojo.parameters;

import io.github.nugetmaven.auth.ApiKeyException;
import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.PackageSource;
import io.github.nugetmaven.feed.RedactedUrl;
import io.github.nugetmaven.nupkg.AsciiCharacter;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.rules.RuleLevels;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the text of a parameter can mean. */
sealed interface ParameterType {
    /**
     * Why the text has no meaning.
     *
     * @param text without white space around it, not empty
     * @param base what relative paths are relative to
     */
    Optional<ParameterProblem> problem(String property, String text, Path base);

    /** One of some words, in any case. */
    record Choice(List<String> words) implements ParameterType {
        static final Choice FLAG = of("true", "false");
        static final Choice SKIP = of("true", "releases", "snapshots", "false");

        static Choice of(String... words) {
            return new Choice(List.of(words));
        }

        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            return words.contains(text.toLowerCase(Locale.ROOT))
                    ? Optional.empty()
                    : unusable(property, text, "Use " + alternatives(words) + ".");
        }
    }

    /** A whole number. {@code what}: what is counted. */
    record Count(int least, int most, String what) implements ParameterType {
        private static final int MOST_DIGITS = 9;

        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            boolean isInRange = text.length() <= MOST_DIGITS
                    && AsciiCharacter.isNumber(text)
                    && Integer.parseInt(text) >= least
                    && Integer.parseInt(text) <= most;
            return isInRange
                    ? Optional.empty()
                    : unusable(
                            property, text, "Use a whole number of " + what + " from " + least + " to " + most + ".");
        }
    }

    /** A package source. */
    record Source() implements ParameterType {
        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            try {
                PackageSource.parse(text, base);
                return Optional.empty();
            } catch (FeedException e) {
                return Optional.of(new ParameterProblem.Refused(property, e));
            }
        }
    }

    /** A name and a package source. */
    record NamedSource() implements ParameterType {
        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            Optional<AltSource> named = AltSource.of(text);
            return named.isPresent()
                    ? new Source().problem(property, named.get().source(), base)
                    : Optional.of(new ParameterProblem.Unusable(
                            property,
                            Optional.of(RedactedUrl.ofText(text)),
                            "Use \"id::source\", such as staging::https://feed.example.org/v3/index.json."));
        }
    }

    /** The URL of a server. It is not shown, since it may contain a password. */
    record Url(String example) implements ParameterType {
        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            try {
                if (isOfWeb(text)
                        && PackageSource.parse(text, base).webAddress().isPresent()) {
                    return Optional.empty();
                }
            } catch (FeedException e) {
                // described below
            }
            return Optional.of(new ParameterProblem.Unusable(
                    property,
                    Optional.empty(),
                    "is not the URL of a server, or it contains credentials. Use a URL such as " + example
                            + ", or remove the parameter for nuget.org."));
        }

        private static boolean isOfWeb(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            return lower.startsWith("https://") || lower.startsWith("http://");
        }
    }

    /** A file to write. */
    record OutputFile() implements ParameterType {
        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            try {
                if (!text.endsWith("/") && !Files.isDirectory(base.resolve(text))) {
                    return Optional.empty();
                }
            } catch (InvalidPathException e) {
                // described below
            }
            return unusable(property, text, "Use the path of a file.");
        }
    }

    /** Paths and Ant patterns, separated by commas. */
    record FileList() implements ParameterType {
        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            boolean isEmpty = text.replaceAll("[,\\s]", "").isEmpty();
            return isEmpty || text.indexOf('\0') >= 0
                    ? unusable(property, text, "Use paths and Ant patterns, separated by commas.")
                    : Optional.empty();
        }
    }

    /** Glob patterns of an API key. */
    record Globs() implements ParameterType {
        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            try {
                return GlobPattern.parseList(text).isEmpty()
                        ? unusable(property, text, "Use glob patterns such as Contoso.*, separated by commas.")
                        : Optional.empty();
            } catch (ApiKeyException e) {
                return Optional.of(new ParameterProblem.Refused(property, e));
            }
        }
    }

    /** The severity of rules. */
    record Rules() implements ParameterType {
        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            try {
                RuleLevels.parse(text, true);
                return Optional.empty();
            } catch (RuleLevels.UnknownLevelException e) {
                return unusable(
                        property,
                        e.part(),
                        "Use rules and a severity of off, warn or error, such as NUPKG012=off,NUPKG020=error.");
            }
        }
    }

    /** A language tag. */
    record Language(List<String> languages) implements ParameterType {
        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            String language = Locale.forLanguageTag(text.replace('_', '-')).getLanguage();
            return languages.contains(language)
                    ? Optional.empty()
                    : unusable(property, text, "Use " + alternatives(languages) + ", with or without a region.");
        }
    }

    /** A name that means something to somebody else. It is not shown, since people paste secrets into such places. */
    record Name() implements ParameterType {
        /** How shells, Azure Pipelines and PowerShell write a variable. */
        private static final String VARIABLE = "\\$\\([^)]*\\)|\\$\\{[^}]*}|%[A-Za-z_]\\w*%|\\$(env:)?[A-Za-z_]\\w*";

        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            return (text.startsWith("$") || text.startsWith("%")) && text.matches(VARIABLE)
                    ? unusable(property, text, "Nothing has replaced this variable: set it, or give the text itself.")
                    : Optional.empty();
        }
    }

    /** A text for people, or one that the packing itself judges. */
    record Words() implements ParameterType {
        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            return Optional.empty();
        }
    }

    /** A package ID. */
    record Id() implements ParameterType {
        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            return PackageId.isValid(text)
                    ? Optional.empty()
                    : unusable(
                            property,
                            text,
                            "Use letters, digits and _, separated by single dots or dashes, at most 100 characters.");
        }
    }

    /** A version of a package. */
    record Version() implements ParameterType {
        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            try {
                NuGetVersion.parse(text);
                return Optional.empty();
            } catch (IllegalArgumentException e) {
                return unusable(property, text, "Use a NuGet version, such as 1.2.0 or 1.2.0-rc.1.");
            }
        }
    }

    /** A label of a prerelease version. */
    record Label() implements ParameterType {
        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            boolean isLegal = text.matches("[0-9A-Za-z-]+") && !text.matches("0[0-9]+");
            return isLegal
                    ? Optional.empty()
                    : unusable(property, text, "Use letters, digits and dashes, or a number without leading zeros.");
        }
    }

    /** A file or a folder that exists. */
    record Existing(String what, boolean isFolder) implements ParameterType {
        static final Existing FILE = new Existing("file", false);
        static final Existing FOLDER = new Existing("folder", true);

        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            try {
                Path path = base.resolve(text);
                if (isFolder ? Files.isDirectory(path) : Files.isRegularFile(path)) {
                    return Optional.empty();
                }
            } catch (InvalidPathException e) {
                // described below
            }
            return unusable(property, text, "Use the path of a " + what + " that exists, relative to the project.");
        }
    }

    /** The URL of a page for people. */
    record WebPage() implements ParameterType {
        @Override
        public Optional<ParameterProblem> problem(String property, String text, Path base) {
            return Url.isOfWeb(text)
                    ? Optional.empty()
                    : unusable(property, text, "Use a URL that begins with https:// or http://.");
        }
    }

    private static String alternatives(List<String> words) {
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
    }

    private static Optional<ParameterProblem> unusable(String property, String text, String possible) {
        return Optional.of(new ParameterProblem.Unusable(property, Optional.of(text), possible));
    }
}
