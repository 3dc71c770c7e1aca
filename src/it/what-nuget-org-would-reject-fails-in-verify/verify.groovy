import groovy.json.JsonSlurper
import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

def build = new BuildCheck(basedir)
def log = build.log()
def errors = build.errors()
assert errors.size() == 3
assert errors[0].contains('A push would fail. Contoso.Core 1.0.0 violates NUPKG028.')
assert log =~ /\[ERROR\] +error +NUPKG028 +Contoso\.Core 1\.0\.0 +The <version> "1" has no dot in it\. Write 1\.0\.0\./
assert log =~ /\[WARNING\] +warning +NUPKG028 +Contoso\.Core 1\.0\.0 +The <version> "1" has no dot in it/
assert errors[1].contains('NUPKG028')
assert errors[2].contains('Contoso.B 1.0.0 violates NUPKG009. Nothing was pushed.')
assert !new File(basedir, 'target/feed').exists()

// of the fourth build
def report = new JsonSlurper().parse(new File(basedir, 'target/nuget/check-report.json'))
assert report.packages*.id == ['Contoso.Core']
assert report.packages[0].findings.every { it.severity == 'warning' && it.rule != 'NUPKG028' }
true
