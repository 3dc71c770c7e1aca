import groovy.json.JsonSlurper
import io.github.nugetmaven.testing.BuildCheck

// core and client go to the gallery and tools to a folder of its own; all three go to the common folder
context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def log = build.log()
    assert gallery.packages()*.id() == ['Contoso.core', 'Contoso.client'] * 2
    def names = { new File(basedir, it).list().sort() }
    assert names('folder') == ['contoso.client', 'contoso.core', 'contoso.tools']
    assert names('other.folder') == ['contoso.tools']
    assert log.count('Pushing the packages of core, client, tools') == 2
    assert log.readLines().count { it.endsWith('Pushing the packages of core, client') } == 3
    assert log.readLines().count { it.endsWith('Pushing the packages of tools') } == 2

    // the reports of the second build; the third wrote the first of them anew
    def report = { name -> new JsonSlurper().parse(new File(basedir, 'target/nuget/' + name)) }
    assert report('push-report.json').packages*.outcome == ['failed', 'not-attempted']
    assert report('push-report-2.json').source == new File(basedir, 'other.folder').path
    assert report('push-report-3.json').packages*.id == ['Contoso.core', 'Contoso.client', 'Contoso.tools']

    assert build.errors().size() == 1
    assert log.contains('Nor was anything pushed of tools, whose packages go another way')
    build.showsNoSecret()
}
true
