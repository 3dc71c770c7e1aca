package io.github.nugetmaven.mojo.reactor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/**
 * How the push of some files ended. Immutable.
 *
 * @param problem what went wrong; empty if nothing did
 * @param wayToKey what there is to be said of keys, in several lines; may be empty
 * @param resume the command that pushes what is left; empty if nothing is, or no command can
 * @param wentHalfway whether something was pushed although something went wrong
 * @param goesOn whether what else there is to push should be pushed all the same
 */
public record PushEnd(String problem, String wayToKey, String resume, boolean wentHalfway, boolean goesOn) {
    public static final PushEnd GOOD = new PushEnd("", "", "", false, true);

    private static final String BLANK_LINE = "\n\n";

    /** The end of a push that failed before its first byte. */
    public static PushEnd refused(String message, String resume, boolean goesOn) {
        String[] parts = message.split(BLANK_LINE, 2);
        return new PushEnd(parts[0], parts.length > 1 ? parts[1].stripTrailing() : "", resume, false, goesOn);
    }

    public boolean isGood() {
        return problem.isEmpty();
    }

    /** The same in classes of the JDK, for a module that has loaded this one from elsewhere. */
    public List<String> texts() {
        return List.of(problem, wayToKey, resume, String.valueOf(wentHalfway), String.valueOf(goesOn));
    }

    static PushEnd of(List<String> texts) {
        return new PushEnd(
                texts.get(0),
                texts.get(1),
                texts.get(2),
                Boolean.parseBoolean(texts.get(3)),
                Boolean.parseBoolean(texts.get(4)));
    }

    /** The failure of a push that is all there is. */
    public MojoFailureException failure() {
        return failure(List.of(this), "", wentHalfway ? List.of(resume) : List.of());
    }

    /**
     * The failure of all these together.
     *
     * @param more a sentence behind their problems; may be empty
     * @param commands that finish the job
     */
    static MojoFailureException failure(List<PushEnd> ends, String more, List<String> commands) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Stream.concat(ends.stream().map(PushEnd::problem), Stream.of(more))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" ")));
        List<String> all =
                commands.stream().filter(it -> !it.isEmpty()).distinct().toList();
        if (!all.isEmpty()) {
            String title = all.size() == 1
                    ? "This pushes what is left:"
                    : "These push what is left, which goes to several feeds or by several rules:";
            paragraphs.add(title + "\n  " + String.join("\n  ", all));
        }
        ends.stream()
                .map(PushEnd::wayToKey)
                .filter(it -> !it.isEmpty())
                .distinct()
                .forEach(paragraphs::add);
        // with an end of its own, since Maven puts " -> [Help 1]" behind the last line, which no command should have
        return new MojoFailureException(String.join(BLANK_LINE, paragraphs) + (paragraphs.size() > 1 ? "\n" : ""));
    }
}
