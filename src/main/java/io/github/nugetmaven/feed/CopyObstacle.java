package io.github.nugetmaven.feed;

/** Why a feed's copy of a version was not compared with ours. Values only. */
public sealed interface CopyObstacle {
    /** The feed did not answer to the end, or was not asked. */
    record NoAnswer(FeedProblem problem) implements CopyObstacle {}

    /** The feed's answer brings no package, and does not say that there is none. */
    record Refused(ServerResponse answer) implements CopyObstacle {}

    /** The feed sent something that is not a package, or a package that is too large to compare. */
    record NotAPackage() implements CopyObstacle {}

    /** A file on this machine could not be read or written. {@code detail}: the words of the file system. */
    record LocalFile(String detail) implements CopyObstacle {}
}
