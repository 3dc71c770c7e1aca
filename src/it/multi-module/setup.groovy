import io.github.nugetmaven.testing.*

def gallery = NuGetGallery.start()
gallery.key(BuildCheck.KEY, 'contoso').globs('Contoso.*')
context.put('gallery', gallery)
context.get('userProperties').put('nuget.source', gallery.indexUrl())

def target = new File(basedir, 'target').toPath()
['core', 'client', 'tools'].each {
    def module = basedir.toPath().resolve(it)
    TestPackage.of('Contoso.' + it, '1.0.0').writeTo(module.resolve('target'))
    TestPackage.of('Contoso.' + it, '2.0.0').writeTo(module.resolve('second'))
}
true
