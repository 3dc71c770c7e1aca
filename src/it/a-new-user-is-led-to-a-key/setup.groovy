import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def gallery = NuGetGallery.start()
gallery.publish('Contoso.Core', '0.9.0', 'contoso')
context.put('gallery', gallery)
context.put('key', gallery.key(BuildCheck.KEY, 'contoso'))

def project = basedir.toPath()
TestPackage.of('Contoso.Core', '1.0.0').writeTo(project.resolve('target'))
TestPackage.of('Contoso.Http', '1.0.0').writeTo(project.resolve('target'))
TestPackage.of('Contoso.Core', '2.0.0').writeTo(project.resolve('second'))
true
