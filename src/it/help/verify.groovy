import groovy.xml.XmlSlurper

String log = new File(basedir, 'build.log').text
def goals = new XmlSlurper().parse(new File(basedir, '../../classes/META-INF/maven/plugin.xml')).mojos.mojo.goal*.text()

assert 'help' in goals
assert log.readLines().containsAll(goals.collect { "nuget:$it".toString() })
// the details of one goal
assert log.contains('Available parameters:')
assert log.contains('User property: detail')
