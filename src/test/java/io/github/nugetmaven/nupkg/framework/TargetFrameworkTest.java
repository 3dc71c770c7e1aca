package io.github.nugetmaven.nupkg.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetFrameworkTest {
    private static final long SEED = 20261121;

    /** The short name, and other names of the same framework. */
    @ParameterizedTest
    @CsvSource({
        "net11, .NETFramework1.1, net1.1, '.NETFramework,Version=v1.1'",
        "net20, .NETFramework2.0, net2.0, 2",
        "net35, .NETFramework3.5, NET35, 3.5",
        "net35-client, .NETFramework3.5-Client, net3.5-client, '.NETFramework, Version=v3.5, Profile=Client'",
        "net40, .NETFramework4.0, net4, net40-full",
        "net403, .NETFramework4.0.3, net4.0.3, .NET4.0.3",
        "net45, .NETFramework4.5, net4.5.0.0, NETFramework4.5",
        "net472, .NETFramework4.7.2, net4.7.2, '.NETFramework,Version=v4.7.2'",
        "net481, .NETFramework4.8.1, net4.8.1, NETFRAMEWORK481",
        "netstandard1.0, .NETStandard1.0, netstandard10, netstandard1",
        "netstandard2.0, .NETStandard2.0, NetStandard2.0, '.NETStandard,Version=v2.0'",
        "netstandard2.1, .NETStandard2.1, netstandard21, .netstandard2.1",
        "netcoreapp1.0, .NETCoreApp1.0, netcoreapp10, netcoreapp1",
        "netcoreapp3.1, .NETCoreApp3.1, netcoreapp31, '.NETCoreApp,Version=v3.1'",
        "net5.0, .NETCoreApp5.0, net50, netcoreapp5.0",
        "net8.0, .NETCoreApp8.0, net80, '.NETCoreApp,Version=v8.0'",
        "net10.0, .NETCoreApp10.0, netcoreapp10.0, .NETFramework10.0",
        "net8.0-android, .NETCoreApp8.0-android, net80-Android, net8.0-android0.0",
        "net8.0-windows7.0, net8.0-windows7, .NETCoreApp8.0-Windows7.0, net80-windows7.0.0.0",
        "net8.0-windows10.0.19041, net8.0-windows10.0.19041.0, NET8.0-WINDOWS10.0.19041, netcoreapp8.0-windows10.0.19041",
        "net6.0-ios15.2, net6.0-iOS15.2, .NETCoreApp6.0-ios15.2, net60-ios15.2.0",
        "uap10.0, UAP10.0, uap10.0.0, uap10.0.0.0",
        "uap10.0.16299, UAP10.0.16299, uap10.0.16299.0, 'UAP,Version=v10.0.16299'",
        "win8, Windows8.0, win80, win8.0",
        "win81, Windows8.1, win8.1, WIN81",
        "wp75, WindowsPhone7.5, wp7.5, WP75",
        "wpa81, WindowsPhoneApp8.1, wpa8.1, WPA81",
        "sl5, Silverlight5.0, sl50, SL5",
        "sl4-wp71, sl4-windowsphone71, Silverlight4.0-WindowsPhone71, sl40-wp71",
        "monoandroid, MonoAndroid0.0, MonoAndroid, monoandroid0.0",
        "monoandroid10.0, MonoAndroid10.0, monoandroid10.0.0, MONOANDROID10.0",
        "monotouch10, MonoTouch1.0, monotouch1, monotouch1.0",
        "xamarinios10, Xamarin.iOS1.0, xamarinios1.0, Xamarin.iOS10",
        "xamarinmac20, Xamarin.Mac2.0, xamarinmac2, Xamarin.Mac20",
        "tizen40, Tizen4.0, tizen4.0, tizen4",
        "netmf, .NETMicroFramework0.0, netmf0.0, .NETMicroFramework",
        "netnano1.0, .NETnanoFramework1.0, netnano10, netnano1",
        "native, native, Native, native0.0",
        "aspnet50, ASP.NET5.0, asp.net5.0, aspnet5.0",
        "aspnetcore50, ASP.NETCore5.0, asp.netcore5.0, aspnetcore5",
        "dnx451, DNX4.5.1, dnx4.5.1, DNX451",
        "dnxcore50, DNXCore5.0, dnxcore5, dnxcore5.0",
        "dotnet, .NETPlatform5.0, dotnet5.0, dotnet50",
        "dotnet54, .NETPlatform5.4, dotnet5.4, DOTNET54",
        "netcore45, .NETCore4.5, NETCore4.5, netcore4.5",
        "winrt45, WinRT4.5, winrt4.5, WINRT45",
        "any, Any, ANY, 'any,Version=v1.0'",
        "agnostic, Agnostic, AGNOSTIC, 'Agnostic,Version=v1.0'",
    })
    void knowsTheNamesOfOneFramework(String shortName, String second, String third, String fourth) {
        TargetFramework framework = parsed(shortName);
        assertEquals(shortName, framework.shortName());
        assertEquals(framework, parsed(second));
        assertEquals(framework, parsed(third));
        assertEquals(framework, parsed(fourth));
        assertEquals(framework.hashCode(), parsed(fourth).hashCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unsupported",
                "Unsupported",
                "foo",
                "foo1.0",
                "java17",
                "net472 ",
                " net472",
                "net 4.7.2",
                "net4.x",
                "net4.5.",
                "net1.2.3.4.5",
                "net99999999999.0",
                "net45-",
                "net45_client",
                "net8.0-windows10.x",
                "net8.0-windows10.0.0.0.0",
                "netstandard2.0;net472",
                "portable",
                "6.0",
                "5",
                ".NETFramework,Version=4.x",
                ".NETFramework,Version=v4.5.6.7.8",
                ".NETFramework,Version=V4.5",
                "portable-",
                "portable-Profile1",
                "portable-Profile",
                "lib/net45",
                "net45%",
            })
    void knowsNoOther(String text) {
        assertEquals(Optional.empty(), TargetFramework.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "net5.0, net50-windows",
        "net8.0-windows, net8.0-windows7.0",
        "net8.0-windows, net8.0-android",
        "net4.5, net4.5.1",
        "net40, net40-client",
        "net10, net10.0",
        "netstandard2.0, netcoreapp2.0",
        "any, agnostic",
        "win8, netcore45",
    })
    void distinguishesFrameworks(String one, String other) {
        assertNotEquals(parsed(one), parsed(other));
    }

    @ParameterizedTest
    @CsvSource({
        "portable-net45+win8+wp8, false",
        "portable-net45%2Bwin8%2Bwp8, false",
        ".NETPortable0.0-Profile259, false",
        "'.NETPortable,Version=v4.5,Profile=Profile78', false",
        "portable-net40-client+win8, true",
        "portable-net45+sl4-wp71, true",
        "'.NETPortable,Version=v4.0,Profile=net40-client+win8', true",
    })
    void knowsPortableFrameworks(String text, boolean hasProfile) {
        assertTrue(parsed(text).isPortable());
        assertFalse(parsed(text).isSpecific());
        assertEquals(hasProfile, parsed(text).isPortableWithProfile());
        assertEquals(parsed(text), parsed(inUpperCase(text)));
    }

    /** The short name, and other names of the same set. */
    @ParameterizedTest
    @CsvSource({
        "portable-net45+win8, portable-win8+net45, portable-Profile7, portable-net45+win8+monoandroid10+xamarinios10",
        "portable-net45+win8+wp8+wpa81, portable-wpa81+wp8+win8+net45, portable-profile259, portable-wp8+wpa81+win80+net4.5",
        "portable-net451+win8, portable-win8+net451, portable-win8+net451+net451, portable-win8++net451+",
        "portable-monotouch+net40+sl4, portable-sl4+net4+MonoTouch, portable-monotouch+sl40+net40, portable-monotouch+sl4+net40"
    })
    void knowsTheNamesOfOneSet(String shortName, String second, String third, String fourth) {
        assertEquals(parsed(shortName), parsed(second));
        assertEquals(shortName, parsed(third).shortName());
        assertEquals(shortName, parsed(fourth).shortName());
    }

    @ParameterizedTest
    @CsvSource({"net472, true", "net8.0-android, true", "any, false", "agnostic, false", "dotnet5.4, false"})
    void knowsWhetherItIsASingleFramework(String text, boolean isSpecific) {
        assertEquals(isSpecific, parsed(text).isSpecific());
    }

    /** The oracle of the first three is NuGet.Frameworks 8.0.0. */
    @ParameterizedTest(name = "R4 {0} is {1}")
    @CsvSource({
        "portable-net45+win8, portable-net45+win8",
        "portable-win8+net45, portable-net45+win8",
        "portable-Profile7, portable-net45+win8",
        ".NETPortable0.0-Profile7, portable-net45+win8",
        "portable-net45%2Bwin8, portable-net45+win8",
        "portable-net4.5+netcore45, portable-net45+win8",
        "portable-net45+win+winrt45, portable-net45+win8",
        "portable-net45+win8+MonoAndroid10+xamarinios10+MonoTouch, portable-net45+win8",
        "portable-Profile259, portable-net45+win8+wp8+wpa81",
        "portable-wpa81+wp8+win8+net45, portable-net45+win8+wp8+wpa81",
        "portable-wp+sl4+net40+win8, portable-net40+sl4+win8+wp7",
        "portable-Profile344, portable-net45+sl5+win8+wp8+wpa81",
        "portable-sl4+net45+monoandroid, portable-monoandroid+net45+sl4",
        "portable-win8+dnxcore50, portable-dnxcore50+win8",
    })
    void knowsTheProfileOfASet(String text, String shortName) {
        assertEquals(shortName, parsed(text).shortName());
        assertEquals(parsed(shortName), parsed(text));
    }

    @ParameterizedTest(name = "R4 {0} means {1}")
    @CsvSource({
        "net10, net10.0",
        "NET100, net10.0",
        "net1000, net10.0",
        "net11, net11.0",
        "net120, net12.0",
        "net10-windows7.0, net10.0-windows7.0",
        "net100-Android, net10.0-android",
        "net10-full, ''",
        "net11-Client, ''",
        "net10.0, ''",
        "net1.0, ''",
        "net20, ''",
        "net101, ''",
        "net9, ''",
        "netcoreapp10, ''",
        "netstandard10, ''",
        ".NETFramework1.0, ''",
        "'', ''",
    })
    void knowsWhereADotIsMissing(String name, String dotted) {
        assertEquals(Optional.of(dotted).filter(it -> !it.isEmpty()), MissingDot.added(name));
        assertEquals(
                dotted.isEmpty() ? TargetFramework.parse(name) : TargetFramework.parse(dotted), MissingDot.meant(name));
    }

    @ParameterizedTest(name = "R4 {0}")
    @CsvSource({
        "net8.0-android, true",
        "net8.0-android0.0, true",
        "net8.0-android34, false",
        "net8.0, false",
        "net472-client, false",
        "portable-net45+win8, false",
    })
    void knowsWhetherThePlatformHasAVersion(String name, boolean lacksVersion) {
        assertEquals(lacksVersion, parsed(name).lacksPlatformVersion());
        assertEquals(
                lacksVersion || name.indexOf('3') < 0,
                parsed(name).equals(parsed(name).withoutPlatformVersion()));
    }

    @Test
    void aFolderCannotHaveALongName() {
        assertEquals(Optional.empty(), TargetFramework.parseFolder(".NETCoreApp,Version=v8.0"));
        assertEquals(TargetFramework.parse("net8.0"), TargetFramework.parseFolder(".NETCoreApp8.0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 1_000_000})
    void doesNotReadAnEndlessName(int length) {
        assertEquals(Optional.empty(), TargetFramework.parse("net45-" + "a".repeat(length)));
        assertEquals(Optional.empty(), TargetFramework.parse("net45," + " ".repeat(length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Foo,Version=v1.0", "Foo, version=1"})
    void acceptsUnknownNamesInTheLongForm(String text) {
        assertEquals("foo10", parsed(text).shortName());
    }

    @Test
    void survivesAnyText() {
        Random random = new Random(SEED);
        String[] pieces = {
            "net",
            "8",
            ".",
            "0",
            "-",
            "+",
            ",",
            "%",
            "%2B",
            " ",
            "=",
            "version=v",
            "Profile=",
            "portable",
            "windows",
            "any",
            ".NETFramework",
            "472",
            "\u00e4",
            "_"
        };
        int known = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(8); j >= 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Optional<TargetFramework> framework = TargetFramework.parse(text.toString());
            assertEquals(framework, TargetFramework.parse(inUpperCase(text.toString())), text::toString);
            known += framework.map(TargetFramework::shortName).isPresent() ? 1 : 0;
        }
        assertTrue(known > 500, "only " + known);
    }

    /** NuGet takes only a small v before a version. */
    private static String inUpperCase(String text) {
        return text.toUpperCase(Locale.ROOT).replace("=V", "=v");
    }

    private static TargetFramework parsed(String text) {
        return TargetFramework.parse(text).orElseThrow(() -> new AssertionError(text));
    }
}
