import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def v3 = NuGetGallery.start()
v3.key(BuildCheck.KEY, 'contoso')
def v2 = NuGetServer.start().requireKey(BuildCheck.KEY)
context.put('v3', v3)
context.put('v2', v2)
def project = basedir.toPath()
context.get('userProperties').putAll([
    'feed.v3': v3.indexUrl(), 'feed.v2': v2.rootUrl(), 'feed.folder': project.resolve('feed').toString()])
TestPackage.of('Contoso.A', '1.0.0').writeTo(project.resolve('target'))
true
