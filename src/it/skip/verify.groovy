import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.requests().isEmpty()
    assert build.log().count('Not pushing: ') == 4
    build.showsNoSecret()
}
true
