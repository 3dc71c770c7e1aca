package io.github.nugetmaven.mojo.maven;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * Data that the modules of one build share. Thread-safe, also with -T: on every Maven all modules share the session data of the
 * resolver, and entries are created by compare-and-set. Holds only types of the JDK, because modules may have loaded this
 * plugin more than once.
 */
public final class BuildState {
    private final SessionData data;
    private final String prefix;

    /** @param pluginVersion separates modules that use different versions of this plugin */
    public BuildState(MavenSession session, String pluginVersion) {
        this.data = session.getRepositorySession().getData();
        this.prefix = "io.github.nugetmaven:" + pluginVersion + ":";
    }

    /** The texts that the build keeps under this name. */
    public ConcurrentMap<String, String> texts(String name) {
        return values(name);
    }

    /** The same for other values, whose types must be the JDK's as well. */
    @SuppressWarnings("unchecked") // no other code uses the prefix
    public <V> ConcurrentMap<String, V> values(String name) {
        data.set(prefix + name, null, new ConcurrentHashMap<String, V>());
        return (ConcurrentMap<String, V>) data.get(prefix + name);
    }

    /** Whether this build has not seen the text yet. From now on it has. */
    public boolean isNew(String said) {
        return texts("said").putIfAbsent(said, said) == null;
    }
}
