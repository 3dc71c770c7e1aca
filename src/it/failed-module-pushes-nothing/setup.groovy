import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def gallery = NuGetGallery.start()
gallery.key(BuildCheck.KEY, 'contoso').globs('Contoso.*')
context.put('gallery', gallery)
context.get('userProperties').put('nuget.source', gallery.indexUrl())

['core', 'client'].each {
    TestPackage.of('Contoso.' + it, '1.0.0').writeTo(basedir.toPath().resolve(it + '/target'))
}
['broken', 'docs'].each {
    def target = new File(basedir, it + '/target')
    target.mkdirs()
    new File(target, 'broken.nupkg').text = 'no zip'
}
true
