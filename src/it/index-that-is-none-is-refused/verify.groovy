import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert !gallery.anyUpload()
    assert build.errors()[0].contains('is not a NuGet V3 service index but')
    assert build.errors()[0].contains('Sign in')
    build.showsNoSecret()
}
true
