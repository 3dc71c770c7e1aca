import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def login = 'Basic ' + "me:$BuildCheck.KEY".bytes.encodeBase64()
    assert gallery.requests()*.header('Authorization').unique() == [login]
    assert gallery.requests()*.apiKey().last() == BuildCheck.KEY
    assert gallery.packages().size() == 1
    build.showsNoSecret()
}
true
