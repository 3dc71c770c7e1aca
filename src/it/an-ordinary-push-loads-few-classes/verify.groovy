import io.github.nugetmaven.benchmarks.LoadedClasses
import io.github.nugetmaven.testing.BuildCheck

// nobody notices a class more, but a thousand cost every build half a second. Measure before you raise this: benchmarks/start.sh
final int MOST = 1200

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.packages()*.id() == ['Contoso.Core']
    def loaded = LoadedClasses.read(basedir.toPath().resolve('classes.log')).sinceOurFirst()
    println "An ordinary push loads ${loaded.names().size()} classes: ${loaded.byGroup()}"
    assert loaded.names().size() > 300
    assert loaded.names().size() <= MOST: "${loaded.names().size()} classes, of which ${loaded.byGroup()}"
    build.showsNoSecret()
}
true
