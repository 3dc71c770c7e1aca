#!/bin/sh
# The command is a link to this file: readlink finds the folder of the jar.
exec java -jar "$(dirname "$(readlink -f "$0")")/contoso-greeter.jar" "$@"
