import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def log = build.log()
    assert log.count('Not checked: the API key and the feed, because this build does not push') == 3
    assert log.count('Not checked, because Maven is offline') == 1
    assert build.errors().size() == 2
    assert build.errors()[0].contains('cannot push Contoso.Core: its glob pattern Fabrikam.* does not match')
    assert build.errors()[1].contains('sent without an API key, since none was found') && log.contains('So entsteht ein API-')
    // K9: whether another feed than nuget.org needs a key is for the feed to say
    assert log.count('API key: none. The environment variable') == 2
    assert gallery.packages().empty
    build.showsNoSecret()
}
true
