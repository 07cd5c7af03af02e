#!/bin/bash
# Prints what the retry strategy of the AWS SDK for Java does: the figures of the brief and of NOTES.md.
# Needs Maven with access to Maven Central.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/pom.xml" << 'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>oracle</groupId><artifactId>oracle</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>software.amazon.awssdk</groupId><artifactId>retries</artifactId><version>2.57.8</version>
  </dependency></dependencies>
</project>
POM
mvn -q -f "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/lib"
javac -cp "$work/lib/*" -d "$work" "$here/Oracle.java"
java -cp "$work:$work/lib/*" Oracle 2> /dev/null | sed 's/, failures=.*/)/'
