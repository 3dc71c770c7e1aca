import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

context.get('gallery').withCloseable { gallery ->
    def maven = new MavenRun(basedir, mavenVersion, localRepositoryPath)
    def source = '-Dnuget.source=' + gallery.indexUrl()
    def security = '-Dsettings.security=settings-security.xml'
    def master = new File(basedir, 'settings-security.xml').text

    // twice: the second replaces the first, as a regenerated key does
    maven.run('a-key-from-before\n', 'nuget:set-api-key', source, security)
    def log = maven.run(BuildCheck.KEY + '\r\n', 'nuget:set-api-key', source, security)

    assert new File(basedir, 'settings-security.xml').text == master
    assert maven.userFile('').list().sort() == ['settings.xml', 'settings.xml.bak']
    assert log.contains('Encrypted as Maven 3 does') == mavenVersion.startsWith('4.')

    maven.run('', 'deploy', source, security)

    assert gallery.packages()*.id() == ['Contoso.Core']
    assert gallery.requestsTo(GalleryRoute.PUSH)*.apiKey() == [BuildCheck.KEY]

    log = maven.run('', 'nuget:set-api-key', '-Dnuget.remove', source, security)

    assert log.contains("Removed <server> '127.0.0.1'")
    assert !maven.userFile('settings.xml').text.contains('127.0.0.1')
    new BuildCheck(basedir).showsNoSecret()
}
true
