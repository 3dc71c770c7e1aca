import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def gallery = NuGetGallery.start()
gallery.key(BuildCheck.KEY, 'contoso').globs('Contoso.*')
context.put('gallery', gallery)
context.get('userProperties').put('nuget.source', gallery.indexUrl())

def target = new File(basedir, 'target').toPath()
TestPackage.of('Contoso.Core', '1.0.0').writeTo(target)
true
