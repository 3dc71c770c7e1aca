import java.nio.file.Files

def examples = new File(basedir, '../../../examples').canonicalFile.toPath()
def copy = new File(basedir, 'examples').toPath()
Files.walk(examples).withCloseable { paths ->
    paths.filter { !examples.relativize(it)*.toString().contains('target') }.forEach { Files.copy(it, copy.resolve(examples.relativize(it))) }
}
true
