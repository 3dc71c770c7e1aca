import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def log = build.log()
    assert !gallery.anyUpload()
    assert !log.contains('Pushing')
    assert log.count('BUILD FAILURE') == 6
    assert !log.contains('BUILD SUCCESS')
    assert log.count('Build failures were ignored.') == 2

    // client comes after the failure: it says so, and where it is the last that pushes it fails
    assert log.count('Nothing from this build will be pushed, because broken failed.') >= 2
    assert log.count('If a module fails, nothing is pushed, but with -fn') == 2
    def refusals = build.errors().findAll { it.contains('Nothing was pushed. Failed before: docs.') }
    assert refusals.size() == 2
    assert refusals.every { it.contains('-Dnuget.pushAtEnd=false') }
    build.showsNoSecret()
}
true
