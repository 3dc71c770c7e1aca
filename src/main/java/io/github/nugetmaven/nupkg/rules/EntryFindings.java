package io.github.nugetmaven.nupkg.rules;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Remembers what is wrong with the entries of packages, so that a build unpacks each package once, however often it looks at
 * it. A package is recognized by the hash of its file. Thread-safe.
 */
public final class EntryFindings {
    /** None of them is in the values of a finding, which are cleaned. */
    private static final String FIELD = "\t";

    private static final String LINE = "\n";
    private static final int FIELDS = 4;

    private final ConcurrentMap<String, String> byHash;

    /** @param byHash texts that only this class writes, which may be shared with other versions of this class */
    public EntryFindings(ConcurrentMap<String, String> byHash) {
        this.byHash = byHash;
    }

    /** Remembers nothing from elsewhere. */
    public EntryFindings() {
        this(new ConcurrentHashMap<>());
    }

    /** A look at the entries. */
    interface Look {
        List<Finding> findings() throws IOException;
    }

    /**
     * The findings of a package, as they were remembered or are found now.
     *
     * @param sha512 of the whole file
     */
    List<Finding> of(String sha512, Look look) throws IOException {
        String known = byHash.get(sha512);
        if (known != null) {
            return known.lines().map(EntryFindings::finding).toList();
        }
        List<Finding> found = look.findings();
        byHash.put(sha512, found.stream().map(EntryFindings::line).collect(joining(LINE)));
        return found;
    }

    private static String line(Finding finding) {
        return String.join(
                FIELD, finding.rule().id(), String.valueOf(finding.others()), finding.entry(), finding.value());
    }

    private static Finding finding(String line) {
        String[] fields = Arrays.copyOf(line.split(FIELD, FIELDS), FIELDS);
        return new Finding(Rules.byId(fields[0]).orElseThrow(), fields[2], fields[3], Integer.parseInt(fields[1]));
    }
}
