package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.GlobPattern;
import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.nupkg.PackageFile;
import java.util.List;

/** The names that keys, packages and glob patterns have in messages and in the log. */
final class DisplayNames {
    private DisplayNames() {}

    /** Such as {@code <server> 'nuget.org' in settings.xml}. */
    static String of(KeyOrigin origin) {
        if (origin instanceof KeyOrigin.Environment environment) {
            return "the environment variable " + environment.variable();
        }
        if (origin instanceof KeyOrigin.Exchange exchange) {
            return "trusted publishing for " + exchange.user() + " (" + exchange.ci() + ")";
        }
        return "<server> '" + ((KeyOrigin.Settings) origin).serverId() + "' in settings.xml";
    }

    /** Such as {@code glob pattern Contoso.*}, or {@code glob patterns Contoso.*, Fabrikam.*}. */
    static String of(List<GlobPattern> globs) {
        return TextFormat.agree(globs, "glob pattern ", "glob patterns ") + TextFormat.list(globs);
    }

    /** Such as {@code Contoso.Core 1.0.0}, or {@code symbols of Contoso.Core 1.0.0}. */
    static String of(PackageFile file) {
        return file.symbols()
                ? "symbols of " + file.identity()
                : file.identity().toString();
    }
}
