String log = new File(basedir, 'build.log').text
assert log.contains('nuget:help')
assert log.contains('Display help information on nuget-maven-plugin')
