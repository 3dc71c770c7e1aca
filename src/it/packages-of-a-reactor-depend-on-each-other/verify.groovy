import io.github.nugetmaven.testing.BuildCheck
import java.util.zip.ZipInputStream

def metadata(byte[] packageFile) {
    def zip = new ZipInputStream(new ByteArrayInputStream(packageFile))
    while (!zip.nextEntry.name.endsWith('.nuspec')) {}
    new groovy.xml.XmlSlurper().parse(zip).metadata
}

def dependencies(metadata) {
    metadata.dependencies.'**'.findAll { it.name() == 'dependency' }.collect { "${it.@id} ${it.@version}".toString() }
}

def ids = ['Contoso.Java', 'Contoso.Managed', 'Contoso.Native']
context.get('gallery').withCloseable { gallery ->
    context.get('artipie').withCloseable { artipie ->
        def build = new BuildCheck(basedir)
        assert gallery.packages()*.id() as Set == ids as Set
        // one version for all modules of a build
        def version = gallery.packages()*.version().unique()
        assert version.size() == 1 && version[0] ==~ /1\.2\.0-snapshot\.[0-9]{14}/

        assert build.log().findAll(/snapshot\.\d+ +pushed /).size() == 2 * ids.size() + 1
        assert build.report().packages*.outcome == ['skipped-identical'] * ids.size()
        def read = ids.collectEntries { id ->
            def packageFile = artipie.download(id, '1.2.0-snapshot.7').get()
            def module = id.replace('Contoso.', '').toLowerCase()
            assert new File(basedir, "$module/target/${id}.1.2.0-snapshot.7.nupkg").bytes == packageFile
            [id, metadata(packageFile)]
        }
        assert dependencies(read['Contoso.Native']) == []
        assert dependencies(read['Contoso.Managed']) == ['Contoso.Native 1.2.0-snapshot.7']
        assert dependencies(read['Contoso.Java']) == ['Contoso.Managed 1.2.0-snapshot.7']

        def alone = artipie.download('Contoso.Managed', '1.2.0-snapshot.8').get()
        assert dependencies(metadata(alone)) == ['Contoso.Native 1.2.0-snapshot.7']
        build.showsNoSecret()
    }
}
true
