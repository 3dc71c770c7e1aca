#!/bin/sh
# Measures what a push costs a build that has nothing to wait for: the time until the first byte goes out. Beside nuget:push it
# measures deploy:deploy-file, and exec:exec with "dotnet nuget push" where dotnet is installed. Counts the classes that a push
# loads. Writes its tables into benchmarks/README.md, which says what they mean.
#
#   benchmarks/start.sh [rounds]         default: 7, some fifteen minutes
set -eu

counts="1 20 100"    # packages
bytes=20000          # of a package
clients="push deploy-file dotnet"
exec_version=3.5.0   # of exec-maven-plugin
rounds=${1:-7}
. "$(dirname "$0")/common.sh"
require_time

# Gives the plugin the version of a release, as users have it: of a snapshot, Maven looks for a newer one in each build.
release() {
    plugin="$root/target/local-repo/io/github/nugetmaven/nuget-maven-plugin"
    snapshot=$version
    version=${snapshot%-SNAPSHOT}-benchmark
    from="$plugin/$snapshot/nuget-maven-plugin-$snapshot" to="$plugin/$version/nuget-maven-plugin-$version"
    with_version="s|<version>$snapshot</version>|<version>$version</version>|"
    mkdir -p "$plugin/$version"
    sed "$with_version" "$from.pom" > "$to.pom"
    cp "$from.jar" "$to.jar"
    "$JAVA_HOME/bin/jar" --extract --file "$to.jar" META-INF/maven/plugin.xml
    sed "$with_version" META-INF/maven/plugin.xml > plugin.xml
    mv plugin.xml META-INF/maven
    "$JAVA_HOME/bin/jar" --update --file "$to.jar" META-INF/maven/plugin.xml
}

trust_the_servers() { # makes keys.p12 for them, and trust stores that have what a JDK's and a system's own have
    keytool="$JAVA_HOME/bin/keytool -storepass changeit -alias benchmark"
    $keytool -genkeypair -keystore keys.p12 -storetype PKCS12 -keyalg EC -dname CN=benchmark -ext san=ip:127.0.0.1
    $keytool -exportcert -rfc -keystore keys.p12 -file certificate
    cat "$JAVA_HOME/lib/security/cacerts" > trusted
    $keytool -importcert -noprompt -keystore trusted -file certificate
    cat certificate > trusted.pem
    [ ! -f /etc/ssl/certs/ca-certificates.crt ] || cat /etc/ssl/certs/ca-certificates.crt >> trusted.pem
}

project() { # how many packages, name, plugins
    mkdir -p "$2$1/target"
    cp "packages$1"/*.nupkg "$2$1/target"
    cat > "$2$1/pom.xml" <<END
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>contoso</groupId>
  <artifactId>benchmark</artifactId>
  <version>1.0.0</version>
  <packaging>pom</packaging>
  <properties>
    <maven.install.skip>true</maven.install.skip>
  </properties>
  <build>
    <plugins>
$3
    </plugins>
  </build>
</project>
END
}

plugin() { # group, artifact, version, executions, configuration of all of them
    echo "<plugin><groupId>$1</groupId><artifactId>$2</artifactId><version>$3</version><executions>$4</executions>"
    echo "<configuration>$5</configuration></plugin>"
}

deployments() { # how many packages
    echo "<execution><id>default-deploy</id><phase>none</phase></execution>"
    for file in "packages$1"/*.nupkg; do
        name=$(basename "$file")
        id=${name%.1.0.0.nupkg}
        echo "<execution><id>$id</id><phase>deploy</phase><goals><goal>deploy-file</goal></goals><configuration>"
        echo "<file>\${project.build.directory}/$name</file><artifactId>$id</artifactId></configuration></execution>"
    done
}

projects() { # how many packages
    install=$(plugin org.apache.maven.plugins maven-install-plugin "$(pinned maven-install-plugin)" \
        "<execution><id>default-install</id><phase>none</phase></execution>" "")
    deploy=$(pinned maven-deploy-plugin)
    none=$(plugin org.apache.maven.plugins maven-deploy-plugin "$deploy" \
        "<execution><id>default-deploy</id><phase>none</phase></execution>" "")
    project "$1" none "$install$none"
    project "$1" push "$install$none$(plugin io.github.nugetmaven nuget-maven-plugin "$version" \
        "<execution><goals><goal>push</goal></goals></execution>" "<source>\${server}/v3/index.json</source>")"
    project "$1" deploy-file "$install$(plugin org.apache.maven.plugins maven-deploy-plugin "$deploy" "$(deployments "$1")" \
        "<groupId>contoso</groupId><version>1.0.0</version><packaging>nupkg</packaging><generatePom>false</generatePom>
         <repositoryId>benchmark</repositoryId><url>\${server}/maven2</url>")"
    arguments=""
    for each in nuget push 'target/*.nupkg' --source '${server}/v3/index.json' --api-key a-key; do
        arguments="$arguments<argument>$each</argument>"
    done
    project "$1" dotnet "$install$none$(plugin org.codehaus.mojo exec-maven-plugin "$exec_version" \
        "<execution><phase>deploy</phase><goals><goal>exec</goal></goals></execution>" \
        "<executable>dotnet</executable><arguments>$arguments</arguments>")"
    cat > "dotnet$1/NuGet.Config" <<END
<configuration>
  <packageSources>
    <clear />
    <add key="http" value="$http/v3/index.json" allowInsecureConnections="true" />
    <add key="https" value="$https/v3/index.json" />
  </packageSources>
</configuration>
END
}

pinned() { # plugin: its version in pom.xml
    sed -n "s|.*<$1.version>\(.*\)</$1.version>.*|\1|p" "$root/pom.xml"
}

with_maven() { # scheme, project, options of the JVM, command before Maven
    server=$([ "$1" = https ] && echo "$https" || echo "$http")
    trust=$([ "$1" = https ] && echo "-Djavax.net.ssl.trustStore=$work/trusted -Djavax.net.ssl.trustStorePassword=changeit" || true)
    options="$trust $3" project=$2
    shift 3
    MAVEN_OPTS="$options" SSL_CERT_FILE="$work/trusted.pem" NUGET_API_KEY_127_0_0_1=a-key \
        "$@" ./mvn -f "$project/pom.xml" -Daether.remoteRepositoryFilter.prefixes=false deploy "-Dserver=$server" > log 2>&1 ||
        { cat log server.log >&2; return 1; }
}

# Appends to runs: scheme, packages, client, seconds of the build, its seconds of CPU, requests.
measure() { # scheme, packages, client
    curl -ksS -o reset "$([ "$1" = https ] && echo "$https" || echo "$http")/control/reset?think=0&rate=0"
    # dotnet remembers a service index for half an hour
    rm -rf home/.local/share/NuGet
    with_maven "$1" "$3$2" "" /usr/bin/time -f "%e %U %S" -o time env "HOME=$work/home"
    set -- "$1" "$2" "$3" $(tail -1 time) $(curl -ksS "$server/control/tally")
    if [ "${10}" -ne "$([ "$3" = none ] && echo 0 || echo "$2")" ]; then
        cat log server.log >&2
        echo "$1, $2 packages, $3: uploaded ${10}" >&2
        return 1
    fi
    echo "$1 $2 $3 $4 $(calc "$5 + $6") $8" >> runs
    echo "$1, $2 packages, $3: $4 s" >&2
}

measure_all() {
    for count in $counts; do
        for scheme in http https; do
            for client in none $clients; do
                [ "$client" = dotnet ] && ! installed dotnet || measure "$scheme" "$count" "$client"
            done
        done
    done
}

values() { # scheme, packages, client, column of runs: of each round
    awk -v s="$1" -v n="$2" -v c="$3" -v i="$4" '$1 == s && $2 == n && $3 == c { print $i }' runs
}

value() { # scheme, packages, client, column of runs: the median of all rounds
    values "$@" | median
}

# What a client adds to a build: the median of what it adds in each round, since a machine gets slower and faster.
cost() { # scheme, packages, client, column of runs
    values "$1" "$2" "$3" "$4" > with
    values "$1" "$2" none "$4" > without
    paste with without | awk '{ print $1 - $2 }' | median | awk '{ printf "%.2f", $1 }'
}

name() { # client
    case $1 in
        push) echo "**nuget:push**" ;;
        deploy-file) echo "deploy:deploy-file" ;;
        dotnet) echo "exec:exec with dotnet nuget push" ;;
    esac
}

row() { # scheme, packages, client
    if [ -z "$(value "$1" "$2" "$3" 4)" ]; then
        echo "| $1 | $2 | $(name "$3") | not installed | | |"
    else
        echo "| $1 | $2 | $(name "$3") | $(cost "$1" "$2" "$3" 4) | $(cost "$1" "$2" "$3" 5) | $(value "$1" "$2" "$3" 6) |"
    fi
}

results() {
    echo "$(machine). Rounds: $rounds; medians. The server answers at once. Packages of $((bytes / 1000)) KB."
    ! installed dotnet || echo "dotnet $(dotnet --version)."
    cat <<END

| server | packages | client | adds to the build, s | of CPU, s | requests |
| --- | --: | --- | --: | --: | --: |
END
    for count in $counts; do
        for scheme in http https; do
            for client in $clients; do
                row "$scheme" "$count" "$client"
            done
        done
    done
    other=$(installed dotnet && echo dotnet || echo deploy-file)
    cat <<END

A build that uploads nothing takes $(calc "$(value http 1 none 4)") s.

| target | measured | |
| --- | --- | --- |
END
    for count in 1 20; do
        most=$([ "$other" = dotnet ] && cost https "$count" dotnet 4 || cost https 1 deploy-file 4)
        target "$count by https: at most the time of $(name "$other")$([ "$other" = dotnet ] || echo " of one")" \
            "$(cost https "$count" push 4)" "$most"
    done
    target "1 by https: at most 1.6 s of CPU" "$(cost https 1 push 5)" 1.60
    target "20 cost at most 0.15 s more than 1, by https" "$(cost https 20 push 4)" "$(calc "$(cost https 1 push 4) + 0.15")"
    echo
    "$java" -cp "$classes" "$main_classes.LoadedClasses" none-http.classes push-http.classes push-https.classes
}

target() { # what, measured, most
    echo "| $1 | $2 s, $3 s | $(calc "$2 <= $3 ? \"met\" : \"**missed**\"" %s) |"
}

count_classes() { # client, scheme: into <client>-<scheme>.classes
    with_maven "$2" "${1}1" "-Xlog:class+load=info:file=$work/$1-$2.classes:none"
}

build
cd "$work"
release
mkdir home
ln -s "$HOME/.m2" home/.m2
trust_the_servers 2> log || { cat log >&2; exit 1; }
http=$(serve)
https=$(serve keys.p12)
for count in $counts; do
    packages "packages$count" "$count" "$bytes"
    projects "$count"
done
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
echo "Warming up" >&2
measure_all
rm runs
round=0
while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    echo "Round $round of $rounds" >&2
    measure_all
done
count_classes none http
count_classes push http
count_classes push https
results > results
publish start.sh results
