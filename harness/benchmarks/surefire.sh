#!/usr/bin/env bash
# Side by side: `mvn test` over copies of a kata here, and over the same copies as plain Surefire
# modules. Every attempt is the reference solution. Prints the second and later runs and their ratio.
# Usage: harness/benchmarks/surefire.sh [COPIES [RUNS [KATA]]]     (default: 40 3 lru-cache)
set -euo pipefail
copies=${1:-40} runs=${2:-3} kata=${3:-lru-cache}
root=$(cd "$(dirname "$0")/../.." && pwd)
topic=$(basename "$(dirname "$(ls -d "$root"/katas/*/"$kata")")")
package=kata.${kata//-/}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

ours=$work/ours theirs=$work/theirs
mkdir -p "$ours" "$theirs"
(cd "$root" && git ls-files -z | tar --null -T - -cf -) | tar xf - -C "$ours"
rm -rf "$ours"/katas/*/ "$ours"/solutions
sed -i '/<module>katas\/[0-9]/d; /<module>harness\/cli/d' "$ours/pom.xml"

# copy FROM TO NUMBER: a folder of sources with its package renamed
copy() {
  local name=${package#kata.}
  mkdir -p "$2"
  cp -r "$1/." "$2"
  find "$2" -depth -type d -name "$name" -execdir mv {} "$name$3" \;
  find "$2" -type f \( -name '*.java' -o -name '*.toml' \) -exec sed -i "s/\bkata\.$name\b/kata.$name$3/g; s#kata/$name/#kata/$name$3/#g" {} +
}

modules_ours='' modules_theirs=''
for i in $(seq -w 1 "$copies"); do
  id=$kata-$i
  home=$ours/katas/$topic/$id answers=$ours/solutions/$topic/$id
  copy "$root/katas/$topic/$kata/src" "$home/src" "$i"
  cp "$root/katas/$topic/$kata/"{README.md,kata.toml} "$home"
  sed "s#<artifactId>$kata</artifactId>#<artifactId>$id</artifactId>#" "$root/katas/$topic/$kata/pom.xml" >"$home/pom.xml"
  copy "$root/solutions/$topic/$kata/stub" "$answers/stub" "$i"
  rm -rf "$home/src/main/java" && copy "$root/solutions/$topic/$kata/reference" "$home/src/main/java" "$i"
  modules_ours+="<module>katas/$topic/$id</module>"
  cp -r "$home" "$theirs/$id"
  rm "$theirs/$id/kata.toml"
  cat >"$theirs/$id/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<parent><groupId>plain</groupId><artifactId>plain</artifactId><version>1</version></parent><artifactId>$id</artifactId></project>
POM
  modules_theirs+="<module>$id</module>"
done
sed -i "s#<module>katas</module>#<module>katas</module>$modules_ours#" "$ours/pom.xml"

version() { sed -n "s#.*<$1>\(.*\)</$1>.*#\1#p" "$root/pom.xml" | head -n 1; }
cat >"$theirs/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>plain</groupId><artifactId>plain</artifactId><version>1</version><packaging>pom</packaging>
<modules>$modules_theirs</modules>
<properties><maven.compiler.release>17</maven.compiler.release><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
<dependencies>
<dependency><groupId>sre.katas</groupId><artifactId>fixtures</artifactId><version>1.0.0-SNAPSHOT</version><scope>system</scope><systemPath>$ours/fixtures.jar</systemPath></dependency>
<dependency><groupId>org.ow2.asm</groupId><artifactId>asm</artifactId><version>$(version asm.version)</version></dependency>
<dependency><groupId>org.jspecify</groupId><artifactId>jspecify</artifactId><version>$(version jspecify.version)</version></dependency>
<dependency><groupId>tools.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>$(version jackson.version)</version></dependency>
<dependency><groupId>com.squareup.okhttp3</groupId><artifactId>mockwebserver3</artifactId><version>$(version mockwebserver.version)</version></dependency>
<dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>$(version junit.version)</version></dependency>
<dependency><groupId>org.assertj</groupId><artifactId>assertj-core</artifactId><version>$(version assertj.version)</version></dependency>
</dependencies>
<build><pluginManagement><plugins>
<plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
<plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
<plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version></plugin>
</plugins></pluginManagement></build></project>
POM
# Theirs gets the same flags for Maven's own JVM, so that only the work differs.
mkdir -p "$theirs/.mvn" && cp "$ours/.mvn/jvm.config" "$theirs/.mvn/"

seconds() {
  local start end
  start=$(date +%s%N)
  "${@:2}" >"$work/log" 2>&1 || { echo "failed: ${*:2}" >&2; tail -n 40 "$work/log" >&2; exit 1; }
  end=$(date +%s%N)
  awk -v n=$((end - start)) -v l="$1" 'BEGIN { printf "%s %.2f\n", l, n / 1e9 }'
}
cd "$ours" && seconds 'first run, ours  ' mvn test -Dkata.lock=true
(cd "$ours/fixtures/target/classes" && jar cf "$ours/fixtures.jar" .)
cd "$theirs" && seconds 'first run, theirs' mvn test
one=$kata-$(seq -w 1 "$copies" | head -n 1)
for _ in $(seq "$runs"); do
  cd "$ours" && seconds 'all ours  ' mvn test
  cd "$theirs" && seconds 'all theirs' mvn test
  cd "$ours" && seconds 'one ours  ' mvn test -pl ":$one"
  cd "$theirs" && seconds 'one theirs' mvn test -pl ":$one" -am
done | tee "$work/times"
awk 'function median(t, n,   i, j, x) { for (i = 2; i <= n; i++) { x = t[i]; for (j = i - 1; j > 0 && t[j] + 0 > x + 0; j--) t[j + 1] = t[j]; t[j + 1] = x } return t[int((n + 1) / 2)] }
  { k = $1 " " $2; v[k] = v[k] " " $3 } END { for (k in v) { n = split(v[k], t, " "); m[k] = median(t, n) }
  printf "all: ours %.2f s, theirs %.2f s, ratio %.2f\none: ours %.2f s, theirs %.2f s, ratio %.2f\n",
    m["all ours"], m["all theirs"], m["all ours"] / m["all theirs"], m["one ours"], m["one theirs"], m["one ours"] / m["one theirs"] }' "$work/times"
