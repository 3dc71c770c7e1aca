#!/bin/sh
# Runs nuget:check on every package below a folder, such as a local NuGet cache, and counts the findings by rule.
#
#   scripts/check-folder.sh FOLDER           the rules of nuget.org
#   scripts/check-folder.sh FOLDER SOURCE    the rules of another feed
#
# Uses the plugin as the last build made it (./mvnw verify -DskipTests -Dinvoker.test=setup), and asks no feed. Ends with 1 if
# there are errors. The report with each finding stays in target/check-folder.
set -eu

if [ $# -lt 1 ] || [ ! -d "$1" ]; then
    echo "usage: scripts/check-folder.sh FOLDER [SOURCE]" >&2
    exit 2
fi
folder=$(cd "$1" && pwd)
source=${2:-nuget.org}
root=$(cd "$(dirname "$0")/.." && pwd)
version=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' "$root/pom.xml" | head -1)
maven3=$(sed -n 's|.*<it.maven3.version>\(.*\)</it.maven3.version>.*|\1|p' "$root/pom.xml")
mvn=$root/target/maven/apache-maven-$maven3/bin/mvn
repository=$root/target/local-repo
if [ ! -x "$mvn" ] || [ ! -d "$repository/io/github/nugetmaven/nuget-maven-plugin/$version" ]; then
    echo "The plugin is not built. Build it first: ./mvnw verify -DskipTests -Dinvoker.test=setup" >&2
    exit 2
fi

project=$root/target/check-folder
rm -rf "$project"
mkdir -p "$project"
cd "$project"
ln -s "$folder" packages
# where the files of that repository say they came from
sed "s|@localRepositoryUrl@|file://$HOME/.m2/repository|" "$root/src/it/settings.xml" > settings.xml
cat > pom.xml <<END
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>contoso</groupId>
  <artifactId>check-folder</artifactId>
  <version>1.0.0</version>
  <packaging>pom</packaging>
</project>
END

# packages that break rules fail the goal, which is why its exit code does not count
MAVEN_SKIP_RC=1 "$mvn" -B -ntp -s settings.xml "-Dmaven.repo.local=$repository" \
    "io.github.nugetmaven:nuget-maven-plugin:$version:check" \
    "-Dnuget.packages=packages/**/*.nupkg,packages/**/*.snupkg" -Dnuget.failIfNoPackages=false \
    "-Dnuget.source=$source" -Dnuget.check.requireKey=false > log 2>&1 || true
report=target/nuget/check-report.json
if [ ! -f "$report" ]; then
    cat log >&2
    exit 2
fi

tr -d '\n' < "$report" | grep -o '"rule": *"[^"]*", *"severity": *"[^"]*"' \
    | sed 's/"rule": *"\([^"]*\)", *"severity": *"\([^"]*\)"/\1 \2/' | sort | uniq -c | awk '
    BEGIN { print "| rule | findings | severity |"; print "| --- | --: | --- |" }
    { print "| " $2 " | " $1 " | " $3 " |"; count[$3] += $1 }
    END {
        printf "\n%d errors and %d warnings\n", count["error"], count["warning"]
        exit count["error"] > 0
    }' > table && status=0 || status=1
cat table
echo "in $(tr -d '\n' < "$report" | grep -o '"file": *"' | wc -l) packages. Each finding: $project/$report"
exit $status
