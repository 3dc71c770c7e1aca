import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def gallery = NuGetGallery.start()
gallery.key(BuildCheck.KEY, 'contoso').globs('Contoso.*')
context.put('gallery', gallery)
def properties = context.get('userProperties')
properties.put('gallery', gallery.indexUrl())
['folder', 'other.folder'].each { properties.put(it, new File(basedir, it).path) }

['core', 'client', 'tools'].each {
    def module = basedir.toPath().resolve(it)
    TestPackage.of('Contoso.' + it, '1.0.0').writeTo(module.resolve('target'))
    TestPackage.of('Contoso.' + it, '2.0.0').writeTo(module.resolve('second'))
    TestPackage.of('Contoso.' + it, '3.0.0').writeTo(module.resolve('third'))
}
gallery.publish('Contoso.core', '3.0.0', 'contoso')
// the order is part of the promise
context.get('userProperties').put('nuget.parallelism', '1')
true
