import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    assert gallery.packages()*.id() == ['Contoso.Attached']
    new BuildCheck(basedir).showsNoSecret()
}
true
