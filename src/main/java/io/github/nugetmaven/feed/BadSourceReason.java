package io.github.nugetmaven.feed;

/** What is wrong with the text of a package source. */
public enum BadSourceReason {
    NOT_A_URL,
    UNSUPPORTED_SCHEME,
    CREDENTIALS_IN_URL,
    /** A variable that neither Maven nor the shell has replaced. */
    VARIABLE,
    /** Quotes that belong to a shell. */
    QUOTES,
    /** A path that only Windows knows. */
    WINDOWS_PATH,
    /** A ~ that the shell has not replaced. */
    HOME,
    /** A URL that lacks its beginning. */
    NO_SCHEME,
    /** A path of a folder that does not exist, without ./ before it. */
    NEW_FOLDER,
    /** A word, as sources have in NuGet.Config. */
    NAME
}
