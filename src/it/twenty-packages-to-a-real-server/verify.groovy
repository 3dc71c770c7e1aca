import io.github.nugetmaven.testing.BuildCheck

context.get('feed').withCloseable { feed ->
    assert feed.puts().size() == 20
    (1..20).each {
        assert feed.download("Contoso.Part$it", '1.0.0').get() == new File(basedir, "target/Contoso.Part${it}.1.0.0.nupkg").bytes
    }
    assert new BuildCheck(basedir).report().packages*.outcome == ['pushed'] * 20
    new BuildCheck(basedir).showsNoSecret()
}
true
