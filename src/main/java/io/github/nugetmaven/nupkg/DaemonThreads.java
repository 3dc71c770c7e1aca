package io.github.nugetmaven.nupkg;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;

/** Threads that do not keep the JVM alive, since work that was abandoned may still go on. */
public record DaemonThreads(String name) implements ThreadFactory, Executor {
    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Runs work in a thread of its own. */
    @Override
    public void execute(Runnable work) {
        newThread(work).start();
    }
}
