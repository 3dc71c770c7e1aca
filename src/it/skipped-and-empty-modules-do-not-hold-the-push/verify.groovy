import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def log = build.log()
    def pushed = gallery.packages().collect { it.id() + ' ' + it.version() }
    assert pushed == ['core 1.0.0', 'late 1.0.0', 'core 2.0.0', 'late 2.0.0', 'core 3.0.0', 'core 4.0.0'].collect { 'Contoso.' + it }
    assert log.count('Pushing the packages of core, late') == 2
    assert log.readLines().count { it.endsWith('Pushing the packages of core') } == 2
    assert log.count('Not pushing: nuget.push.skip is set.') == 4
    assert log.count('Not pushing: maven.deploy.skip is set.') == 4
    build.showsNoSecret()
}
true
