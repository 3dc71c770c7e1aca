import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def feed = ArtipieFeed.start().requireKey(BuildCheck.KEY)
context.put('feed', feed)
context.get('userProperties').put('nuget.source', feed.indexUrl())
(1..20).each { TestPackage.of("Contoso.Part$it", '1.0.0').writeTo(new File(basedir, 'target').toPath()) }
true
