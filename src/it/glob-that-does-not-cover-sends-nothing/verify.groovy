import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.requests().isEmpty()
    assert build.errors()[0].contains('cannot push Fabrikam.Core: its glob pattern Contoso.* does not match')
    assert build.report().packages*.outcome == ['not-attempted', 'not-attempted']
    build.showsNoSecret()
}
true
