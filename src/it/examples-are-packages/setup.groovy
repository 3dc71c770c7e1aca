new groovy.ant.AntBuilder().copy(todir: new File(basedir, 'examples')) {
    fileset(dir: new File(basedir, '../../../examples'), excludes: '*/target/**,target/**', defaultexcludes: false)
}
true
