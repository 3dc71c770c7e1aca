import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def place = new File(basedir, 'feed/contoso.core/1.0.0')
    assert place.list().sort() == [
        '.nupkg.metadata', 'contoso.core.1.0.0.nupkg', 'contoso.core.1.0.0.nupkg.sha512', 'contoso.core.nuspec']
    assert new File(place, 'contoso.core.1.0.0.nupkg').bytes == new File(basedir, 'target/Contoso.Core.1.0.0.nupkg').bytes
    assert gallery.requests().isEmpty()
    assert build.errors()[0].contains('already has Contoso.Core 1.0.0')
    build.showsNoSecret()
}
true
