package io.github.nugetmaven.nupkg.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists all rules. */
public final class Rules {
    private static final List<Rule> ALL = Stream.<Rule[]>of(
                    ZipRule.values(),
                    IdentityRule.values(),
                    ManifestRule.values(),
                    LicenseRule.values(),
                    NamedFileRule.values(),
                    DependencyRule.values(),
                    SymbolRule.values(),
                    LayoutRule.values(),
                    TargetFrameworkRule.values(),
                    ReferenceRule.values(),
                    EntryRule.values(),
                    ToolRule.values(),
                    ContentRule.values(),
                    PackageTypeRule.values())
            .flatMap(Stream::of)
            .sorted(Comparator.comparing(Rule::id))
            .toList();

    private Rules() {}

    /** In the order of their IDs. */
    public static List<Rule> all() {
        return ALL;
    }

    /** @param id exactly as in {@link RuleDescription#id} */
    public static Optional<Rule> byId(String id) {
        return ALL.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
