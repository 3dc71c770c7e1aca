import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def gallery = NuGetGallery.start()
gallery.trust('alice', 'contoso').gitHub('contoso', 'sdk', 'release.yml')
gallery.trust('bob', 'contoso').gitHub('contoso', 'sdk', 'deploy.yml')
context.put('gallery', gallery)

def properties = context.get('userProperties')
properties.put('nuget.source', gallery.indexUrl())
properties.put('nuget.trustedPublishing.tokenUrl', gallery.tokenUrl())
properties.put('nuget.allowInsecureConnections', 'true')
properties.put('http.proxyHost', '127.0.0.1')
properties.put('http.proxyPort', gallery.indexUrl().toURI().port.toString())

['core', 'client'].each {
    def module = basedir.toPath().resolve(it)
    TestPackage.of('Contoso.' + it, '1.0.0').writeTo(module.resolve('target'))
    TestPackage.of('Contoso.' + it, '2.0.0').writeTo(module.resolve('second'))
}
true
