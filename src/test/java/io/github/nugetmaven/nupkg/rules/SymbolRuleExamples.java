package io.github.nugetmaven.nupkg.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;

final class SymbolRuleExamples {
    private static final String DLL = "lib/netstandard2.0/Contoso.Core.dll";
    private static final String PDB = "lib/netstandard2.0/Contoso.Core.pdb";
    private static final PdbImage IMAGE = PdbImage.of(100);
    private static final PeImage ASSEMBLY = PeImage.withoutChecksum().checksum("SHA256", IMAGE.checksum("SHA-256"));

    private SymbolRuleExamples() {}

    static List<RuleExample> all() {
        return List.of(
                RuleExample.ofSymbols(
                        SymbolRule.TYPE, Sample.symbols().withoutElement("packageTypes"), Sample.symbols()),
                RuleExample.ofSymbols(
                        SymbolRule.TYPE,
                        types("<packageType name='SymbolsPackage' /><packageType name='Dependency' />"),
                        types("<packageType name='symbolspackage' version='0.0' />")),
                RuleExample.ofSymbols(
                        SymbolRule.TYPE,
                        types("<packageType name='SymbolsPackage' version='1.0' />"),
                        types("<packageType name='SymbolsPackage' />")),
                RuleExample.of(
                        SymbolRule.NAMED_NUPKG,
                        Sample.clean().element("packageTypes", packageTypes("<packageType name='SymbolsPackage' />")),
                        Sample.clean().element("packageTypes", packageTypes("<packageType name='Contoso' />"))),
                RuleExample.ofSymbols(SymbolRule.PEOPLE, with("authors", "Contoso"), with("authors", " ")),
                RuleExample.ofSymbols(SymbolRule.PEOPLE, with("owners", "Contoso"), with("owners", "")),
                RuleExample.ofSymbols(
                        SymbolRule.FILE,
                        Sample.symbols().entry("a.dll", "MZ"),
                        Sample.symbols().entry("a.", "MZ")),
                RuleExample.ofSymbols(
                        SymbolRule.FILE,
                        Sample.symbols().entry("a/LICENSE.TXT", ""),
                        Sample.symbols().entry("a.b/LICENSE", "")),
                RuleExample.ofSymbols(
                        SymbolRule.FILE,
                        Sample.symbols().entry("a.PDB", "BSJB"),
                        Sample.symbols().entry("a.pdb", "BSJB")),
                RuleExample.ofSymbols(SymbolRule.NO_PDB, Sample.symbols().without(PDB), Sample.symbols()),
                RuleExample.ofSymbols(
                        SymbolRule.NOT_PORTABLE,
                        Sample.symbols().entry(PDB, "Microsoft C/C++ MSF 7.00"),
                        Sample.symbols().entry(PDB, "BSJB and more")),
                RuleExample.ofSymbols(SymbolRule.NOT_PORTABLE, Sample.symbols().entry(PDB, "BSJ"), Sample.symbols()),
                RuleExample.ofSymbols(SymbolRule.NOT_PORTABLE, Sample.symbols().entry(PDB, ""), Sample.symbols()),
                noAssembly("no assembly", Sample.clean().without(DLL)),
                noAssembly("in another folder", Sample.clean().without(DLL).entry("tools/Contoso.Core.dll", "MZ")),
                mismatch("no checksum", PeImage.withoutChecksum().bytes()),
                mismatch(
                        "another checksum",
                        PeImage.withoutChecksum()
                                .checksum("SHA256", new byte[32])
                                .bytes()),
                mismatch("of an unknown algorithm", unknownAlgorithm()),
                mismatch("no assembly", "MZ and nothing else".getBytes(UTF_8)),
                mismatch("empty", new byte[0]),
                RuleExample.ofSymbols(SymbolRule.DISCOURAGED, with("license", "MIT"), with("license", "")),
                RuleExample.ofSymbols(
                        SymbolRule.DISCOURAGED,
                        with("requireLicenseAcceptance", "true"),
                        with("requireLicenseAcceptance", "false")));
    }

    private static RuleExample noAssembly(String label, Sample packageOfSymbols) {
        Sample symbols = Sample.symbols().entry(PDB, IMAGE.bytes());
        byte[] complete = Sample.clean()
                .entry(DLL.toUpperCase(Locale.ROOT), ASSEMBLY.bytes())
                .without(DLL)
                .bytes();
        return new RuleExample(
                SymbolRule.NO_ASSEMBLY,
                label,
                RuleExample.pair(symbols, packageOfSymbols.bytes()),
                RuleExample.pair(symbols, complete));
    }

    /** The package that keeps the rule contains the assembly of the PDB. */
    private static RuleExample mismatch(String label, byte[] assembly) {
        Sample symbols = Sample.symbols().entry(PDB, IMAGE.bytes());
        return new RuleExample(
                SymbolRule.CHECKSUM,
                label,
                RuleExample.pair(symbols, Sample.clean().entry(DLL, assembly).bytes()),
                RuleExample.pair(
                        symbols, Sample.clean().entry(DLL, ASSEMBLY.bytes()).bytes()));
    }

    private static byte[] unknownAlgorithm() {
        return PeImage.withoutChecksum()
                .checksum("SHA-256", IMAGE.checksum("SHA-256"))
                .bytes();
    }

    private static Sample types(String xml) {
        return Sample.symbols().element("packageTypes", packageTypes(xml));
    }

    private static String packageTypes(String xml) {
        return "<packageTypes>" + xml + "</packageTypes>";
    }

    private static Sample with(String element, String text) {
        return Sample.symbols().element(element, "<" + element + ">" + text + "</" + element + ">");
    }
}
