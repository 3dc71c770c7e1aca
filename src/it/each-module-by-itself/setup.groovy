import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def gallery = NuGetGallery.start()
gallery.key(BuildCheck.KEY, 'contoso').globs('Contoso.*')
context.put('gallery', gallery)
context.get('userProperties').put('nuget.source', gallery.indexUrl())

['core', 'client'].each {
    def module = basedir.toPath().resolve(it)
    TestPackage.of('Contoso.' + it, '1.0.0').writeTo(module.resolve('target'))
    TestPackage.of('Contoso.' + it, '2.0.0').writeTo(module.resolve('second'))
}
def broken = new File(basedir, 'broken/target')
broken.mkdirs()
new File(broken, 'broken.nupkg').text = 'no zip'
true
