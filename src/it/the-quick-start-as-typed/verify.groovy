import io.github.nugetmaven.testing.*
import java.time.LocalDate

def readme = new File(basedir, '../../../README.md').text.replace('\r', '')
def quickStart = readme.substring(readme.indexOf('## Quick start'), readme.indexOf('## Documentation'))
// one after the other, since an end looks like the start of a block without a language
def fences = quickStart.findAll(/(?ms)^```(\w*)\n(.*?)^```$/) { all, language, block -> [language, block] }
def blocks = { language -> fences.findAll { it[0] == language }*.getAt(1) }
def (settings, module) = blocks('xml')
def setApiKey = blocks('console').collect { it.trim() - '$ ' }.find { it.startsWith('mvn ') }
def commands = quickStart.findAll(/`(mvn [^`]*)`/) { all, command -> command }
assert commands == ['mvn deploy', 'mvn deploy "-Dnuget.dryRun"', 'mvn deploy "-Dnuget.source=./feed"']
def (deploy, dryRun, toAFolder) = commands

/** The lines about packages, without what differs from one feed and machine to another. */
def account = { String log ->
    log.readLines()
        .findAll { it =~ /API key|glob pattern|Pushing|Pushed|Contoso|Report/ && !it.startsWith('[WARNING]') && !it.contains('---') }
        .collect { it
            .replaceAll(/http:\/\/127\.0\.0\.1:\d+\/v3\/index\.json/, 'https://api.nuget.org/v3/index.json')
            .replaceAll(/http:\/\/127\.0\.0\.1:\d+\/v3-flatcontainer\/contoso\.(.)([a-z]+)\/([0-9.]+)\/\S+/) { all, c, rest, version ->
                "https://www.nuget.org/packages/Contoso.${c.toUpperCase()}$rest/$version" }
            .replace("'127.0.0.1'", "'nuget.org'")
            .replaceAll(/\([0-9.]+ KB\)/, '(size)')
            .replaceAll(/in [0-9.]+ seconds/, 'in a moment')
            .replaceAll(/Report: .*\/target/, 'Report: .../target') }
        // those of packages in flight at the same time come in any order
        .sort()
}

context.get('gallery').withCloseable { gallery ->
    def folder = context.get('folder').toFile()
    def maven = new MavenRun(folder, basedir, mavenVersion, localRepositoryPath)
    try {
        /** As a shell takes the command apart. */
        def type = { String command, String input = '' -> maven.run(input, *command.replace('"', '').split(' ').drop(1)) }
        def fail = { String command -> maven.fail('', *command.split(' ').drop(1)) }
        def layout = new File(folder, 'src/main/nuget')
        new File(layout, 'lib/net8.0').mkdirs()
        new File(layout, 'lib/net8.0/Contoso.Client.dll').text = 'MZ'
        new File(layout, 'README.md').text = '# The client of Contoso'
        def write = { String version, String configuration = '' ->
            new File(folder, 'pom.xml').text = module
                .replace('<version>1.2.0</version>', "<version>$version</version>")
                .replace('</extensions>', "</extensions>$configuration")
        }
        // the commands stay as they are, but nuget.org cannot be asked
        def mavenConfig = new File(folder, '.mvn/maven.config')
        mavenConfig.parentFile.mkdirs()
        mavenConfig.text = "-Dnuget.source=${gallery.indexUrl()}\n"

        write('1.2.0')
        def log = type(setApiKey, BuildCheck.KEY + '\n')
        assert log.contains('accepts the key')
        log = type(dryRun)
        assert log.contains('because this is a dry run') && log.contains('Dry run: nothing was sent')
        log = type(toAFolder)
        assert log =~ /Contoso\.Client +1\.2\.0 +pushed +file:/ && new File(folder, 'feed/contoso.client/1.2.0').list().size() == 4
        assert gallery.packages().empty

        // the settings that can be written instead, and the first release, which looks as in the README
        maven.userFile('settings.xml').text = settings
            .replace('<id>nuget.org</id>', '<id>127.0.0.1</id>')
            .replace('the key, better encrypted', BuildCheck.KEY)
            .replaceFirst('<expires>.*</expires>', "<expires>${LocalDate.now().plusDays(90)}</expires>")
        log = type(deploy)
        assert gallery.packageIds() as List == ['Contoso.Client']
        def shown = account(blocks('').find { it.contains('Pushing') })
        def pushed = account(log.substring(log.indexOf(':push (')))
        assert pushed == shown

        // the same release again
        log = type("$deploy -Dnuget.skipDuplicate=identical")
        assert log.findAll('version exists with the same content, to be skipped').size() == 1
        assert log.findAll(/Contoso\.\w+ +1\.2\.0 +skipped-identical/).size() == 1

        // the next version while it is developed, and what is mistyped: nothing asks nuget.org
        mavenConfig.delete()
        write('1.3.0-SNAPSHOT')
        log = type('mvn verify')
        assert log =~ /Packed Contoso\.Client 1\.3\.0-snapshot\.[0-9]{14}/ && log.contains('because this build does not push')
        log = fail('mvn deploy -Dnuget.skipDuplicates=identical -Dnuget.dryRun=yes')
        assert log.contains('-Dnuget.skipDuplicates is not a parameter of this plugin. Did you mean -Dnuget.skipDuplicate?')
        assert log.contains('nuget.dryRun is "yes". Use true or false.')
        write('1.3.0', '<configuration><source>${env.FEED_URL}</source></configuration>')
        log = fail('mvn deploy')
        assert log.contains('nuget.source: nothing resolves ${env.FEED_URL} in <source>')
        assert gallery.packages().size() == 1

        new BuildCheck(folder).showsNoSecret()
        new BuildCheck(basedir).showsNoSecret()
    } finally {
        folder.deleteDir()
    }
}
true
