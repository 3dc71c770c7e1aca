import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def log = build.log()
    assert log =~ /Contoso\.Core +1\.0\.0 +.* covered by the glob +existing ID, version free/
    assert log =~ /Contoso\.Core \(symbols\) +1\.0\.0 +.* covered by the glob/
    assert log =~ /Contoso\.Client +1\.0\.0 +.* covered by the glob +new ID, version free/
    assert log.contains("API key: from <server> '127.0.0.1' in settings.xml, scopes push, glob pattern Contoso.*, expiry not declared, accepted by the feed")
    assert gallery.packages()*.id() as Set == ['Contoso.Core', 'Contoso.Client'] as Set

    assert build.errors().size() == 1
    assert build.errors()[0].contains('A push would fail. 3 problems:')
    assert log.contains('broken.nupkg is not a NuGet package')
    assert log.contains('cannot push Contoso.Tools: its glob pattern Contoso.Core does not match')
    assert log.contains('already has Contoso.Core 1.0.0')
    // the key is there, and to be edited
    assert !log.contains('How to get an API key')
    assert gallery.requestsTo(GalleryRoute.PUSH).size() == 2
    build.showsNoSecret()
}
true
