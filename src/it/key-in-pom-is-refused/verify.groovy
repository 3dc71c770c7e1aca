import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.requests().isEmpty()
    assert build.errors().size() == 3
    assert build.errors().every { it.contains('An API key was given as <apiKey> in the POM.') }
    build.showsNoSecret()
}
true
