package io.github.nugetmaven.mojo;

import io.github.nugetmaven.mojo.maven.GivenParameters;
import io.github.nugetmaven.mojo.message.TextFormat;
import io.github.nugetmaven.mojo.parameters.PackageParameters;
import io.github.nugetmaven.mojo.parameters.ParameterProblem;
import io.github.nugetmaven.mojo.reactor.ReactorPush;
import io.github.nugetmaven.nupkg.FileErrors;
import io.github.nugetmaven.publish.FileList;
import io.github.nugetmaven.publish.FilePatterns;
import io.github.nugetmaven.publish.PackageFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Pushes package files that are named on the command line. Needs no project:
 * <code>mvn io.github.nugetmaven:nuget-maven-plugin:push-file "-Dnuget.files=out/Contoso.Core.1.0.0.nupkg"</code>
 *
 * @since 0.1.0
 */
// an aggregator: otherwise it would push the same files once for each module of the folder
@Mojo(name = "push-file", requiresProject = false, aggregator = true, threadSafe = true)
public final class PushFileMojo extends AbstractPushMojo {
    /**
     * The files to push: paths and Ant patterns relative to the current directory, separated by commas. <code>!pattern</code>
     * leaves files out. <code>@file</code> reads them from a file, one a line. Each pattern has to match a file, unless
     * <code>failIfNoPackages</code> is <code>false</code>. This parameter has to be set.
     *
     * @since 0.1.0
     */
    @Parameter(property = PackageParameters.FILES)
    private String files;

    @Inject
    public PushFileMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    PackageFiles files(FilePatterns finder) throws MojoFailureException {
        try {
            Set<Path> found = new LinkedHashSet<>();
            for (String pattern : FileList.patterns(files, base())) {
                found.addAll(finder.find(pattern));
            }
            return PackageFiles.named(List.copyOf(found));
        } catch (IOException e) {
            throw new MojoFailureException("The list of nuget.files, " + files + ", cannot be read: "
                    + TextFormat.sentence(FileErrors.words(e))
                    + " Nothing was pushed. Write it in UTF-8, one path a line.");
        }
    }

    @Override
    String filesParameter() {
        return PackageParameters.FILES;
    }

    @Override
    List<ParameterProblem> problemsOfGoal(GivenParameters given) {
        return files == null
                ? List.of(new ParameterProblem.Missing(
                        PackageParameters.FILES, "\"-D" + PackageParameters.FILES + "=out/Contoso.Core.1.0.0.nupkg\""))
                : List.of();
    }

    @Override
    String whereSought() {
        return "no file matches " + files + " in " + base() + ".";
    }

    /** The folder in which Maven was started, which may not be the project's. */
    @Override
    Path base() {
        return Path.of(session.getExecutionRootDirectory());
    }

    @Override
    void push(PackageFiles found, ReactorPush push) throws IOException, MojoFailureException {
        if (!found.paths().isEmpty()) {
            push.pushAlone(found, parameters());
        }
    }
}
