import io.github.nugetmaven.nupkg.rules.PackageInspection
import io.github.nugetmaven.nupkg.rules.RuleLevels
import io.github.nugetmaven.testing.BuildCheck
import java.time.Instant
import java.util.zip.ZipFile

/** What a package contains besides the parts that each package has. */
def content(File file) {
    new ZipFile(file).withCloseable { zip ->
        zip.entries()*.name.findAll { !(it ==~ /_rels\/.*|package\/.*|\[Content_Types].xml|[^\/]*\.nuspec|README.md/) }
    }
}

def text(File file, String entry) {
    new ZipFile(file).withCloseable { zip -> zip.getInputStream(zip.getEntry(entry)).text }
}

def metadata(File file) {
    new groovy.xml.XmlSlurper().parseText(text(file, file.name.replaceAll(/\.1\.[02]\.0\.s?nupkg$/, '.nuspec'))).metadata
}

/** The values of two attributes of all elements of this name. */
def pairs(metadata, String element, String first, String second) {
    metadata.'**'.findAll { it.name() == element }.collect { "${it['@' + first]} ${it['@' + second]}".toString() }
}

def tool(String runtime, String program) {
    ["tools/any/$runtime/DotnetToolSettings.xml", "tools/any/$runtime/$program"]*.toString()
}

def expected = [
    'hello/Contoso.Hello.1.0.0.nupkg': ['build/Contoso.Hello.props', 'contentFiles/any/any/hello.txt'],
    'native-library/Contoso.Native.1.2.0.nupkg':
        ['linux-arm64/native/libcontoso.so', 'linux-musl-x64/native/libcontoso.so', 'linux-x64/native/libcontoso.so',
         'osx-arm64/native/libcontoso.dylib', 'osx-x64/native/libcontoso.dylib', 'win-x64/native/contoso.dll']
            .collect { "runtimes/$it".toString() },
    'msbuild/Contoso.Build.1.2.0.nupkg':
        ['build/Contoso.Build.props', 'build/Contoso.Build.targets',
         'buildTransitive/Contoso.Build.props', 'buildTransitive/Contoso.Build.targets'],
    'assemblies/Contoso.Library.1.2.0.nupkg': ['lib/net10.0/Contoso.Library.dll', 'lib/netstandard2.0/Contoso.Library.dll'],
    'assemblies/Contoso.Library.1.2.0.snupkg': ['lib/net10.0/Contoso.Library.pdb', 'lib/netstandard2.0/Contoso.Library.pdb'],
    'content/Contoso.Content.1.2.0.nupkg':
        ['messages/de.properties', 'schema.xsd', 'settings.json'].collect { "contentFiles/any/any/$it".toString() },
    'template/Contoso.Templates.1.2.0.nupkg':
        ['.gitignore', '.template.config/template.json', 'ContosoHello.csproj', 'Program.cs']
            .collect { "content/contoso-hello/$it".toString() },
    'tool/Contoso.Greeter.1.2.0.nupkg':
        tool('any', 'contoso-greeter.jar') + 'tools/any/any/contoso-greeter.sh'
            + tool('win', 'contoso-greeter.cmd') + 'tools/any/win/contoso-greeter.jar',
    'tool-per-platform/Contoso.NativeGreeter.1.2.0.nupkg': ['tools/any/any/DotnetToolSettings.xml'],
    'tool-per-platform/Contoso.NativeGreeter.linux-x64.1.2.0.nupkg': tool('linux-x64', 'contoso-native-greeter'),
    'tool-per-platform/Contoso.NativeGreeter.osx-arm64.1.2.0.nupkg': tool('osx-arm64', 'contoso-native-greeter'),
    'tool-per-platform/Contoso.NativeGreeter.win-x64.1.2.0.nupkg': tool('win-x64', 'contoso-native-greeter.cmd'),
    'meta/Contoso.Everything.1.2.0.nupkg': [],
    'ikvm/Contoso.Words.1.2.0.nupkg': ['maven/net8.0/Contoso.Words.pom'],
]

def examples = new File(basedir, 'examples')
def built = examples.listFiles().collectMany { module ->
    (new File(module, 'target').list() ?: []).findAll { it ==~ /.*\.s?nupkg/ }.collect { "$module.name/$it".toString() }
}
assert built as Set == expected.keySet()
def files = expected.collectEntries { path, entries -> [path, new File(examples, path.replace('/', '/target/'))] }
expected.each { path, entries -> assert content(files[path]) == entries }

// neither NuGet's rules nor those of nuget.org find anything
files.each { path, file ->
    def assemblies = Optional.ofNullable(files[path.replace('.snupkg', '.nupkg')]).filter { it != file }.map { it.toPath() }
    def findings = new PackageInspection(Instant.now()).inspect(file.toPath(), assemblies).findings()
    assert RuleLevels.parse('', true).grade(findings) == []
}
def build = new BuildCheck(basedir)
assert !build.log().contains('NUPKG')

assert metadata(files['template/Contoso.Templates.1.2.0.nupkg']).packageTypes.packageType.@name == 'Template'
assert metadata(files['tool/Contoso.Greeter.1.2.0.nupkg']).packageTypes.packageType.@name == 'DotnetTool'
assert metadata(files['tool-per-platform/Contoso.NativeGreeter.1.2.0.nupkg']).packageTypes.packageType.@name == 'DotnetTool'
assert metadata(files['tool-per-platform/Contoso.NativeGreeter.win-x64.1.2.0.nupkg']).packageTypes.packageType.@name ==
    'DotnetToolRidPackage'
assert pairs(metadata(files['content/Contoso.Content.1.2.0.nupkg']), 'files', 'include', 'buildAction') ==
    ['any/any/schema.xsd EmbeddedResource', 'any/any/messages/** None', 'any/any/settings.json None']
assert pairs(metadata(files['meta/Contoso.Everything.1.2.0.nupkg']), 'dependency', 'id', 'version') ==
    ['Contoso.Library 1.2.0', 'Contoso.Native 1.2.0', 'Contoso.Build 1.2.0']
assert pairs(metadata(files['ikvm/Contoso.Words.1.2.0.nupkg']), 'dependency', 'id', 'version') == ['IKVM.Maven.Sdk 1.9.0']
assert metadata(files['assemblies/Contoso.Library.1.2.0.nupkg']).dependencies.group*.@targetFramework ==
    ['.NETStandard2.0', 'net10.0']
def settings = text(files['tool-per-platform/Contoso.NativeGreeter.1.2.0.nupkg'], 'tools/any/any/DotnetToolSettings.xml')
assert pairs(new groovy.xml.XmlSlurper().parseText(settings), 'RuntimeIdentifierPackage', 'RuntimeIdentifier', 'Id') ==
    ['linux-x64', 'osx-arm64', 'win-x64'].collect { "$it Contoso.NativeGreeter.$it".toString() }
def ikvm = new groovy.xml.XmlSlurper().parseText(
    text(files['ikvm/Contoso.Words.1.2.0.nupkg'], 'maven/net8.0/Contoso.Words.pom'))
assert ikvm.dependencies.dependency*.text() == ['com.contosocontoso-words1.2.0']

// all of them are in the feed, which is a folder
def feed = new File(basedir, 'target/feed')
assert feed.list().size() == files.keySet().count { it.endsWith('.nupkg') } - 1
build.showsNoSecret()
true
