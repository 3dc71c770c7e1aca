import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.packages().size() == 1
    assert build.errors()[0].contains('already has Contoso.Core 1.0.0')
    build.showsNoSecret()
}
true
