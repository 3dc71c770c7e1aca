import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

context.get('gallery').withCloseable { gallery ->
    def maven = new MavenRun(basedir, mavenVersion, localRepositoryPath)
    def source = '-Dnuget.altSource=gallery::' + gallery.indexUrl()
    def settings = new File(basedir, 'my-settings.xml')
    settings.setText(settings.getText('ISO-8859-1').replace('\r', '').replace('\n', '\r\n'), 'ISO-8859-1')
    def before = settings.getText('ISO-8859-1')

    def log = maven.run(BuildCheck.KEY + '\n', '-s', 'my-settings.xml', 'nuget:set-api-key', source)

    def after = settings.getText('ISO-8859-1')
    def password = (after =~ '<password >(.+)</password >')[0][1]
    assert password ==~ /\{.+}/
    assert after == before.replace('regenerated', password)
    assert new File(basedir, 'my-settings.xml.bak').getText('ISO-8859-1') == before.replace('regenerated', '***')
    assert log.contains("Replaced the password of <server> 'gallery'")
    assert !maven.userFile('settings.xml').exists()

    log = maven.run('', '-s', 'my-settings.xml', 'deploy', source)

    assert gallery.requestsTo(GalleryRoute.PUSH)*.apiKey() == [BuildCheck.KEY]
    assert log.contains('Contoso.* covers 1 package ID')
    new BuildCheck(basedir).showsNoSecret()
}
true
