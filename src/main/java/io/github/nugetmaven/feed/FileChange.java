package io.github.nugetmaven.feed;

/** What happened to a file after it was inspected. */
public enum FileChange {
    GONE("the file is gone"),
    NOT_A_FILE("this is not a regular file any more"),
    OTHER_SIZE("the file has another size than when it was checked"),
    OTHER_CONTENT("the file has another content than when it was checked"),
    UNREADABLE("the file cannot be read");

    private final String text;

    FileChange(String text) {
        this.text = text;
    }

    /** The words for reports. */
    @Override
    public String toString() {
        return text;
    }
}
