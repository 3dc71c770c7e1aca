package io.github.nugetmaven.nupkg;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The identifiers of operating system and processor that .NET knows, such as {@code linux-x64}. They are case-sensitive.
 *
 * <p>Source: dotnet/runtime, {@code PortableRuntimeIdentifierGraph.json}.
 */
public final class RuntimeIdentifier {
    /** The identifier of what runs everywhere. */
    public static final String ANY = "any";

    private static final String X = "x64 x86";
    private static final String ARM = "arm arm64";

    /** Each operating system, and the processors that .NET knows for it. */
    private static final List<String> PORTABLE = Stream.of(
                    "win " + X + " arm64",
                    "osx x64 arm64",
                    "linux " + X + " " + ARM + " armel armv6 loongarch64 mips64 ppc64le riscv64 s390x",
                    "linux-musl " + X + " " + ARM + " armel armv6 loongarch64 ppc64le riscv64 s390x",
                    "linux-bionic " + X + " " + ARM,
                    "unix " + X + " " + ARM + " armel armv6 loongarch64 mips64 ppc64le riscv64 s390x",
                    "android " + X + " " + ARM,
                    "ios " + X + " " + ARM,
                    "iossimulator " + X + " arm64",
                    "maccatalyst x64 arm64",
                    "tvos x64 arm64",
                    "tvossimulator x64 arm64",
                    "browser wasm",
                    "wasi wasm",
                    "freebsd x64 arm64",
                    "haiku x64",
                    "illumos x64",
                    "solaris x64")
            .map(it -> it.split(" "))
            .flatMap(it ->
                    Stream.concat(Stream.of(it[0]), Stream.of(it).skip(1).map(processor -> it[0] + "-" + processor)))
            .toList();

    private static final Set<String> NAMES = Set.copyOf(PORTABLE);

    /** Identifiers of single systems and their versions, which .NET has used before .NET 8, such as {@code win10-x64}. */
    private static final Pattern OF_SYSTEM = Pattern.compile("(?:win(?:7|8|81|10)"
            + "|(?:alpine|arch|centos|debian|exherbo|fedora|gentoo|linuxmint|manjaro|miraclelinux|ol|omnios|openindiana|opensuse"
            + "|rhel|rocky|sles|smartos|tizen|ubuntu)(?:\\.[0-9]{1,9}){0,3}"
            + "|(?:android|freebsd|illumos|ios|osx|solaris|tvos)(?:\\.[0-9]{1,9}){1,3})"
            + "(?:-(?:x64|x86|arm|arm64|armel|armv6|corert|aot|loongarch64|ppc64le|riscv64|s390x)){0,2}");

    /** Words in other notations, such as Maven's classifiers, and what .NET calls them. The order matters. */
    private static final List<List<String>> WORDS = List.of(
            List.of("x86[_-]64|x8664|amd64|x64", "x64"),
            List.of("aarch[_-]?64|arm64", "arm64"),
            List.of("x86[_-]32|x8632|i[3-6]86|ia32|x86", "x86"),
            List.of("arm[_-]?32|armv7l?|armhf", "arm"),
            List.of("ppcle_64", "ppc64le"),
            List.of("s390_64", "s390x"),
            List.of("(riscv|loongarch)_64", "$164"),
            List.of("windows|win32|win64", "win"),
            List.of("mac[_-]?os(?:[_-]?x(?![0-9]))?|darwin|mac(?!c)", "osx"),
            List.of("_", "-"));

    private RuntimeIdentifier() {}

    /** The identifiers that are the same in all versions of an operating system, in order of their systems. */
    public static List<String> portable() {
        return PORTABLE;
    }

    /** Whether .NET knows an identifier, in exactly this spelling. */
    public static boolean isKnown(String rid) {
        return rid.equals(ANY) || NAMES.contains(rid) || OF_SYSTEM.matcher(rid).matches();
    }

    /** The known identifier that is probably meant by an unknown one, such as a classifier of a Maven artifact. */
    public static Optional<String> meantBy(String text) {
        if (text.length() > 100) {
            return Optional.empty();
        }
        String meant = text.strip().toLowerCase(Locale.ROOT);
        if (Set.of("all", "*", "noarch", "portable").contains(meant)) {
            return Optional.of(ANY);
        }
        for (List<String> word : WORDS) {
            meant = meant.replaceFirst(word.get(0), word.get(1));
        }
        return Optional.of(meant.replace('_', '-')).filter(RuntimeIdentifier::isKnown);
    }
}
