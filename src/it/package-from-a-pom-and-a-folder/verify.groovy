import io.github.nugetmaven.testing.BuildCheck
import java.util.zip.ZipFile

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def file = new File(basedir, 'target/Contoso.Hello.1.2.0-rc.1.nupkg')
    assert gallery.packages()*.id() == ['Contoso.Hello']
    assert build.report().packages*.outcome == ['skipped-identical']

    new ZipFile(file).withCloseable { zip ->
        def names = zip.entries()*.name
        assert names == [
            '_rels/.rels', 'Contoso.Hello.nuspec', 'README.md', 'build/Contoso.Hello.props',
            'contentFiles/any/any/hello.txt', '[Content_Types].xml',
            'package/services/metadata/core-properties/nuget.psmdcp']
        def metadata = new groovy.xml.XmlSlurper().parse(zip.getInputStream(zip.getEntry('Contoso.Hello.nuspec'))).metadata
        assert metadata.id == 'Contoso.Hello'
        assert metadata.version == '1.2.0-rc.1'
        assert metadata.authors == 'Ann Contoso'
        assert metadata.license == 'MIT'
        assert metadata.readme == 'README.md'
        assert metadata.projectUrl == 'https://example.org/hello'
        assert metadata.contentFiles.files.@include == '**/*'
        assert metadata.contentFiles.files.@copyToOutput == 'true'
    }
    def installed = new File(localRepositoryPath, 'io/github/nugetmaven/it/Contoso.Hello/1.2-RC1/Contoso.Hello-1.2-RC1.nupkg')
    assert installed.bytes == file.bytes
    assert build.log().contains('Packed Contoso.Hello 1.2.0-rc.1')
    assert !build.log().contains('maven-deploy-plugin')
    build.showsNoSecret()
}
true
