import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

context.get('gallery').withCloseable { gallery ->
    def maven = new MavenRun(basedir, mavenVersion, localRepositoryPath)
    def source = '-Dnuget.source=' + gallery.indexUrl()
    def second = '-Dnuget.packages=second/*.nupkg'
    // the global settings of these builds have a key for the host of the double; a new user has none
    def newUser = '-Dnuget.serverId=contoso'

    // no key: the way to one
    def log = maven.fail('', 'deploy', source, newUser)
    assert log.contains('answered 401') && log.contains('It was sent without an API key, since none was found')
    assert log.contains('How to get an API key for 127.0.0.1:')
    assert log.contains('"Glob Pattern": Contoso.*')
    assert log.contains('set-api-key "' + source + '" "' + newUser + '"')
    assert gallery.packages().size() == 1

    // a mistyped key is not stored
    log = maven.fail('oy2-mistyped\n', 'nuget:set-api-key', source, newUser)
    assert log.contains('does not accept this key') && !maven.userFile('settings.xml').exists()

    // the key, as it was copied
    log = maven.run(BuildCheck.KEY + '\n', 'nuget:set-api-key', source, newUser, '-Dnuget.globPattern=Contoso.*')
    assert log.contains(gallery.indexUrl() + ' accepts the key')
    assert maven.userFile('settings.xml').text.contains('<globPattern>Contoso.*</globPattern>')

    // nothing in the way of a push, and so it succeeds
    log = maven.run('', 'nuget:check', source, newUser)
    assert log =~ /Contoso\.Core +1\.0\.0 .* covered by the glob +existing ID, version free/
    assert log =~ /Contoso\.Http +1\.0\.0 .* covered by the glob +new ID, version free/
    assert log.contains('glob pattern Contoso.*, expiry not declared, accepted by the feed')
    maven.run('', 'deploy', source, newUser)
    assert gallery.packages().size() == 3

    // the pattern is narrowed on the server, then the key revoked
    context.get('key').globs('Contoso.Http')
    log = maven.fail('', 'nuget:push', source, newUser, second)
    assert log.contains("The key's glob pattern does not cover Contoso.Core")
    gallery.revokeKey(BuildCheck.KEY)
    log = maven.fail('', 'nuget:push', source, newUser, second)
    assert log.contains('The key does not work: it is mistyped')
    log = maven.fail('', 'nuget:check', source, newUser, second)
    assert log.contains("does not accept the API key from <server> 'contoso' in settings.xml")
    assert gallery.packages().size() == 3

    // and taken out
    maven.run('', 'nuget:set-api-key', source, newUser, '-Dnuget.remove')
    assert !maven.userFile('settings.xml').text.contains('contoso')
    new BuildCheck(basedir).showsNoSecret()
}
true
