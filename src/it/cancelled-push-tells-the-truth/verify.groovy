import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*
import java.util.concurrent.CountDownLatch

context.get('gallery').withCloseable { gallery ->
    def maven = new MavenRun(basedir, mavenVersion, localRepositoryPath)
    if (!maven.canBeStopped()) {
        return
    }
    def inFlight = new CountDownLatch(1)
    gallery.nextPush(Fault.none(), Fault.neverAnswerAfterStoring().whenSeen(inFlight::countDown))

    def log = maven.stop(inFlight, 'deploy', '-Dnuget.parallelism=1', '-Dnuget.source=' + gallery.indexUrl())

    def build = new BuildCheck(basedir)
    def packages = build.report().packages
    assert packages*.id == ['Contoso.A', 'Contoso.B', 'Contoso.C']
    assert packages*.outcome == ['pushed', 'failed', 'not-attempted']
    assert packages*.reason == ['Created', 'cancelled; may have arrived', 'cancelled']
    assert gallery.packages()*.id().first() == 'Contoso.A'
    assert !gallery.find('Contoso.C', '1.0.0').present
    assert gallery.requestsTo(GalleryRoute.PUSH).size() == 2
    assert log.contains('[WARNING] The push is cancelled')
    assert log.contains('[ERROR] The push was cancelled. In doubt: Contoso.B 1.0.0')
    assert log.contains('Pushed: Contoso.A 1.0.0. Not attempted: Contoso.C 1.0.0.')
    build.showsNoSecret()
}
true
