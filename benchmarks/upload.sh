#!/bin/sh
# Measures uploads to a server on this machine: this plugin, curl, and dotnet and nuget where they are installed. Writes its
# tables into benchmarks/README.md, which says what they mean.
#
#   benchmarks/upload.sh [rounds]        default: 3, some four minutes
#
# NUGET="mono /path/to/nuget.exe" names a nuget that is not on the PATH. Needs a Linux with curl and GNU time.
set -eu

think=200        # milliseconds, about each package
rate=50000000    # bytes per second, of all connections together
small=200000     # bytes of a small package
big=240000000    # bytes of the big one
parallelism=4    # of the plugin, and of curl beside it
rounds=${1:-3}
nuget=${NUGET:-nuget}
. "$(dirname "$0")/common.sh"
require_time

# Runs a command that uploads so many packages to $url, and appends to runs: scenario, client, seconds of the upload as the
# server saw it, milliseconds of the client's own work, milliseconds of the command, peak memory in KB, requests, connections.
measure() { # scenario, client, packages, rate, command
    scenario=$1 client=$2 packages=$3
    curl -ksS -o reset "$url/control/reset?think=$think&rate=$4"
    shift 4
    rm -f report.json
    start=$(now)
    if ! /usr/bin/time -f %M -o memory "$@" > log 2>&1; then
        cat log >&2
        echo "$scenario: $client failed" >&2
        return 1
    fi
    took=$(($(now) - start))
    own=$took
    if [ -f report.json ]; then
        # without Maven's start: from what the report says to when it was written
        begun=$(date -d "$(sed -n 's/.*"startedAt": "\(.*\)",/\1/p' report.json)" +%s%3N)
        own=$(($(date -r report.json +%s%3N) - begun))
    fi
    set -- $(curl -ksS "$url/control/tally")
    if [ "$4" -ne "$packages" ]; then
        cat log server.log >&2
        echo "$scenario: $client uploaded $4 packages of $packages" >&2
        return 1
    fi
    echo "$scenario $client $1 $own $took $(tail -1 memory) $2 $3" >> runs
    echo "$scenario $client: $1 s of upload, $took ms in all" >&2
}

with_plugin() { # scenario, packages, rate, folder, parallelism, options of the JVM
    measure "$1" "plugin$5" "$2" "$3" env MAVEN_OPTS="${6:-}" ./mvn \
        "io.github.nugetmaven:nuget-maven-plugin:$version:push-file" "-Dnuget.source=$url/v3/index.json" \
        "-Dnuget.files=$4/*.nupkg" "-Dnuget.parallelism=$5" "-Dnuget.report=$work/report.json"
}

with_curl() { # scenario, packages, rate, folder, parallelism: all of it in one process
    for file in "$4"/*.nupkg; do
        [ "$file" = "$4/Contoso.Benchmark001.1.0.0.nupkg" ] || echo next
        echo "url = $url/api/v2/package/"
        echo "request = PUT"
        echo "form = \"package=@$file;filename=package.nupkg;type=application/octet-stream\""
        echo 'header = "X-NuGet-ApiKey: a-key"'
        echo 'header = "X-NuGet-Protocol-Version: 4.1.0"'
        echo "fail"
    done > curl.config
    together=""
    [ "$5" -eq 1 ] || together="--parallel --parallel-max $5"
    measure "$1" "curl$5" "$2" "$3" curl -sS $together -K curl.config
}

# These two push one package after the other. One that fails is no reason to know nothing of the rest.
with_dotnet() { # scenario, packages, rate, folder
    ! installed dotnet || measure "$1" dotnet "$2" "$3" dotnet nuget push "$4/*.nupkg" --source benchmark --api-key a-key || true
}

with_nuget() { # scenario, packages, rate, folder
    ! installed "$nuget" || measure "$1" nuget "$2" "$3" $nuget push "$4/*.nupkg" -Source benchmark-v2 -ApiKey a-key -NonInteractive || true
}

measure_all() {
    round=0
    while [ "$round" -lt "$rounds" ]; do
        round=$((round + 1))
        echo "Round $round of $rounds" >&2
        for n in 1 20 100; do
            with_plugin "n$n" "$n" "$rate" "n$n" "$parallelism"
            [ "$n" -eq 1 ] || with_curl "n$n" "$n" "$rate" "n$n" "$parallelism"
            # one after another they take a minute, and nearly all of it is the server's thinking
            if [ "$n" -eq 1 ] || [ "$round" -eq 1 ]; then
                [ "$n" -ne 20 ] || with_plugin "n$n" "$n" "$rate" "n$n" 1
                with_curl "n$n" "$n" "$rate" "n$n" 1
                with_dotnet "n$n" "$n" "$rate" "n$n"
                with_nuget "n$n" "$n" "$rate" "n$n"
            fi
        done
        for width in "$rate" 0; do
            with_plugin "big$width" 1 "$width" big "$parallelism" -Xmx64m
            with_curl "big$width" 1 "$width" big 1
            with_dotnet "big$width" 1 "$width" big
            with_nuget "big$width" 1 "$width" big
        done
    done
}

value() { # scenario, client, column of runs: the median of all rounds
    awk -v s="$1" -v c="$2" -v i="$3" '$1 == s && $2 == c { print $i }' runs | median
}

name() { # client
    case $1 in
        plugin1) echo "this plugin, \`nuget.parallelism\` 1" ;;
        plugin*) echo "**this plugin**" ;;
        curl1) echo "curl" ;;
        curl*) echo "curl \`--parallel-max $parallelism\`" ;;
        dotnet) echo "dotnet nuget push" ;;
        nuget) echo "nuget push" ;;
    esac
}

why_not() { # client without a value
    case $1 in
        nuget) command=$nuget ;;
        *) command=$1 ;;
    esac
    installed "$command" && echo "failed" || echo "not installed"
}

row() { # scenario, packages, client, how many at a time, the curl to compare with
    upload=$(value "$1" "$3" 3)
    if [ -z "$upload" ]; then
        echo "| $2 | $(name "$3") | $(why_not "$3") | | | | | | |"
        return
    fi
    limit=$(calc "int(($2 + $4 - 1) / $4) * $think / 1000")
    echo "| $2 | $(name "$3") | $(calc "$upload") | $(calc "$upload / $limit") | $(calc "$upload / $(value "$1" "$5" 3)") |" \
        "$(calc "$(value "$1" "$3" 5) / 1000") | $(calc "$(value "$1" "$3" 6) / 1000" %.0f) |" \
        "$(value "$1" "$3" 7) | $(value "$1" "$3" 8) |"
}

big_row() { # rate, client
    width=$([ "$1" -eq 0 ] && echo "no limit" || echo "$(($1 / 1000000)) MB/s")
    upload=$(value "big$1" "$2" 3)
    if [ -z "$upload" ]; then
        echo "| $width | $(name "$2") | $(why_not "$2") | | | | | | |"
        return
    fi
    own=$(value "big$1" "$2" 4)
    echo "| $width | $(name "$2") | $(calc "$upload") | $(calc "$(value "big$1" curl1 3) / $upload") |" \
        "$(calc "$own / 1000") | $(calc "$(value "big$1" curl1 4) / $own") | $(calc "$(value "big$1" "$2" 6) / 1000" %.0f) |" \
        "$(value "big$1" "$2" 7) | $(value "big$1" "$2" 8) |"
}

verdict() { # a condition of awk
    calc "($1) ? \"met\" : \"**missed**\"" %s
}

targets() {
    many=$(calc "$(value n100 "plugin$parallelism" 3) / (100 / $parallelism * $think / 1000)" %.3f)
    large=$(calc "$(value "big$rate" curl1 3) / $(value "big$rate" "plugin$parallelism" 3)" %.3f)
    cat <<END
### Targets

| target | measured | |
| --- | --- | --- |
| 100 packages within 1.2 of the time that the server thinks | $many | $(verdict "$many <= 1.2") |
| 240 MB through a heap of 64 MB at 0.9 of curl's rate or more | $large | $(verdict "$large >= 0.9") |
END
}

results() {
    echo "$(machine), $(curl --version | sed -n '1s/^\(curl [^ ]*\).*/\1/p'). Rounds: $rounds; medians."
    ! installed dotnet || echo "dotnet $(dotnet --version)."
    # it writes lines without an end to what is no terminal
    ! installed "$nuget" || $nuget help 2> log | head -1 | sed 's/NuGet Version: *\([0-9.]*\).*/nuget \1, to the V2 push URL./'
    echo
    targets
    cat <<END

### Packages of $((small / 1000)) KB

The server thinks $think ms about each; the line to it takes $((rate / 1000000)) MB/s.

| packages | client | upload, s | of the limit | of curl's time | command, s | peak memory, MB | requests | connections |
| --: | --- | --: | --: | --: | --: | --: | --: | --: |
END
    for n in 1 20 100; do
        together=$([ "$n" -eq 1 ] && echo curl1 || echo "curl$parallelism")
        row "n$n" "$n" "plugin$parallelism" "$parallelism" "$together"
        [ "$n" -eq 1 ] || row "n$n" "$n" "curl$parallelism" "$parallelism" "curl$parallelism"
        [ "$n" -ne 20 ] || row "n$n" "$n" plugin1 1 curl1
        for client in curl1 dotnet nuget; do
            row "n$n" "$n" "$client" 1 curl1
        done
    done
    cat <<END

### One package of $((big / 1000000)) MB

Maven has a heap of 64 MB; the server thinks $think ms.

| line | client | upload, s | of curl's rate | all its work, s | of curl's rate | peak memory, MB | requests | connections |
| --- | --- | --: | --: | --: | --: | --: | --: | --: |
END
    for line in "$rate" 0; do
        for client in "plugin$parallelism" curl1 dotnet nuget; do
            big_row "$line" "$client"
        done
    done
}

build
cd "$work"
for n in 1 20 100; do
    packages "n$n" "$n" "$small"
done
packages big 1 "$big"
url=$(serve)
cat > NuGet.Config <<END
<configuration>
  <packageSources>
    <clear />
    <add key="benchmark" value="$url/v3/index.json" allowInsecureConnections="true" />
    <add key="benchmark-v2" value="$url/api/v2/package" allowInsecureConnections="true" />
  </packageSources>
</configuration>
END
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
measure_all
results > results
publish upload.sh results
