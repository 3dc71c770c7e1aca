import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert build.errors()[0].contains('Contoso.Core 1.0.0-SNAPSHOT would stay on nuget.org forever')
    build.showsNoSecret()
}
true
