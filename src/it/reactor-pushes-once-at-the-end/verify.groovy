import groovy.json.JsonSlurper
import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

// client needs tools, so it comes behind it, whatever the order of <modules> is
context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def log = build.log()
    assert gallery.packages()*.id() == ['Contoso.core', 'Contoso.tools', 'Contoso.client'] * 3
    assert gallery.packages()*.version() == ['1.0.0'] * 3 + ['2.0.0'] * 3 + ['3.0.0'] * 3
    assert gallery.requestsTo(GalleryRoute.PUSH)*.status() == [201] * 9

    assert log.count('Pushing the packages of core, tools, client') == 3
    assert log.count('Pushed 3 packages to ') == 3
    assert log.count('API key: from') == 3
    assert log.count('1 package waits: ') == 6
    assert log.indexOf('Waiting for tools, client.') < log.indexOf('Waiting for client.')
    assert log.count('No package to push') == 3

    def report = build.report()
    assert report.packages*.id == ['Contoso.core', 'Contoso.tools', 'Contoso.client']
    assert report.packages*.outcome == ['pushed'] * 3
    assert new JsonSlurper().parse(new File(basedir, 'report.json')).packages*.version == ['3.0.0'] * 3
    ['core', 'client', 'tools'].each {
        assert !new File(basedir, it + '/target/nuget').exists()
        assert !new File(basedir, it + '/report.json').exists()
    }
    build.showsNoSecret()
}
true
