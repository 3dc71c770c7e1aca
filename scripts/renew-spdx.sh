#!/bin/sh
# Writes the newest SPDX license list into src/main/resources.
#
#   scripts/renew-spdx.sh           downloads the list from spdx.org
#   scripts/renew-spdx.sh FOLDER    takes licenses.json and exceptions.json from a folder
set -eu

if [ $# -gt 0 ]; then
    folder=$(cd "$1" && pwd)
else
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    for list in licenses exceptions; do
        curl --fail --silent --show-error --location --max-time 60 --max-filesize 10000000 \
            --output "$folder/$list.json" "https://spdx.org/licenses/$list.json"
    done
fi

cd "$(dirname "$0")/.."
list=src/main/resources/io/github/nugetmaven/nupkg/rules/spdx.txt
${MVN:-./mvnw} -B -q test -Dtest=SpdxRenewalTest -Dspdx.lists="$folder"
echo "$list has the SPDX list $(sed -n 's/^version //p' $list) of $(sed -n 's/^date //p' $list)."
