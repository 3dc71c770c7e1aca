package io.github.nugetmaven.nupkg.framework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names of target frameworks as NuGet writes them into a nuspec: {@code .NETFramework4.5}, but {@code net8.0}.
 *
 * <p>Source: NuGet.Client, {@code FrameworksExtensions.cs}, {@code GetFrameworkString}; {@code FrameworkConstants.cs}.
 */
final class ManifestNames {
    /** Of ids that are not all lower case. */
    private static final Map<String, String> SPELLING = List.of(
                    ".NETFramework",
                    ".NETCoreApp",
                    ".NETPortable",
                    ".NETPlatform",
                    ".NETStandard",
                    ".NETStandardApp",
                    ".NETCore",
                    ".NETMicroFramework",
                    ".NETnanoFramework",
                    "Silverlight",
                    "WindowsPhone",
                    "WindowsPhoneApp",
                    "Windows",
                    "WinRT",
                    "UAP",
                    "ASP.NET",
                    "ASP.NETCore",
                    "DNX",
                    "DNXCore",
                    "Tizen",
                    "MonoAndroid",
                    "MonoTouch",
                    "MonoMac",
                    "Xamarin.iOS",
                    "Xamarin.Mac",
                    "Xamarin.TVOS",
                    "Xamarin.WatchOS",
                    "Xamarin.PlayStation3",
                    "Xamarin.PlayStation4",
                    "Xamarin.PlayStationVita",
                    "Xamarin.Xbox360",
                    "Xamarin.XboxOne")
            .stream()
            .collect(Collectors.toUnmodifiableMap(it -> it.toLowerCase(Locale.ROOT), it -> it));

    private static final Map<String, String> PROFILES =
            Map.of("client", "Client", "compactframework", "CompactFramework");
    private static final int ALWAYS = 2;

    private ManifestNames() {}

    static String of(FrameworkName name, FrameworkVersion version, String profile) {
        List<Integer> parts = version.parts();
        int count = parts.size();
        while (count > ALWAYS && parts.get(count - 1) == 0) {
            count--;
        }
        String number = parts.stream().limit(count).map(String::valueOf).collect(Collectors.joining("."));
        String suffix = profile.isEmpty() ? "" : "-" + PROFILES.getOrDefault(profile, profile);
        return SPELLING.getOrDefault(name.id(), name.id()) + number + suffix;
    }
}
