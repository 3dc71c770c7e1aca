import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.requests().isEmpty()
    def errors = build.errors()
    assert errors.size() == 3
    assert errors[0].contains("NUGET_API_KEY_NOBODY is not set, and settings.xml has no <server> 'nobody'")
    assert errors[0].contains('NUGET_API_KEY is set, but is used for nuget.org only')
    assert errors[1].contains("settings.xml has no password in <server> 'blank'")
    assert errors[2].contains('there is no environment variable A_VARIABLE_THAT_NOBODY_SETS')
    build.showsNoSecret()
}
true
