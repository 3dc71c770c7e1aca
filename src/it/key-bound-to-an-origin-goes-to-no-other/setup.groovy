import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def gallery = NuGetGallery.start()
gallery.key(BuildCheck.KEY, 'contoso').globs('Contoso.*')
context.put('gallery', gallery)
context.get('userProperties').put('nuget.source', gallery.indexUrl())
// settings.xml takes it from here
context.get('userProperties').put('feed.origin', gallery.indexUrl() - '/v3/index.json')

TestPackage.of('Contoso.Core', '1.0.0').writeTo(basedir.toPath().resolve('target'))
true
