package io.github.nugetmaven.nupkg.kind;

import java.util.regex.Pattern;

/**
 * The command of a .NET tool. Its values are not validated. Immutable.
 *
 * @param name what users type
 * @param entryPoint path of the program, relative to the folder of the settings; empty if there is none
 * @param runner see {@link ToolRunner}; empty if there is none
 */
public record ToolCommand(String name, String entryPoint, String runner) {
    /** A file name on every system, without white space. */
    private static final Pattern NAME = Pattern.compile("[^.\\s\\p{Cntrl}\"*/:<>?\\\\|][^\\s\\p{Cntrl}\"*/:<>?\\\\|]*");

    /**
     * Whether {@code dotnet tool install} accepts the name on every system, and people can type it. Source: dotnet/sdk,
     * {@code ToolConfiguration.cs}.
     */
    public static boolean isLegalName(String name) {
        return NAME.matcher(name).matches() && name.chars().noneMatch(Character::isSpaceChar);
    }
}
