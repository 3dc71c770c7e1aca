package io.github.nugetmaven.nupkg.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /**
     * The findings of a package; empty if it is not known.
     *
     * @param sha512 of the whole file
     */
    Optional<List<Finding>> of(String sha512) {
        String known = byHash.get(sha512);
        if (known == null) {
            return Optional.empty();
        }
        List<Finding> findings = new ArrayList<>();
        for (String line : known.lines().toList()) {
            findings.add(finding(line));
        }
        return Optional.of(findings);
    }

    void remember(String sha512, List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.add(line(finding));
        }
        byHash.put(sha512, String.join(LINE, lines));
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
