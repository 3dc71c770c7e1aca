import io.github.nugetmaven.testing.BuildCheck

def build = new BuildCheck(basedir)
def log = new File(basedir, 'build.log').text
assert build.errors()[0].contains('3 parameters cannot be used. Nothing was sent.')
assert log.contains('nuget.source: nothing resolves ${feed.url} in <source>.')
assert log.contains('nuget.serverId is blank in -Dnuget.serverId.')
assert log.contains('-Dnuget.dryrun is not a parameter of this plugin. Did you mean -Dnuget.dryRun?')
assert new File(basedir, 'feed').list() == ['contoso.core']
build.showsNoSecret()
true
