import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.requests().isEmpty()
    def errors = build.errors()
    assert errors.size() == 5
    assert errors[0].contains('This is not a zip file')
    assert errors[1].contains('The zip file is empty')
    assert errors[2].contains('more than one .nuspec at the root')
    assert errors[3].contains('missing.nupkg is not a file')
    assert errors[4].contains('No package to push')
    build.showsNoSecret()
}
true
