// Shows the log of the example as it is. What the invoker streams has an [INFO] of its own before each [INFO].
def log = new File(basedir, '../../target/examples/hello/build.log').bytes
def out = new FileOutputStream(FileDescriptor.out)
out.write('\n'.bytes)
out.write(log)
out.write('\n'.bytes)
true
