#!/usr/bin/env bash
# Installs the packages of examples/ with NuGet's own tools, and builds and runs projects that use them.
#   scripts/official-tools.sh [--optional]
# Uses a .NET SDK ($DOTNET, or dotnet on the PATH) and nuget.exe with Mono ($NUGET_EXE, and mono on the PATH): what is there of
# them. Without any of them it fails, except with --optional. .NET tools need the SDK 10, and Java for the one that is a jar.
# Everything happens in target/official-tools, with the packages that the last build of src/it/examples-are-packages has left.
set -euo pipefail
cd "$(dirname "$0")/.."

optional=false
[ "${1:-}" != --optional ] || optional=true
built=$PWD/target/it-maven3/examples-are-packages/examples
work=$PWD/target/official-tools
dotnet=${DOTNET:-$(command -v dotnet || true)}
nuget_exe=${NUGET_EXE:-}

say() { echo "[$tool] $*"; }
fail() {
  echo "[$tool] FAILED: $*" >&2
  exit 1
}
# has FILE...: fails if one of them is not there
has() {
  local file
  for file in "$@"; do
    [ -s "$file" ] || fail "there is no file ${file#"$work"/}"
  done
}
# quietly LOG COMMAND...: shows what the command said only if it fails
quietly() {
  local log=$work/$1.log
  shift
  "$@" >"$log" 2>&1 </dev/null || {
    cat "$log" >&2
    fail "$*"
  }
}
# says LOG TEXT
says() { grep -qF -- "$2" "$work/$1.log" || fail "the command did not say '$2': $(cat "$work/$1.log")"; }

tool=examples
if ! ls "$built"/*/target/*.nupkg >/dev/null 2>&1; then
  say "building the packages"
  ./mvnw -B -q verify -DskipTests -Dinvoker.test=examples-are-packages
fi
rm -rf "$work"
mkdir -p "$work/feed" "$work/home"
cp "$built"/*/target/*.nupkg "$work/feed"
# neither the caches nor the configuration of the user
export HOME=$work/home DOTNET_CLI_HOME=$work/home NUGET_PACKAGES=$work/packages
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
cat >"$work/nuget.config" <<XML
<configuration>
  <packageSources>
    <clear />
    <add key="examples" value="$work/feed" />
  </packageSources>
</configuration>
XML

with_nuget_exe() {
  tool=nuget.exe
  quietly nuget-help mono "$nuget_exe" help
  say "$(grep -m 1 Version "$work/nuget-help.log")"
  local file id version
  for file in "$work"/feed/*.nupkg; do
    id=$(basename "$file" .nupkg | sed -E 's/\.[0-9]+\.[0-9]+\.[0-9]+$//')
    version=$(basename "$file" .nupkg | sed -E 's/.*\.([0-9]+\.[0-9]+\.[0-9]+)$/\1/')
    if unzip -p "$file" "$id.nuspec" | grep -q '<packageType '; then
      # "install" refuses tools and templates, which are for dotnet alone
      quietly "nuget-$id" mono "$nuget_exe" add "$file" -Source "$work/expanded" -Expand -NonInteractive
      has "$work/expanded/$(echo "$id" | tr '[:upper:]' '[:lower:]')/$version/README.md"
      say "expands $id $version"
      continue
    fi
    # the dependencies of Contoso.Words are on nuget.org
    quietly "nuget-$id" mono "$nuget_exe" install "$id" -Version "$version" -Source "$work/feed" -OutputDirectory "$work/installed" \
      -DependencyVersion Ignore -NonInteractive -NoCache
    has "$work/installed/$id.$version/$id.$version.nupkg"
    say "installs $id $version"
  done
  has "$work/installed/Contoso.Native.1.2.0/runtimes/linux-musl-x64/native/libcontoso.so" \
    "$work/installed/Contoso.Words.1.2.0/maven/net8.0/Contoso.Words.pom" \
    "$work/expanded/contoso.templates/1.2.0/content/contoso-hello/.template.config/template.json"
  quietly nuget-dependencies mono "$nuget_exe" install Contoso.Everything -Version 1.2.0 -Source "$work/feed" \
    -OutputDirectory "$work/everything" -NonInteractive -NoCache
  has "$work"/everything/Contoso.{Native,Library,Build}.1.2.0/README.md
  say "installs the dependencies of Contoso.Everything"
}

# project NAME PACKAGE...: a console project with references to packages; Program.cs from standard input
project() {
  mkdir -p "$work/$1"
  cat >"$work/$1/Program.cs"
  {
    echo "<Project Sdk='Microsoft.NET.Sdk'><PropertyGroup><OutputType>Exe</OutputType><UseAppHost>false</UseAppHost>"
    echo "<TargetFramework>$framework</TargetFramework><TreatWarningsAsErrors>true</TreatWarningsAsErrors><NuGetAudit>false</NuGetAudit></PropertyGroup><ItemGroup>"
    local reference
    for reference in "${@:2}"; do
      echo "<PackageReference Include='${reference%/*}' Version='${reference#*/}' />"
    done
    echo "</ItemGroup></Project>"
  } >"$work/$1/$1.csproj"
  quietly "$1" "$dotnet" build "$work/$1" -nodeReuse:false -o "$work/$1/out"
  quietly "$1-run" "$dotnet" "$work/$1/out/$1.dll"
}

with_dotnet() {
  tool=dotnet
  local version major
  version=$("$dotnet" --version)
  major=${version%%.*}
  framework=$([ "$major" -lt 5 ] && echo "netcoreapp$major.1" || echo "net$major.0")
  say "SDK $version"

  project Consumer Contoso.Hello/1.0.0 Contoso.Native/1.2.0 Contoso.Build/1.2.0 Contoso.Library/1.2.0 Contoso.Content/1.2.0 <<'CS'
class Program {
  static void Main() {
    System.Console.WriteLine("two is " + Contoso.Thing.Two());
    foreach (string name in typeof(Program).Assembly.GetManifestResourceNames()) System.Console.WriteLine(name);
  }
}
CS
  says Consumer "Hello from Contoso.Build"
  says Consumer-run "two is 2"
  says Consumer-run "schema.xsd"
  has "$work"/Consumer/out/{hello.txt,settings.json,messages/de.properties,runtimes/linux-musl-x64/native/libcontoso.so}
  say "builds and runs a project with Contoso.Hello, Contoso.Native, Contoso.Build, Contoso.Library and Contoso.Content"

  project Transitive Contoso.Everything/1.2.0 <<'CS'
class Program {
  static void Main() { System.Console.WriteLine("two is " + Contoso.Thing.Two()); }
}
CS
  says Transitive "Hello from Contoso.Build"
  says Transitive-run "two is 2"
  say "builds and runs a project with Contoso.Everything"

  # the older SDKs know only the old spelling
  local install=-i
  [ "$major" -lt 7 ] || install=install
  quietly template-install "$dotnet" new "$install" "$work/feed/Contoso.Templates.1.2.0.nupkg"
  mkdir -p "$work/Greeting"
  quietly template "$dotnet" new contoso-hello -n Greeting -o "$work/Greeting"
  has "$work"/Greeting/{Greeting.csproj,Program.cs,.gitignore}
  say "makes a project from Contoso.Templates"

  if [ "$major" -ge 10 ]; then
    dotnet_tool Contoso.Greeter contoso-greeter "Hello, World!" World
    dotnet_tool Contoso.NativeGreeter contoso-native-greeter "Hello, native world!"
  else
    say "does not run Contoso.Greeter and Contoso.NativeGreeter: they need the SDK 10"
  fi
  say "does not build with Contoso.Words: IKVM.Maven.Sdk is on nuget.org, and its library on no server"
}

# dotnet_tool PACKAGE COMMAND OUTPUT ARGUMENT...
dotnet_tool() {
  quietly "tool-$1" "$dotnet" tool install "$1" --version 1.2.0 --tool-path "$work/tools" --configfile "$work/nuget.config"
  quietly "tool-$1-run" "$work/tools/$2" "${@:4}"
  says "tool-$1-run" "$3"
  say "installs and runs $1"
}

tools=0
if [ -n "$nuget_exe" ] && command -v mono >/dev/null; then
  with_nuget_exe
  tools=$((tools + 1))
else
  echo "There is no nuget.exe with Mono: set NUGET_EXE to the path of nuget.exe, and install mono." >&2
fi
if [ -n "$dotnet" ]; then
  with_dotnet
  tools=$((tools + 1))
else
  echo "There is no .NET SDK: put dotnet on the PATH, or set DOTNET to its path." >&2
fi
if [ "$tools" -eq 0 ]; then
  echo "Nothing was installed or built with the tools of NuGet." >&2
  $optional || exit 1
else
  echo "Done with $tools of 2 tools."
fi
