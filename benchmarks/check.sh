#!/bin/sh
# Measures how fast nuget:check reads packages, beside unzip -t. Writes its table into benchmarks/README.md.
#
#   benchmarks/check.sh [rounds [jar]]   default: 5; the jar of an earlier version of the plugin is measured, too, in turns
set -eu

packages=100
bytes=1000000    # of a package
files=40         # in a package
rounds=${1:-5}
before=${2:+$(cd "$(dirname "$2")" && pwd)/$(basename "$2")}
. "$(dirname "$0")/common.sh"

check() { # wrapper of Maven, folder of packages; a feed in a folder needs neither key nor network
    "$1" "io.github.nugetmaven:nuget-maven-plugin:$version:check" -f pom.xml "-Dnuget.packages=$2/*.nupkg" \
        "-Dnuget.source=$work/feed" > log 2>&1 || { cat log >&2; exit 1; }
}

unzip_all() {
    for file in many/*.nupkg; do
        unzip -tqq "$file"
    done
}

timed() { # its name among the results, command
    name=$1
    shift
    start=$(now)
    # of the processes that this shell has waited for; in a pipe or a $() it would be those of another shell
    times > times-start
    "$@"
    times > times-end
    echo "$name $(($(now) - start)) $(calc "$(cpu times-end) - $(cpu times-start)" %.0f)" >> runs
}

cpu() { # file with the output of times: milliseconds
    sed -n 2p "$1" | tr 'ms' '  ' | awk '{ printf "%.0f", ($1 * 60 + $2 + $3 * 60 + $4) * 1000 }'
}

value() { # name, column (2: time, 3: CPU): the median of all rounds, in milliseconds
    awk -v n="$1" -v c="$2" '$1 == n { print $c }' runs | median
}

net() { # name of the check, name of its start, column
    calc "$(value "$1" "$3") - $(value "$2" "$3")" %.0f
}

row() { # what, milliseconds, milliseconds of CPU
    echo "| $1 | $(calc "$2 / 1000") | $(calc "$3 / 1000") | $(calc "$size / 1000 / $2" %.0f) |"
}

results() {
    echo "$(machine). Rounds: $rounds; medians. $packages packages, $(calc "$size / 1000000" %.0f) MB in all."
    cat <<END

| what | s | CPU, s | MB/s |
| --- | --: | --: | --: |
END
    [ -z "$before" ] || row "an earlier version of it" "$(net before before-start 2)" "$(net before before-start 3)"
    row "nuget:check without Maven's start" "$(net check start 2)" "$(net check start 3)"
    if command -v unzip > /dev/null; then
        row "unzip -t, a process for each" "$(value unzip 2)" "$(value unzip 3)"
        echo
        ratio=$(calc "$(net check start 2) / $(value unzip 2)")
        cpu_ratio=$(calc "$(net check start 3) / $(value unzip 3)")
        echo "Target: within 1.0 of the time of \`unzip -t\`. Measured: $ratio, $(calc "$ratio <= 1 ? \"met\" : \"**missed**\"" %s); $cpu_ratio of its CPU time."
    else
        echo "| unzip -t | not installed | | |"
    fi
}

build
cd "$work"
for folder in one many; do
    count=$([ $folder = one ] && echo 1 || echo "$packages")
    "$java" -cp "$classes" "$main_classes.PackageMaker" "$folder" "$count" "$bytes" "$files"
done
cat > pom.xml <<END
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>contoso</groupId>
  <artifactId>benchmark</artifactId>
  <version>1.0.0</version>
  <packaging>pom</packaging>
</project>
END
size=$(cat many/*.nupkg | wc -c)
check ./mvn one
if [ -n "$before" ]; then
    cp -al "$root/target/local-repo" old-repo
    jar=old-repo/io/github/nugetmaven/nuget-maven-plugin/$version/nuget-maven-plugin-$version.jar
    rm "$jar"
    cp "$before" "$jar"
    sed "s|-Dmaven.repo.local=[^\"]*|-Dmaven.repo.local=$work/old-repo|" mvn > mvn-before
    chmod +x mvn-before
    check ./mvn-before one
fi
round=0
while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    if [ -n "$before" ]; then
        timed before-start check ./mvn-before one
        timed before check ./mvn-before many
    fi
    timed start check ./mvn one
    timed check check ./mvn many
    ! command -v unzip > /dev/null || timed unzip unzip_all
done
results > results
publish check.sh results
