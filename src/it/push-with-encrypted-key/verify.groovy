import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.packages()*.id() == ['Contoso.Core']
    assert build.log().contains("API key: from <server> 'encrypted' in settings.xml")
    build.showsNoSecret()
}
true
