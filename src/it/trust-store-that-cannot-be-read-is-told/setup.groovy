import io.github.nugetmaven.testing.*

TestPackage.of('Contoso.Core', '1.0.0').writeTo(new File(basedir, 'target').toPath())
true
