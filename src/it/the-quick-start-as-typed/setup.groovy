import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def gallery = NuGetGallery.start()
gallery.key(BuildCheck.KEY, 'contoso').globs('Contoso.*')
context.put('gallery', gallery)
// outside this repository, where its .mvn is not found
context.put('folder', java.nio.file.Files.createTempDirectory('quick-start'))
true
