import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.requests().findAll { it.method() == 'PUT' }*.path() == [
        '/api/v2/package/', '/api/v2/symbolpackage/', '/api/v2/package/', '/api/v2/symbolpackage/', '/api/v2/package/']
    assert gallery.symbolPackages()*.id() == ['Contoso.App', 'Contoso.Core']
    build.showsNoSecret()
}
true
