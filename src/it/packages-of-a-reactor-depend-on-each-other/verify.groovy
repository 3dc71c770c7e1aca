import io.github.nugetmaven.testing.BuildCheck
import java.util.zip.ZipFile

def metadata(File file) {
    new ZipFile(file).withCloseable { zip ->
        def nuspec = zip.entries().find { it.name.endsWith('.nuspec') }
        new groovy.xml.XmlSlurper().parse(zip.getInputStream(nuspec)).metadata
    }
}

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.packages()*.id() as Set == ['Contoso.Java', 'Contoso.Managed', 'Contoso.Native'] as Set
    assert build.report().packages*.outcome == ['pushed'] * 3

    def managed = new File(basedir, 'managed/target').listFiles().find { it.name.endsWith('.nupkg') }
    def version = metadata(managed).version.text()
    // one version for all modules of a build
    assert version ==~ /1\.2\.0-snapshot\.[0-9]{14}/
    assert gallery.packages()*.version().unique() == [version]
    def dependency = metadata(managed).dependencies.'**'.find { it.name() == 'dependency' }
    assert dependency.@id == 'Contoso.Native'
    assert dependency.@version == version
    def java = new File(basedir, 'java/target').listFiles().find { it.name.endsWith('.nupkg') }
    assert metadata(java).dependencies.'**'.find { it.name() == 'dependency' }.@id == 'Contoso.Managed'
    build.showsNoSecret()
}
true
