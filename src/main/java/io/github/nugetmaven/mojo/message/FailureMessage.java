package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.nupkg.OutputCleaner;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message about a failure, for the user. Immutable.
 *
 * @param problem what failed and what the server said, in complete sentences; never empty
 * @param advice the next thing to do, in complete sentences; may be empty
 * @param details lines for the end of the message, such as the violations of rules; may be empty
 */
public record FailureMessage(String problem, String advice, List<String> details) {
    public FailureMessage {
        // line breaks between sentences are ours; those within may come from a file name, or from a server
        problem = OutputCleaner.oneLine(problem);
        advice = OutputCleaner.oneLine(advice);
        details = details.stream().map(OutputCleaner::oneLine).toList();
    }

    public FailureMessage(String problem, String advice) {
        this(problem, advice, List.of());
    }

    /** The problem, the advice and, in a paragraph of their own, the details. */
    public String text() {
        return text("");
    }

    /**
     * The same with a sentence between the problem and the advice.
     *
     * @param outcome what the failure led to, such as {@link FailureMessages#NOTHING_PUSHED}; may be empty
     */
    public String text(String outcome) {
        String sentences = joined(problem, outcome, advice);
        // the line break at the end keeps Maven's " -> [Help 1]" away from the last detail
        return details.isEmpty() ? sentences : sentences + "\n\n" + String.join("\n", details) + "\n";
    }

    /** The same with one more sentence before the problem. */
    FailureMessage prepend(String sentence) {
        return new FailureMessage(joined(sentence, problem), advice, details);
    }

    /** The same with one more sentence behind the problem. */
    FailureMessage append(String sentence) {
        return new FailureMessage(joined(problem, sentence), advice, details);
    }

    private static String joined(String... sentences) {
        return Stream.of(sentences).filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
    }
}
