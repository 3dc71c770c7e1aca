import io.github.nugetmaven.testing.BuildCheck

def build = new BuildCheck(basedir)
assert build.log().contains('Packed Contoso.Native 1.0.0-snapshot.7')
assert build.errors()[0].contains('unknown-token.nuspec:6: The token $compnay$ has no value.')
// the second build leaves no package of the first one
assert !new File(basedir, 'target').exists() || !new File(basedir, 'target').list().any { it.endsWith('.nupkg') }
build.showsNoSecret()
true
