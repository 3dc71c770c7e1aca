import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.requests().isEmpty()
    assert build.errors().size() == 1
    assert build.errors()[0].contains('Cannot push packages: Maven is offline.')
    build.showsNoSecret()
}
true
