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
    assert log.count('Not pushed, and nothing of this build will be: it has failed in broken.') >= 2
    assert log.count('If a module fails, nothing is pushed, and with -fn') == 2
    def refusals = build.errors().findAll { it.contains('Nothing was pushed, because this build has failed in docs.') }
    assert refusals.size() == 2
    assert refusals.every { it.contains('-Dnuget.pushAtEnd=false') }
    build.showsNoSecret()
}
true
