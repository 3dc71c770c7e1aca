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

timed() { # its name among the results, command
    name=$1
    shift
    rm -rf out
    mkdir out
    /usr/bin/time -f "$name %e %U %S" -a -o runs "$@"
}

elapsed() { # name: the median of all rounds, in seconds
    awk -v n="$1" '$1 == n { print $2 }' runs | median
}

processor() { # name: the same for the time of the processor, of users and system
    awk -v n="$1" '$1 == n { print $3 + $4 }' runs | median
}

row() { # what, name
    echo "| $1 | $(calc "$(elapsed "$2")") | $(calc "$(processor "$2")") |"
}

ratio() { # elapsed or processor
    calc "$("$1" pack) / $("$1" jar)"
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
    verdict=$(calc "$(ratio elapsed) <= 1 ? \"met\" : \"**missed**\"" %s)
    echo "Target: no slower than \`jar --create\`. Measured: $(ratio elapsed) of its time, $verdict; $(ratio processor) of its processor time."
}

echo "Building the classes" >&2
(cd "$root" && ./mvnw -B -ntp -q test-compile dependency:build-classpath "-Dmdep.outputFile=$work/classpath") >&2
cd "$work"
classpath=$root/target/classes:$classes:$(cat classpath)
"$java" -cp "$classpath" "$main_classes.TreePacker" make tree "$files" "$bytes"
round=0
while [ "$round" -lt "$rounds" ]; do
    round=$((round + 1))
    timed pack "$java" "-Xmx$heap" -cp "$classpath" "$main_classes.TreePacker" pack tree out
    timed jar "$JAVA_HOME/bin/jar" "-J-Xmx$heap" --create --file out/tree.jar -C tree .
done
results > results
publish pack.sh results
