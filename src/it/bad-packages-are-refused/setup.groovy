import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def gallery = NuGetGallery.start()
gallery.key(BuildCheck.KEY, 'contoso').globs('Contoso.*')
context.put('gallery', gallery)
context.get('userProperties').put('nuget.source', gallery.indexUrl())

def bad = basedir.toPath().resolve('bad')
TestPackage.of('Contoso.Core', '1.0.0').entry('Other.nuspec', '<package/>').writeTo(bad, 'twice.nupkg')
bad.resolve('text.nupkg').toFile().text = 'not a package'
new java.util.zip.ZipOutputStream(bad.resolve('empty.nupkg').toFile().newOutputStream()).close()
true
