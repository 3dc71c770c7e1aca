import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.packages()*.id() == ['Contoso.Core']
    assert gallery.requests().findAll { it.apiKey() }*.apiKey() == [BuildCheck.KEY]
    assert build.log().contains("API key: from <server> '127.0.0.1' in settings.xml")
    assert build.log().contains('Contoso.* covers 1 package ID')
    assert build.report().packages*.outcome == ['pushed']
    assert build.report().packages[0].status == 201
    build.showsNoSecret()
}
true
