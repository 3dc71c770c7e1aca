#!/bin/sh
# Measures how fast nuget:check reads packages, beside unzip -t. Writes its table into benchmarks/README.md.
#
#   benchmarks/check.sh [rounds]         default: 5
set -eu

packages=100
bytes=1000000    # of a package
files=40         # in a package
rounds=${1:-5}
. "$(dirname "$0")/common.sh"

check() { # folder of packages; a feed in a folder needs neither key nor network
    ./mvn "io.github.nugetmaven:nuget-maven-plugin:$version:check" -f pom.xml "-Dnuget.packages=$1/*.nupkg" \
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
    "$@"
    echo "$name $(($(now) - start))" >> runs
}

value() { # name: the median of all rounds, in milliseconds
    awk -v n="$1" '$1 == n { print $2 }' runs | median
}

row() { # what, milliseconds
    echo "| $1 | $(calc "$2 / 1000") | $(calc "$size / 1000 / $2" %.0f) |"
}

results() {
    echo "$(machine). Rounds: $rounds; medians. $packages packages, $(calc "$size / 1000000" %.0f) MB in all."
    cat <<END

| what | s | MB/s |
| --- | --: | --: |
END
    net=$(calc "$(value check) - $(value start)" %.0f)
    row "nuget:check without Maven's start" "$net"
    if command -v unzip > /dev/null; then
        row "unzip -t, a process for each" "$(value unzip)"
        echo
        ratio=$(calc "$net / $(value unzip)")
        echo "Target: within 2 of the time of \`unzip -t\`. Measured: $ratio, $(calc "$ratio <= 2 ? \"met\" : \"**missed**\"" %s)."
    else
        echo "| unzip -t | not installed | |"
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
check one
round=0
while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    timed start check one
    timed check check many
    ! command -v unzip > /dev/null || timed unzip unzip_all
done
results > results
publish check.sh results
