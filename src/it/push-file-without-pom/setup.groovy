import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def gallery = NuGetGallery.start()
gallery.key(BuildCheck.KEY, 'contoso').globs('Contoso.*')
context.put('gallery', gallery)
context.get('userProperties').put('nuget.source', gallery.indexUrl())
context.get('userProperties').put('nuget.files', 'out/*.nupkg,out/Contoso.Extra.1.0.0.snupkg')

def out = basedir.toPath().resolve('out')
TestPackage.of('Contoso.Core', '1.0.0').writeTo(out)
gallery.publish('Contoso.Extra', '1.0.0', 'contoso')
TestPackage.symbolsOf('Contoso.Extra', '1.0.0').writeTo(out)
true
