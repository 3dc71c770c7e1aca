package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.kind.ToolLinks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Collects the findings of one package in bounded memory: holds the first ten of each rule and counts the others. Also collects
 * what the package needs beside it, which only the other packages of a build can tell. Not thread-safe.
 */
final class Findings {
    private static final int MAX_PER_RULE = 10;

    private final Map<String, List<Finding>> byId = new TreeMap<>();
    private final Map<Rule, Integer> others = new HashMap<>();
    private Optional<ToolLinks> tool = Optional.empty();

    /** Adds a finding about the package as a whole. */
    void add(Rule rule, String value) {
        add(rule, "", value);
    }

    /**
     * Adds a finding about an entry, unless it is there: several checks may come to the same.
     *
     * @param entry name of the entry
     * @param value the offending value; may be empty
     */
    void add(Rule rule, String entry, String value) {
        byId.putIfAbsent(rule.id(), new ArrayList<>());
        List<Finding> sameRule = byId.get(rule.id());
        Finding finding = new Finding(rule, entry, value, 0);
        if (sameRule.contains(finding)) {
            return;
        }
        if (sameRule.size() < MAX_PER_RULE) {
            sameRule.add(finding);
        } else {
            addOthers(rule, 1);
        }
    }

    private void addOthers(Rule rule, int count) {
        others.put(rule, others.getOrDefault(rule, 0) + count);
    }

    /** Adds a finding as it was found elsewhere. */
    void add(Finding finding) {
        add(finding.rule(), finding.entry(), finding.value());
        if (finding.others() > 0) {
            addOthers(finding.rule(), finding.others());
        }
    }

    /** Adds a finding whose cause is the same for all entries: of several, the first one has the number of the others. */
    void addFirst(Rule rule, String entry, String value) {
        if (has(rule)) {
            addOthers(rule, 1);
        } else {
            add(rule, entry, value);
        }
    }

    boolean has(Rule rule) {
        return byId.containsKey(rule.id());
    }

    void setTool(ToolLinks links) {
        tool = Optional.of(links);
    }

    /** Empty if the package is neither a .NET tool nor a part of one. */
    Optional<ToolLinks> tool() {
        return tool;
    }

    /** All findings, in the order of the rules' IDs. The last one of each rule has the number of further violations. */
    List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        for (List<Finding> sameRule : byId.values()) {
            all.addAll(sameRule.subList(0, sameRule.size() - 1));
            Finding last = sameRule.get(sameRule.size() - 1);
            all.add(new Finding(last.rule(), last.entry(), last.value(), others.getOrDefault(last.rule(), 0)));
        }
        return List.copyOf(all);
    }
}
