#!/bin/sh
# Makes the packages anew in made/, a folder beside sources/.
# Needs dotnet on the PATH, mono, and two nuget.exe: NUGET_EXE (5.8.0) and OLD_NUGET_EXE (2.8.5).
set -e
cd "$(dirname "$0")/sources"
mkdir -p ../made
for project in Library Plain Groups Tool Content Build Template; do
  dotnet build --nologo -c Release Contoso.$project
  dotnet pack --nologo --no-build -c Release Contoso.$project
done
nuget() { mono "$NUGET_EXE" pack "$@" -NonInteractive -OutputDirectory ../made; }
nuget Contoso.Metadata/Contoso.Metadata.nuspec
nuget Contoso.Symbols/Contoso.Symbols.nuspec -Version 3.1.4 -Symbols -SymbolPackageFormat snupkg
nuget Contoso.Names/Contoso.Names.nuspec
nuget Contoso.Legacy/Contoso.Legacy.nuspec
mono "$OLD_NUGET_EXE" pack Contoso.Escaped/Contoso.Escaped.nuspec -NonInteractive -OutputDirectory ../made
rm -rf Contoso.*/bin Contoso.*/obj
