import io.github.nugetmaven.testing.BuildCheck

// core and client have gone when broken fails
context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.packages().size() == 4
    ['core', 'client'].each { module ->
        def check = new BuildCheck(new File(basedir, module))
        assert check.report().packages*.outcome == ['pushed']
        assert check.report().packages*.version == ['2.0.0']
    }
    assert !new File(basedir, 'target/nuget').exists()
    assert build.errors().size() == 1
    assert build.errors()[0].contains('broken.nupkg is not a NuGet package')
    assert !build.log().contains('Waiting for')
    build.showsNoSecret()
}
true
