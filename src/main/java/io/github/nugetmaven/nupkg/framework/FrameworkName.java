package io.github.nugetmaven.nupkg.framework;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The name of a family of target frameworks, such as {@code .NETFramework}, without a version. Immutable.
 *
 * <p>Source: NuGet.Client, {@code DefaultFrameworkMappings.cs} and {@code FrameworkNameProvider.cs}.
 *
 * @param id in lower case
 * @param shortName name in folder names
 */
record FrameworkName(String id, String shortName) {
    static final FrameworkName NET_FRAMEWORK = new FrameworkName(".netframework", "net");
    static final FrameworkName NET_CORE_APP = new FrameworkName(".netcoreapp", "netcoreapp");
    static final FrameworkName NET_STANDARD = new FrameworkName(".netstandard", "netstandard");
    static final FrameworkName PORTABLE = new FrameworkName(".netportable", "portable");
    static final FrameworkName DOTNET = new FrameworkName(".netplatform", "dotnet");

    private static final List<FrameworkName> KNOWN = List.of(
            NET_FRAMEWORK,
            NET_CORE_APP,
            PORTABLE,
            DOTNET,
            NET_STANDARD,
            new FrameworkName(".netstandardapp", "netstandardapp"),
            new FrameworkName(".netcore", "netcore"),
            new FrameworkName(".netmicroframework", "netmf"),
            new FrameworkName(".netnanoframework", "netnano"),
            new FrameworkName("silverlight", "sl"),
            new FrameworkName("windowsphone", "wp"),
            new FrameworkName("windowsphoneapp", "wpa"),
            new FrameworkName("windows", "win"),
            new FrameworkName("winrt", "winrt"),
            new FrameworkName("uap", "uap"),
            new FrameworkName("asp.net", "aspnet"),
            new FrameworkName("asp.netcore", "aspnetcore"),
            new FrameworkName("dnx", "dnx"),
            new FrameworkName("dnxcore", "dnxcore"),
            new FrameworkName("native", "native"),
            new FrameworkName("tizen", "tizen"),
            new FrameworkName("monoandroid", "monoandroid"),
            new FrameworkName("monotouch", "monotouch"),
            new FrameworkName("monomac", "monomac"),
            new FrameworkName("xamarin.ios", "xamarinios"),
            new FrameworkName("xamarin.mac", "xamarinmac"),
            new FrameworkName("xamarin.tvos", "xamarintvos"),
            new FrameworkName("xamarin.watchos", "xamarinwatchos"),
            new FrameworkName("xamarin.playstation3", "xamarinpsthree"),
            new FrameworkName("xamarin.playstation4", "xamarinpsfour"),
            new FrameworkName("xamarin.playstationvita", "xamarinpsvita"),
            new FrameworkName("xamarin.xbox360", "xamarinxboxthreesixty"),
            new FrameworkName("xamarin.xboxone", "xamarinxboxone"));

    private static final Map<String, String> SYNONYMS = Map.of(
            "netframework", ".netframework",
            ".net", ".netframework",
            "netportable", ".netportable",
            "xamarin.playstationthree", "xamarin.playstation3",
            "xamarinplaystationthree", "xamarin.playstation3",
            "xamarin.playstationfour", "xamarin.playstation4",
            "xamarinplaystationfour", "xamarin.playstation4",
            "xamarinplaystationvita", "xamarin.playstationvita");

    private static final Map<String, FrameworkName> BY_NAME = byName();

    private static Map<String, FrameworkName> byName() {
        Map<String, FrameworkName> byName = new HashMap<>();
        for (FrameworkName each : KNOWN) {
            byName.put(each.id(), each);
            byName.put(each.shortName(), each);
        }
        for (Map.Entry<String, String> each : SYNONYMS.entrySet()) {
            byName.put(each.getKey(), byName.get(each.getValue()));
        }
        return Map.copyOf(byName);
    }

    /** Written out, as is {@link #hashCode}: for those of a record the JVM makes classes, which takes a part of each push. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FrameworkName that && id.equals(that.id) && shortName.equals(that.shortName);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Finds the family by its short or long name, ignoring case. */
    static Optional<FrameworkName> of(String text) {
        return Optional.ofNullable(BY_NAME.get(text.toLowerCase(Locale.ROOT)));
    }

    /** A family that NuGet does not know. NuGet accepts these in long names, which contain a comma. */
    static FrameworkName unknown(String text) {
        String id = text.toLowerCase(Locale.ROOT);
        return new FrameworkName(id, id.replaceAll("[^\\p{L}\\p{Nd}]", ""));
    }
}
