import io.github.nugetmaven.testing.BuildCheck
import java.util.zip.ZipFile

def log = new BuildCheck(basedir).log()

// the dependency has the ID and the version of the installed package, not those of its Maven project
def version = '2.0.0-snapshot.7'
def packed = new File(basedir, "managed/target/Contoso.Managed.${version}.nupkg")
new ZipFile(packed).withCloseable { zip ->
    def metadata = new groovy.xml.XmlSlurper().parse(zip.getInputStream(zip.getEntry('Contoso.Managed.nuspec'))).metadata
    assert metadata.dependencies.dependency*.@id*.text() == ['Contoso.Native']
    assert metadata.dependencies.dependency*.@version*.text() == ['1.2.0-rc.1']
}

// pushed, and deployed to a Maven repository
assert new File(basedir, 'managed/feed/contoso.managed').list() as List == [version]
def deployed = new File(basedir, 'managed/snapshots/io/github/nugetmaven/it/installed/Contoso.Managed/2.0-SNAPSHOT')
assert deployed.list().findAll { it.endsWith('.pom') && !it.endsWith('-build.pom') }.size() == 1
assert deployed.listFiles().findAll { it.name.endsWith('.nupkg') }*.bytes == [packed.bytes]

// a jar without the extension: the package is there, and not on its class path
def resolved = new File(localRepositoryPath, 'io/github/nugetmaven/it/installed/native-library/1.2-RC1')
assert new File(resolved, 'native-library-1.2-RC1.nupkg').file
def classPath = log.readLines().findAll { it.contains('(f) compilePath') }
assert classPath.size() == 1
assert classPath[0].contains('classes') && !classPath[0].contains('native-library')

def skipped = log.substring(log.lastIndexOf('Not packing: nuget.pack.skip is set.'))
assert skipped.contains('There is nothing to check, install, deploy or push then. These are skipped, too.')
assert skipped.contains('Skipping artifact installation') && skipped.contains('Skipping artifact deployment')
assert skipped.contains('Not pushing: ')
assert log.count('BUILD SUCCESS') == 4
true
