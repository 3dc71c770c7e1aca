import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def errors = build.errors()
    assert errors.size() == 4
    assert errors.every { it.contains('answered 403: The specified API key is invalid, has expired, or does not have permission') }
    assert errors[0].contains('The key does not work: it is mistyped') && errors[0].contains('from the environment variable NOBODYS_KEY')
    assert errors[1].contains("The key's glob pattern does not cover Contoso.Core")
    assert errors[2].contains('its owner does not own Contoso.Core')
    assert errors[3].contains('Contoso.New is new on the server')
    assert errors[3].contains('Open ' + gallery.url('/account/apikeys') + ' and choose "Edit"')
    // one advice, for the place that the key came from; an edited key stays the same
    assert build.log().count('For a new or regenerated key: put it into the environment variable') == 3
    assert !build.log().contains('set-api-key')
    assert gallery.packages()*.version() == ['0.9.0']
    build.showsNoSecret()
}
true
