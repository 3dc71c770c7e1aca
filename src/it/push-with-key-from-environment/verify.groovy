import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.packages()*.id() == ['Contoso.Core']
    assert build.log().contains('API key: from the environment variable NUGET_API_KEY_127_0_0_1')
    build.showsNoSecret()
}
true
