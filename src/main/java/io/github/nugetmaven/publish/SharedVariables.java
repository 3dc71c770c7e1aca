package io.github.nugetmaven.publish;

import io.github.nugetmaven.auth.ApiKeyLookup;
import io.github.nugetmaven.auth.KeyOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Warns if the variable of a key is that of another server, too, since its name can stand for both. */
record SharedVariables(ApiKeyLookup lookup, Consumer<PublishEvent> listener) {
    /** @param others the other destination of this push, if there is one */
    void warn(Destination destination, InspectedKey key, Optional<Destination> others) {
        if (!(key.origin().orElse(null) instanceof KeyOrigin.Environment)) {
            return;
        }
        List<String> used = new ArrayList<>(List.of(destination.keyPlace().serverId()));
        if (others.isPresent()) {
            used.add(others.get().keyPlace().serverId());
        }
        List<String> sharing = lookup.sharingVariable(destination.keyPlace(), used);
        if (!sharing.isEmpty()) {
            listener.accept(new PublishEvent.SharedVariable(
                    destination.keyPlace().variableName(),
                    destination.keyPlace().serverId(),
                    sharing));
        }
    }
}
