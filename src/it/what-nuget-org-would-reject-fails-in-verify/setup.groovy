import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

TestPackage.of('Contoso.Core', '1').writeTo(basedir.toPath().resolve('target'))
def unsafe = basedir.toPath().resolve('unsafe')
TestPackage.of('Contoso.A', '1.0').writeTo(unsafe)
TestPackage.of('Contoso.B', '1.0').entry('lib/../../b.txt', '').writeTo(unsafe)
true
