import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def gallery = NuGetGallery.start()
gallery.key('oy2narrow-' + BuildCheck.KEY, 'contoso').globs('Contoso.Http')
gallery.key('oy2another-' + BuildCheck.KEY, 'fabrikam')
gallery.publish('Contoso.Core', '0.9.0', 'contoso')
context.put('gallery', gallery)
context.get('userProperties').put('nuget.source', gallery.indexUrl())
TestPackage.of('Contoso.Core', '1.0.0').writeTo(new File(basedir, 'target').toPath())
TestPackage.of('Contoso.New', '1.0.0').writeTo(new File(basedir, 'new').toPath())
true
