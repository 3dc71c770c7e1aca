import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def log = build.log()
    def pushed = gallery.packages().collect { it.id() + ' ' + it.version() }
    assert pushed == ['core 1.0.0', 'client 1.0.0', 'core 2.0.0', 'client 2.0.0', 'client 3.0.0'].collect { 'Contoso.' + it }
    assert log.count('Pushing the packages of core, client') == 2
    assert build.report().packages*.version == ['2.0.0', '2.0.0']
    // one module alone reports in its own build directory
    assert new BuildCheck(new File(basedir, 'client')).report().packages*.version == ['3.0.0']
    assert build.errors().size() == 2
    assert build.errors().every { it.contains('No package to push') }
    build.showsNoSecret()
}
true
