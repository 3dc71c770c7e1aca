package io.github.nugetmaven.mojo.message;

import java.util.List;
import java.util.Optional;

/** Another execution of a push. It does not run, because Maven ends the module after the first failure. */
public sealed interface OtherExecution {
    /** The command that pushes its packages, if there is one. */
    Optional<String> command();

    /** Modules that were waiting for each other there. */
    record Waiting(List<String> modules, Optional<String> command) implements OtherExecution {}

    /** An execution that the module would have run next. */
    record NotRun(String module, String executionId, Optional<String> command) implements OtherExecution {}
}
