import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def gallery = NuGetGallery.start()
gallery.key(BuildCheck.KEY, 'contoso')
// the second package is refused for good, the first one's answer is lost
gallery.nextPush(Fault.dropAfterStoring(), Fault.status(400, 'Out of order', ''))
context.put('gallery', gallery)
context.get('userProperties').put('nuget.source', gallery.indexUrl())
def project = basedir.toPath()
['Contoso.A', 'Contoso.B', 'Contoso.C'].each { TestPackage.of(it, '1.0.0').writeTo(project.resolve('target')) }
TestPackage.of('Contoso.A', '1.0.0').entry('lib/net8.0/Contoso.A.dll', 'other'.bytes).writeTo(project.resolve('other'))
true
