import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*
import java.nio.file.Files

context.get('gallery').withCloseable { gallery ->
    def maven = new MavenRun(basedir, mavenVersion, localRepositoryPath)
    def source = '-Dnuget.source=' + gallery.indexUrl()

    def log = maven.run(BuildCheck.KEY + '\n', 'nuget:set-api-key', source)

    def settings = maven.userFile('settings.xml')
    def security = maven.userFile(mavenVersion.startsWith('4.') ? 'settings-security4.xml' : 'settings-security.xml')
    assert log.contains("Created a master password")
    assert log.contains(security.toString())
    assert log.contains("Stored the key in <server> '127.0.0.1' in " + settings)
    assert !settings.text.contains(BuildCheck.KEY)
    maven.userFile('').eachFile { file ->
        def permissions = Files.getFileAttributeView(file.toPath(), java.nio.file.attribute.PosixFileAttributeView)
        assert permissions == null || permissions.readAttributes().permissions()*.name().sort() == ['OWNER_READ', 'OWNER_WRITE']
    }

    log = maven.run('', 'deploy', source)

    assert gallery.packages()*.id() == ['Contoso.Core']
    assert gallery.requestsTo(GalleryRoute.PUSH)*.apiKey() == [BuildCheck.KEY]
    assert log.contains("API key: from <server> '127.0.0.1' in settings.xml")
    assert !log.contains('in clear text')
    assert !log.contains('Others on this machine')
    new BuildCheck(basedir).showsNoSecret()
}
true
