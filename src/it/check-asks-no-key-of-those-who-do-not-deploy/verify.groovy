import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def log = build.log()
    assert log.count('Not checked: the API key and the feed, because this build does not deploy') == 3
    assert log.count('Not checked, because Maven is offline') == 1
    assert build.errors().size() == 3
    assert build.errors()[0].contains('cannot push Contoso.Core: its glob pattern Fabrikam.* does not match')
    assert build.errors()[1].contains('No API key') && log.contains('So entsteht ein API-')
    assert build.errors()[2].contains('No API key')
    assert gallery.requestsTo(GalleryRoute.values()).every { it.route() in [GalleryRoute.INDEX, GalleryRoute.FLAT_CONTAINER] }
    build.showsNoSecret()
}
true
