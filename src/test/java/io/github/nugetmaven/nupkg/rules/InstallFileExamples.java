package io.github.nugetmaven.nupkg.rules;

import java.util.List;

/** Examples of rules about scripts and transformations. */
final class InstallFileExamples {
    private InstallFileExamples() {}

    static List<RuleExample> all() {
        return List.of(
                RuleExample.of(LayoutRule.INIT_SCRIPT, "R4", with("init.ps1"), with("tools/init.ps1")),
                RuleExample.of(
                        LayoutRule.INIT_SCRIPT, "R4, framework", with("tools/net45/Init.ps1"), with("Tools/Init.ps1")),
                RuleExample.of(
                        LayoutRule.SCRIPT_OUTSIDE_TOOLS,
                        "R4",
                        with("content/install.ps1"),
                        with("tools/net45/install.ps1", "tools/uninstall.ps1")),
                RuleExample.of(
                        LayoutRule.SCRIPT_OUTSIDE_TOOLS,
                        "R4, other name",
                        with("scripts/deploy.ps1"),
                        with("content/deploy.ps1")),
                RuleExample.of(
                        LayoutRule.SCRIPT_OUTSIDE_TOOLS,
                        "R4, run by the package",
                        with("scripts/deploy.ps1")
                                .entry("build/Contoso.Core.targets", "<Exec Command='redeploy.ps1' />"),
                        with("scripts/deploy.ps1")
                                .entry("build/Contoso.Core.targets", "<Exec Command='..\\scripts\\Deploy.ps1' />")),
                RuleExample.of(
                        LayoutRule.SCRIPT_OUTSIDE_TOOLS,
                        "R4, module",
                        with("Contoso.ps1"),
                        with("Contoso.ps1", "Contoso.psd1")),
                RuleExample.of(LayoutRule.SCRIPT_NAME, "R4", with("tools/setup.ps1"), with("tools/setup.cmd")),
                RuleExample.of(
                        LayoutRule.SCRIPT_NAME,
                        "R4, helper",
                        with("tools/setup.ps1"),
                        with("tools/setup.ps1", "tools/install.ps1")),
                RuleExample.of(
                        LayoutRule.SCRIPT_NAME,
                        "R4, Chocolatey",
                        with("tools/chocolatInstall.ps1", "tools/helpers.ps1"),
                        with("tools/chocolateyInstall.ps1", "tools/helpers.ps1")),
                RuleExample.of(
                        LayoutRule.SCRIPT_NAME,
                        "R4, tool",
                        with("tools/net8.0/playwright.ps1"),
                        Sample.tool().entry("tools/net8.0/playwright.ps1", "")),
                RuleExample.of(
                        LayoutRule.SCRIPT_OUTSIDE_TOOLS,
                        "R4, template",
                        with("content/hello/install.ps1"),
                        Sample.template().entry("content/hello/install.ps1", "")),
                RuleExample.of(
                        LayoutRule.TRANSFORM, "R4", with("app.config.transform"), with("content/app.config.transform")),
                RuleExample.of(
                        LayoutRule.TRANSFORM, "R4, source", with("src/A.cs.PP"), with("contentFiles/cs/any/A.cs.PP")),
                RuleExample.of(
                        LayoutRule.TRANSFORM,
                        "R4, XDT",
                        with("tools/web.config.install.xdt"),
                        with("content/web.config.install.xdt")));
    }

    private static Sample with(String... names) {
        Sample sample = Sample.clean();
        for (String name : names) {
            sample.entry(name, "");
        }
        return sample;
    }
}
