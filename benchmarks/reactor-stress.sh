#!/bin/sh
# Builds a reactor of 20 modules with -T8 many times, and fails if one of the builds does not push each package exactly once
# and all of them together. A race between modules shows once in dozens of builds, so src/it is no place to look for it.
#
#   ./mvnw verify -DskipTests -Dinvoker.test=folder-feed         makes the plugin, and the Mavens in target/maven
#   benchmarks/reactor-stress.sh [builds] [Maven version...]     default: 200 builds on each Maven in target/maven
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
builds=${1:-200}
[ $# -eq 0 ] || shift
mavens=${*:-$(ls "$root/target/maven" | sed 's/^apache-maven-//')}
version=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' "$root/pom.xml" | head -1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

package() { # id, folder
    mkdir -p "$work/content/_rels" "$2"
    rm -f "$work"/content/*.nuspec
    cat > "$work/content/[Content_Types].xml" <<END
<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="nuspec" ContentType="application/octet" /></Types>
END
    cat > "$work/content/$1.nuspec" <<END
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata><id>$1</id><version>1.0.0</version><description>For a test.</description><authors>Contoso</authors></metadata>
</package>
END
    "${JAVA_HOME:?}/bin/jar" --create --no-manifest --file "$2/$1.1.0.0.nupkg" -C "$work/content" .
}

module() { # name, what else is in its POM
    mkdir -p "$work/build/$1"
    cat > "$work/build/$1/pom.xml" <<END
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>stress</groupId><artifactId>stress</artifactId><version>1</version></parent>
  <artifactId>$1</artifactId>
  <packaging>pom</packaging>
  $2
</project>
END
    package "Contoso.$1" "$work/build/$1/target"
}

plugin="<groupId>io.github.nugetmaven</groupId><artifactId>nuget-maven-plugin</artifactId>"
modules=""
for i in 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20; do
    case $i in
        05 | 20) more="<properties><nuget.push.skip>true</nuget.push.skip></properties>" ;;
        10) more="<build><plugins><plugin>$plugin<executions><execution><id>push</id><phase>none</phase></execution></executions></plugin></plugins></build>" ;;
        *) more="" ;;
    esac
    module "m$i" "$more"
    modules="$modules<module>m$i</module>"
done
expected=17 # two are skipped, one never comes to its push
cat > "$work/build/pom.xml" <<END
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>stress</groupId>
  <artifactId>stress</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <modules>$modules</modules>
  <build>
    <plugins>
      <plugin><artifactId>maven-install-plugin</artifactId><configuration><skip>true</skip></configuration></plugin>
      <plugin><artifactId>maven-deploy-plugin</artifactId><configuration><skip>true</skip></configuration></plugin>
      <plugin>$plugin<version>$version</version>
        <executions><execution><id>push</id><goals><goal>push</goal></goals></execution></executions>
        <configuration><failIfNoPackages>false</failIfNoPackages></configuration>
      </plugin>
    </plugins>
  </build>
</project>
END

# the repository that src/it used is full, and this is where its files say they came from
sed "s|@localRepositoryUrl@|file://$HOME/.m2/repository|" "$root/src/it/settings.xml" > "$work/settings.xml"
wrong=0
for maven in $mavens; do
    ran=0
    while [ "$ran" -lt "$builds" ]; do
        ran=$((ran + 1))
        rm -rf "$work/feed"
        "$root/target/maven/apache-maven-$maven/bin/mvn" -B -T8 -f "$work/build/pom.xml" -s "$work/settings.xml" \
            -Dmaven.repo.local="$root/target/local-repo" -Dnuget.source="$work/feed" deploy > "$work/log" 2>&1 || echo "it failed" >> "$work/log"
        if ! grep -q "BUILD SUCCESS" "$work/log" || [ "$(ls "$work/feed" | wc -l)" -ne $expected ] \
            || [ "$(grep -c "Pushed $expected packages to " "$work/log")" -ne 1 ] || [ "$(grep -c "Pushed [0-9].* packages\{0,1\} to " "$work/log")" -ne 1 ]; then
            wrong=$((wrong + 1))
            cp "$work/log" "$root/target/reactor-stress-$maven-$ran.log"
            echo "wrong: build $ran on Maven $maven, see target/reactor-stress-$maven-$ran.log"
        fi
    done
    echo "Maven $maven: $ran builds of 20 modules, wrong so far: $wrong"
done
[ "$wrong" -eq 0 ]
