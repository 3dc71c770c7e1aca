import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def origin = gallery.indexUrl() - '/v3/index.json'
    assert build.errors().size() == 1
    assert build.errors()[0].contains("<server> 'bound-elsewhere'")
    assert build.errors()[0].contains('https://feed.example.org') && build.errors()[0].contains(origin)
    assert gallery.packages()*.id() == ['Contoso.Core']
    assert gallery.requests().findAll { it.apiKey() }*.apiKey() == [BuildCheck.KEY]
    assert build.log().contains("API key: from <server> 'bound-here' in settings.xml")
    build.showsNoSecret()
}
true
