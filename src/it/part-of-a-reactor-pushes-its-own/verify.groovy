import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def log = build.log()
    def pushed = gallery.packages().collect { it.id() + ' ' + it.version() }
    assert pushed == ['core 1.0.0', 'tools 1.0.0', 'client 2.0.0', 'tools 2.0.0', 'tools 3.0.0'].collect { 'Contoso.' + it }
    // what an earlier build may have put off is not part of one that is resumed; with -pl it was left out on purpose
    assert log.count('This build was resumed, so it does not push the packages of ') == 1
    assert log =~ /does not push the packages of [^.]*\bcore\b[^.]*\./
    assert build.report().packages*.version == ['2.0.0', '2.0.0']
    assert new BuildCheck(new File(basedir, 'tools')).report().packages*.version == ['3.0.0']
    build.showsNoSecret()
}
true
