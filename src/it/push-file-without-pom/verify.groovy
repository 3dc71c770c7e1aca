import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert !new File(basedir, 'pom.xml').exists()
    assert gallery.packages()*.id().sort() == ['Contoso.Core', 'Contoso.Extra']
    assert gallery.symbolPackages()*.id() == ['Contoso.Extra']
    assert build.report().packages*.outcome == ['pushed', 'pushed']
    build.showsNoSecret()
}
true
