import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def errors = build.errors()
    assert errors.size() == 5
    assert errors[0].contains('answered 403: The specified API key is invalid, has expired, or does not have permission')
    assert errors[0].contains('The key came from the environment variable WRONG_KEY')
    assert errors[1].contains('already has Contoso.Old 1.0.0') && errors[1].contains('Publish a new version')
    assert errors[2].contains('The answer is a web page')
    assert errors[3].contains('answered 500: disk full.')
    assert errors[4].contains('Cannot connect to http://127.0.0.1:1/v3/index.json')
    assert gallery.packages()*.id() == ['Contoso.Old']
    build.showsNoSecret()
}
true
