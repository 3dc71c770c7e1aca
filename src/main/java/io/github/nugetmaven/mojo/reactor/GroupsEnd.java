package io.github.nugetmaven.mojo.reactor;

import io.github.nugetmaven.mojo.message.TextFormat;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/** How the push of several groups of modules ended, one after the other. Not thread-safe. */
final class GroupsEnd {
    private final List<PushEnd> problems = new ArrayList<>();
    private final List<String> pushed = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> more = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();
    private int groups;

    /** Adds a group that was pushed, or was to be. Says whether the next one should be. */
    boolean add(List<String> modules, PushEnd end) {
        groups++;
        if (end.isGood()) {
            pushed.addAll(modules);
        } else {
            problems.add(end);
            commands.add(end.resume());
        }
        return end.isGood() || end.goesOn();
    }

    /** Adds a group whose turn did not come, and the command for it. */
    void left(List<String> modules, String command) {
        groups++;
        left.addAll(modules);
        commands.add(command);
    }

    /** Adds what else was not pushed, as a sentence. */
    void left(String sentence, String command) {
        groups++;
        more.add(sentence);
        commands.add(command);
    }

    boolean isGood() {
        return problems.isEmpty();
    }

    public MojoFailureException failure() {
        if (groups == 1) {
            return problems.get(0).failure();
        }
        List<String> sentences = new ArrayList<>();
        if (!pushed.isEmpty()) {
            sentences.add("The packages of " + TextFormat.list(pushed) + " are pushed.");
        }
        if (!left.isEmpty()) {
            sentences.add("Nor was anything pushed of " + TextFormat.list(left)
                    + ", whose packages go another way: to another feed, or by other rules.");
        }
        sentences.addAll(more);
        return PushEnd.failure(problems, String.join(" ", sentences), commands);
    }
}
