import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.requests()*.method().unique() == ['GET']
    assert build.report().packages*.outcome == ['dry-run']
    assert build.log().contains('Dry run: nothing was sent')
    build.showsNoSecret()
}
true
