import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    def log = build.log()
    assert gallery.packages()*.id().sort() == ['Contoso.client', 'Contoso.core']
    assert gallery.requestsTo(GalleryRoute.TOKEN)*.status() == [200, 401]
    assert gallery.jobTokens().issued().size() == 2
    assert log.count('API key: from trusted publishing for alice (GitHub Actions), valid until 2') == 1

    def errors = build.errors()
    assert errors.size() == 1
    assert errors[0].contains("Workflow mismatch for policy 'release policy': expected 'deploy.yml', actual 'release.yml'.")
    assert errors[0].contains('It must be the file name of the workflow that contains this job')

    def key = gallery.requestsTo(GalleryRoute.PUSH)[0].apiKey()
    def secrets = gallery.jobTokens().issued() + [key, JobTokens.REQUEST_TOKEN]
    def shown = log.readLines().findAll { line -> secrets.any { line.contains(it) } }
    assert shown == (gallery.jobTokens().issued()[0..0] + [key] + gallery.jobTokens().issued()[1..1])
            .collect { '::add-mask::' + it }
    basedir.eachFileRecurse(groovy.io.FileType.FILES) { file ->
        def isOurs = file.name == 'build.log' || file.name == 'invoker.properties'
        assert isOurs || !secrets.any { file.getText('ISO-8859-1').contains(it) }
    }
    build.showsNoSecret()
}
true
