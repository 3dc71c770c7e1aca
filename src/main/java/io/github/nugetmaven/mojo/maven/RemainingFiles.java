package io.github.nugetmaven.mojo.maven;

import io.github.nugetmaven.publish.FileList;
import io.github.nugetmaven.publish.PackageResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Predicate;

/**
 * The files that a push has left, as the value of nuget.files: itself, or a file with one path a line if it is long, cannot
 * be shown, or the shell cannot be given it. Immutable.
 *
 * @param list the file with the paths, which is written if it is needed
 * @param isShowable whether a text can be shown as it is
 */
public record RemainingFiles(List<Path> files, Path list, Predicate<String> isShowable) {
    /** A command of this length can still be read; cmd.exe takes 8,191 characters. */
    private static final int MAX_LENGTH = 2_000;

    /** Every file is named, since a .snupkg would not be found beside a .nupkg that is not pushed again. */
    public static RemainingFiles of(List<PackageResult> left, Path list, Predicate<String> isShowable) {
        List<Path> files = new ArrayList<>();
        for (PackageResult each : left) {
            files.add(each.file().path());
        }
        return new RemainingFiles(files, list, isShowable);
    }

    /** The value of nuget.files. */
    String value() {
        return needsList(ShellQuotes.SHELL) ? FileList.MARK + list.toString() : joined();
    }

    /** Writes the file with the paths, if there is to be one. */
    public void write() throws IOException {
        if (needsList(ShellQuotes.SHELL)) {
            FileList.write(list, files);
        }
    }

    boolean needsList(Shell shell) {
        boolean isLong = joined().length() > MAX_LENGTH || !shell.isExact(joined()) || !isShowable.test(joined());
        // in a list, a line is a name
        return isLong && files.stream().noneMatch(it -> it.toString().matches("(?s).*[\n\r].*"));
    }

    private String joined() {
        StringJoiner joined = new StringJoiner(",");
        for (Path file : files) {
            joined.add(file.toString());
        }
        return joined.toString();
    }
}
