import groovy.json.JsonSlurper
import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

// core and client go to the gallery and tools to a folder of its own; all three go to the common folder
context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def log = build.log()
    assert gallery.packages()*.id() == ['Contoso.core'] + ['Contoso.core', 'Contoso.client'] * 2
    def names = { new File(basedir, it).list().sort() }
    assert names('folder') == ['contoso.client', 'contoso.core', 'contoso.tools']
    assert names('other.folder') == ['contoso.tools']
    assert log.count('Pushing the packages of core, client, tools') == 2
    assert log.readLines().count { it.endsWith('Pushing the packages of core, client') } == 2
    assert log.readLines().count { it.endsWith('Pushing the packages of tools') } == 2

    // what the third build did not come to is in its reports, too
    def report = { name -> new JsonSlurper().parse(new File(basedir, 'target/nuget/' + name)) }
    assert report('push-report.json').packages*.outcome == ['not-attempted', 'not-attempted']
    assert report('push-report-2.json').source == new File(basedir, 'other.folder').path
    assert report('push-report-3.json').packages*.id == ['Contoso.core', 'Contoso.client']
    ['push-report-2.json', 'push-report-3.json'].each { assert report(it).packages*.outcome.unique() == ['not-attempted'] }

    assert build.errors().size() == 1
    assert log.contains('tools was not pushed either; it uses a different feed or different parameters.')
    assert log.contains('Packages of core, client from another execution were not pushed either. Execution to-folder of tools did not run.')

    // pasted one after the other, the commands complete the job, but for what the gallery has
    def commands = log.readLines().findAll { it.startsWith('[ERROR]   mvn ') && it.contains(':push') }*.substring('[ERROR]   mvn '.size())
    assert commands.size() == 4
    assert commands[0..2] == (1..3).collect { report('push-report' + (it > 1 ? "-$it" : '') + '.json').resume - 'mvn ' }
    def maven = new MavenRun(basedir, mavenVersion, localRepositoryPath)
    def arguments = { it.findAll(/"[^"]*"|\S+/)*.replace('"', '') + ["-Dgallery=${gallery.indexUrl()}", "-Dfolder=$basedir/folder", "-Dother.folder=$basedir/other.folder"]*.toString() }
    commands[1..3].each { maven.run('', arguments(it) as String[]) }
    maven.run('', (arguments(commands[0]) + '-Dnuget.skipDuplicate=true') as String[])
    def versions = { folder, id -> new File(basedir, "$folder/contoso.$id").list().sort() }
    ['core', 'client', 'tools'].each { assert versions('folder', it) == ['1.0.0', '2.0.0', '3.0.0'] }
    assert versions('other.folder', 'tools') == ['1.0.0', '2.0.0', '3.0.0']
    assert gallery.find('Contoso.client', '3.0.0').present
    build.showsNoSecret()
}
true
