package io.github.nugetmaven.mojo.maven;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * What the modules of one build remember together. Thread-safe, also under -T: the session data of the resolver is the one
 * place that is shared by all modules on every Maven, and compare-and-set is what keeps it right. JDK types only, since
 * modules may have loaded this plugin more than once.
 */
public final class BuildState {
    private static final String PREFIX = "io.github.nugetmaven:";

    private final SessionData data;

    public BuildState(MavenSession session) {
        this.data = session.getRepositorySession().getData();
    }

    /** The texts that the build remembers under this name. */
    public ConcurrentMap<String, String> texts(String name) {
        return values(name);
    }

    /** The same of other values, which have to be of the JDK's types as well. */
    @SuppressWarnings("unchecked") // nobody else uses the prefix
    public <V> ConcurrentMap<String, V> values(String name) {
        data.set(PREFIX + name, null, new ConcurrentHashMap<String, V>());
        return (ConcurrentMap<String, V>) data.get(PREFIX + name);
    }

    /** Whether nobody has said this in this build before; from now on somebody has. */
    public boolean isNew(String said) {
        return texts("said").putIfAbsent(said, said) == null;
    }
}
