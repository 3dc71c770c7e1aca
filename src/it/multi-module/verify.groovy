import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.packages().size() == 6
    ['core', 'client', 'tools'].each { module ->
        assert new BuildCheck(new File(basedir, module)).report().packages*.outcome == ['pushed']
    }
    assert build.log().count('No package to push') == 2
    build.showsNoSecret()
}
true
