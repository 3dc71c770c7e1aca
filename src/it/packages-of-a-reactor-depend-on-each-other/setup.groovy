import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def gallery = NuGetGallery.start()
gallery.key(BuildCheck.KEY, 'contoso').globs('Contoso.*')
def artipie = ArtipieFeed.start().requireKey(BuildCheck.KEY)
context.put('gallery', gallery)
context.put('artipie', artipie)
context.get('userProperties').putAll(['feed.gallery': gallery.indexUrl(), 'feed.artipie': artipie.indexUrl()])
true
