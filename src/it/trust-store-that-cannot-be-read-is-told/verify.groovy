import io.github.nugetmaven.testing.BuildCheck

def build = new BuildCheck(basedir)
assert build.errors()[0].contains('The certificates that the JVM trusts cannot be read: ')
assert build.errors()[0].contains('no secure connection to https://127.0.0.1:9/v3/index.json without them.')
assert build.errors()[0].contains('javax.net.ssl.trustStore in MAVEN_OPTS')
assert build.errors()[0].contains('Nothing was pushed.')
build.showsNoSecret()
true
