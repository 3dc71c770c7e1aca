import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert build.log() =~ /Contoso\.Core +1\.0\.0 .* covered by the glob +new ID, version free/
    assert build.log().contains("The key's glob pattern Contoso.* allows more packages than this build creates. The narrowest for this build: Contoso.Core")
    assert build.errors().size() == 1
    assert build.errors()[0].contains('on project docs: No package to push')
    build.showsNoSecret()
}
true
