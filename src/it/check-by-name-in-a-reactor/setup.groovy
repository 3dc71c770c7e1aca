import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def gallery = NuGetGallery.start()
gallery.key(BuildCheck.KEY, 'contoso')
context.put('gallery', gallery)
context.get('userProperties').put('nuget.source', gallery.indexUrl())
TestPackage.of('Contoso.Core', '1.0.0').writeTo(new File(basedir, 'core/target').toPath())
true
