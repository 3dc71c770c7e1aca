package io.github.nugetmaven.mojo.message;

import io.github.nugetmaven.nupkg.PackageIdentity;
import io.github.nugetmaven.pack.PackNotice;
import io.github.nugetmaven.pack.PackPlan;
import io.github.nugetmaven.pack.PackResult;
import io.github.nugetmaven.pack.PackedFile;
import io.github.nugetmaven.pack.PlanNotice;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** What is logged of packages that were made. */
public final class PackSummary {
    private PackSummary() {}

    /** Logs what the author may not expect, then each package with its warnings. */
    public static void log(PackPlan plan, PackResult result, Log log) {
        plan.notices().forEach(it -> log(it, log));
        result.notices().forEach(it -> log(it, log));
        for (PackedFile file : result.files()) {
            PackageIdentity identity = file.identity();
            log.info("Packed " + (file.isSymbols() ? "symbols of " : "") + identity + " ("
                    + TextFormat.size(file.file().toFile().length()) + "): " + file.file());
            if (!file.warnings().isEmpty()) {
                log.warn(identity + " violates "
                        + file.warnings().stream()
                                .map(it -> FindingMessages.rule(it.finding()))
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + " (warning). Run nuget:check for details.");
            }
        }
    }

    private static void log(PlanNotice notice, Log log) {
        String subject = notice.subject();
        switch (notice.kind()) {
            case LICENSES_JOINED ->
                log.info("The POM has several licenses, of which users may choose one: " + notice.detail()
                        + ". If all of them apply, set <licenseExpression>.");
            case LICENSE_TAKEN_AS_ONLY ->
                log.warn("The license \"" + subject + "\" is taken as " + notice.detail()
                        + ", because it does not mention later versions. To be sure, set <licenseExpression>.");
            case LICENSE_FILE_TAKEN ->
                log.info("The license \"" + subject + "\" is not an SPDX expression that nuget.org accepts, so"
                        + " the package refers to the file " + notice.detail() + ".");
            case SCM_NOT_GIT ->
                log.info("The package does not name its source repository, because <scm> is not one of Git: " + subject
                        + ".");
            case CONTENT_HIDDEN ->
                log.warn(
                        "Projects that use " + subject + " do not get " + notice.detail()
                                + ": NuGet takes only the nearest folder. Put files for all projects into contentFiles/any/any alone.");
            case NATIVE_NAMESAKES ->
                log.warn("Two files of one runtime have one name, so nobody can publish a program for that"
                        + " runtime (NETSDK1152): " + subject + " and " + notice.detail() + ". Rename one.");
            case TOOL_FOLDER_UNUSED ->
                log.warn(subject + " is for a runtime that <entryPoints> does not name, so nobody can run"
                        + " it. Add the runtime, or remove the folder.");
            case DOT_FILE_LEFT_OUT ->
                log.warn(subject + " is left out, because its name starts with a dot (NU5119). To"
                        + " pack it, set <noDefaultExcludes>true</noDefaultExcludes>.");
            case PACKAGE_LEFT_OUT ->
                log.warn(subject + " is left out, because it is a package itself (NU5119). To pack it,"
                        + " set <noDefaultExcludes>true</noDefaultExcludes>.");
            case MANIFEST_LEFT_OUT -> log.warn(subject + " is left out, because a package has only one manifest.");
        }
    }

    private static void log(PackNotice notice, Log log) {
        String files = notice.subject()
                + (notice.others() == 0 ? "" : " and " + TextFormat.count(notice.others(), "other file"));
        switch (notice.kind()) {
            case CLAMPED_TIME ->
                log.info("The time of " + files + " is changed to the nearest one that a zip can store.");
            case ESCAPED_NAME ->
                log.info("The % in the name of " + files + " is stored as %25, because clients decode it.");
            case NATIVE_SYMBOLS ->
                log.info("Not in the symbols package, because these are not portable symbols: " + files + ".");
            case SYMBOLS_WITHOUT_ASSEMBLY ->
                log.info("Not in the symbols package, because there is no assembly beside: " + files + ".");
            case OTHER_DEFLATE ->
                log.warn("The zlib of this Java compresses differently from most, so another machine makes"
                        + " other bytes from the same files.");
        }
    }
}
