import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def log = build.log()
    assert log.contains('Contoso.A 1.0.0: attempt 1 of 3 failed.')
    assert build.errors().size() == 2
    assert build.errors()[0].contains('Not pushed: Contoso.B 1.0.0') && build.errors()[0].contains('Pushed: Contoso.A 1.0.0')
    assert log =~ /Contoso\.A +1\.0\.0 +skipped-identical/
    assert log =~ /Contoso\.B +1\.0\.0 +pushed/
    assert log =~ /Contoso\.C +1\.0\.0 +pushed/
    assert build.errors()[1].contains('already has Contoso.A 1.0.0 with different content: lib/net8.0/Contoso.A.dll')
    assert gallery.packages()*.id() as Set == ['Contoso.A', 'Contoso.B', 'Contoso.C'] as Set
    build.showsNoSecret()
}
true
