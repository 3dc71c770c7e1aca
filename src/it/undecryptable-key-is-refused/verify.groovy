import io.github.nugetmaven.testing.BuildCheck

context.get('gallery').withCloseable { gallery ->
    def build = new BuildCheck(basedir)
    assert gallery.requests().isEmpty()
    // Maven 4 does not even start with such settings; Maven 3 leaves it to the plugin
    assert build.log().contains("The password of <server> '127.0.0.1' in settings.xml is encrypted and cannot be decrypted")
        || build.log().contains('Could not decrypt password')
    build.showsNoSecret()
}
true
