import io.github.nugetmaven.testing.*
import io.github.nugetmaven.testing.gallery.*

context.get('v3').withCloseable { v3 ->
    context.get('v2').withCloseable { v2 ->
        def build = new BuildCheck(basedir)
        def log = build.log()
        assert build.errors().isEmpty()
        assert log.findAll(/Contoso\.A +1\.0\.0 .*new ID, version free/).size() == 3
        assert log.findAll(/Contoso\.A +1\.0\.0 +pushed/).size() == 3
        assert log.findAll('existing ID, version exists with the same content, to be skipped').size() == 3
        assert log.findAll(/Contoso\.A +1\.0\.0 +skipped-identical/).size() == 3
        assert v3.packages().size() == 1 && v2.packages().size() == 1
        build.showsNoSecret()
    }
}
true
