import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    // another feed than nuget.org may need no key, so it is asked without one; no key of another place goes there
    assert gallery.packages().empty
    assert gallery.requests()*.apiKey().unique() == [null]
    def errors = build.errors()
    assert errors.size() == 3
    assert errors[0].contains("NUGET_API_KEY_NOBODY is not set, and settings.xml has no <server> 'nobody'")
    assert errors[0].contains('NUGET_API_KEY is set, but is used for nuget.org only')
    assert errors[1].contains("settings.xml has no password in <server> 'blank'")
    assert errors[2].contains('there is no environment variable A_VARIABLE_THAT_NOBODY_SETS')
    build.showsNoSecret()
}
true
