import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*
import java.nio.file.Files

def gallery = NuGetGallery.start()
gallery.key(BuildCheck.KEY, 'contoso')
gallery.publish('Contoso.Core', '0.9.0', 'contoso')
context.put('gallery', gallery)
context.get('userProperties').put('nuget.source', gallery.indexUrl())

def modules = basedir.toPath()
TestPackage.of('Contoso.Core', '1.0.0').writeTo(modules.resolve('core/target'))
TestPackage.symbolsOf('Contoso.Core', '1.0.0').writeTo(modules.resolve('core/target'))
TestPackage.of('Contoso.Client', '1.0.0').writeTo(modules.resolve('client/target'))
def second = modules.resolve('core/second')
TestPackage.of('Contoso.Core', '1.0.0').writeTo(second)
TestPackage.of('Contoso.Tools', '1.0.0').writeTo(second)
Files.writeString(second.resolve('broken.nupkg'), 'no zip')
true
