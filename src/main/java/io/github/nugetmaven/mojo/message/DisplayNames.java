package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.auth.KeyOrigin;
import io.github.nugetmaven.nupkg.PackageFile;

/** What the things that messages are about are called in them. */
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

    /** Such as {@code Contoso.Core 1.0.0}, or {@code symbols of Contoso.Core 1.0.0}. */
    static String of(PackageFile file) {
        return file.symbols()
                ? "symbols of " + file.identity()
                : file.identity().toString();
    }
}
