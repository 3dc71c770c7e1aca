package io.github.nugetmaven.mojo.maven;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * What the modules of one build share. Thread-safe, also with -T: the session data of the resolver is the only
 * place that is shared by all modules on every Maven, and compare-and-set is what keeps it right. JDK types only, since
 * modules may have loaded this plugin more than once.
 */
public final class BuildState {
    private final SessionData data;
    private final String prefix;

    /** @param pluginVersion keeps apart modules that use other versions of this plugin */
    public BuildState(MavenSession session, String pluginVersion) {
        this.data = session.getRepositorySession().getData();
        this.prefix = "io.github.nugetmaven:" + pluginVersion + ":";
    }

    /** The texts that the build remembers under this name. */
    public ConcurrentMap<String, String> texts(String name) {
        return values(name);
    }

    /** The same of other values, which have to be of the JDK's types as well. */
    @SuppressWarnings("unchecked") // nobody else uses the prefix
    public <V> ConcurrentMap<String, V> values(String name) {
        data.set(prefix + name, null, new ConcurrentHashMap<String, V>());
        return (ConcurrentMap<String, V>) data.get(prefix + name);
    }

    /** Whether nobody has said this in this build before; from now on somebody has. */
    public boolean isNew(String said) {
        return texts("said").putIfAbsent(said, said) == null;
    }
}
