# What the benchmarks have in common: sourced, not run. $work is a folder that ends with the caller, as do the processes that
# are listed in its file "servers".

root=$(cd "$(dirname "$0")/.." && pwd)
version=$(sed -n 's|.*<version>\(.*\)</version>.*|\1|p' "$root/pom.xml" | head -1)
java="${JAVA_HOME:?}/bin/java"
classes="$root/target/test-classes"
main_classes=io.github.nugetmaven.benchmarks
work=$(mktemp -d)
trap '[ ! -f "$work/servers" ] || kill $(cat "$work/servers"); rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

# nothing of the developer's own
unset MAVEN_OPTS MAVEN_ARGS NUGET_API_KEY NUGET_API_KEY_127_0_0_1
export MAVEN_SKIP_RC=1 no_proxy=127.0.0.1

build() { # makes the plugin, and $work/mvn that runs it
    echo "Building the plugin" >&2
    (cd "$root" && ./mvnw -B -ntp -q verify -DskipTests -Dinvoker.test=setup) >&2
    maven_home=$root/target/maven/apache-maven-$(sed -n 's|.*<it.maven3.version>\(.*\)</it.maven3.version>.*|\1|p' "$root/pom.xml")
    # the repository that src/it used is full, and this is where its files say they came from
    sed "s|@localRepositoryUrl@|file://$HOME/.m2/repository|" "$root/src/it/settings.xml" > "$work/settings.xml"
    cat > "$work/mvn" <<END
#!/bin/sh
exec "$maven_home/bin/mvn" -B -ntp -s "$work/settings.xml" "-Dmaven.repo.local=$root/target/local-repo" "\$@"
END
    chmod +x "$work/mvn"
}

require_time() {
    [ -x /usr/bin/time ] || { echo "GNU time is missing (Debian: apt-get install time)" >&2; exit 1; }
}

installed() { # command and arguments
    command -v "${1%% *}" > /dev/null
}

serve() { # starts a server, and says its URL
    "$java" -cp "$classes" "$main_classes.UploadServer" "$@" > "url$#" 2>> server.log &
    echo $! >> servers
    while [ ! -s "url$#" ]; do sleep 0.1; done
    cat "url$#"
}

packages() { # folder, how many, bytes of each
    "$java" -cp "$classes" "$main_classes.PackageMaker" "$@"
}

now() { # milliseconds
    date +%s%3N
}

median() { # of the numbers on standard input; nothing if there are none
    sort -n | awk '{ n[NR] = $1 } END { if (NR) print NR % 2 ? n[(NR + 1) / 2] : (n[NR / 2] + n[NR / 2 + 1]) / 2 }'
}

calc() { # an expression of awk, and how to print it
    awk "BEGIN { printf \"${2:-%.2f}\", $1 }"
}

machine() { # its shape, nothing that names it
    memory=$(awk '/^MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo)
    jdk=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.vm.version = //p')
    echo "$(date -u +%Y-%m-%d), $(uname -sm), $(nproc) cores, $memory GB of memory, JDK $jdk," \
        "${maven_home:+Maven ${maven_home##*apache-maven-}, }plugin $version"
}

publish() { # name, file: the file goes between the two comments of that name in README.md
    awk -v name="$1" -v file="$2" '
        $0 == "<!-- end of " name " -->" { skip = 0 }
        !skip { print }
        $0 == "<!-- " name " -->" { skip = 1; while ((getline line < file) > 0) print line }
    ' "$root/benchmarks/README.md" > "$work/README.md"
    cp "$work/README.md" "$root/benchmarks/README.md"
    cat "$2"
}
