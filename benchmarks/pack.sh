#!/bin/sh
# Measures what packing a tree costs, beside jar --create. Writes its table into benchmarks/README.md. Needs GNU time.
#
#   benchmarks/pack.sh [rounds]         default: 5
set -eu

files=10000
bytes=20000      # of each file
heap=128m
rounds=${1:-5}
. "$(dirname "$0")/common.sh"

[ -x /usr/bin/time ] || { echo "GNU time is missing, which measures the processor (Debian: apt-get install time)" >&2; exit 1; }

pack() {
    "$java" "-Xmx$heap" -cp "$root/target/classes:$classes:$(cat classpath)" "$main_classes.TreePacker" pack tree out
}

jar_create() {
    "$JAVA_HOME/bin/jar" "-J-Xmx$heap" --create --file out/tree.jar -C tree .
}

timed() { # its name among the results, command
    name=$1
    shift
    rm -rf out
    mkdir out
    start=$(now)
    "$@"
    echo "$name $(($(now) - start)) $(times | awk 'NR == 2 { split($1 " " $2, t, /[ms ]+/); print (t[1] * 60 + t[2] + t[3] * 60 + t[4]) * 1000 }')" >> runs
}

value() { # name, column: the median of all rounds, in milliseconds
    awk -v n="$1" -v c="$2" '$1 == n { print $c }' runs | median
}

row() { # what, name
    echo "| $1 | $(calc "$(value "$2" 2) / 1000") | $(calc "$(value "$2" 3) / 1000") |"
}

verdict() { # column
    ratio=$(calc "$(value pack "$1") / $(value jar "$1")")
    echo "$ratio, $(calc "$ratio <= 1 ? \"met\" : \"**missed**\"" %s)"
}

results() {
    cat <<END
$(machine). Rounds: $rounds; medians. $files files, $(calc "$files * $bytes / 1000000" %.0f) MB in all, heap of ${heap%m} MB.

| what | s | s of processor |
| --- | --: | --: |
END
    row "packing, with the rules" pack
    row "jar --create" jar
    echo
    echo "Target: no slower than \`jar --create\`. Measured: $(verdict 2) of its time, $(verdict 3) of its processor time."
}

echo "Building the classes" >&2
(cd "$root" && ./mvnw -B -ntp -q test-compile dependency:build-classpath "-Dmdep.outputFile=$work/classpath") >&2
maven_home=$(ls -d "$root"/target/maven/apache-maven-3* 2> /dev/null | tail -1)
cd "$work"
"$java" -cp "$root/target/classes:$classes:$(cat classpath)" "$main_classes.TreePacker" make tree "$files" "$bytes"
round=0
while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    timed pack pack
    timed jar jar_create
done
results > results
publish pack.sh results
