@echo off
rem Starts the command line. Builds the harness on first use; `mvn clean` makes the next start build it again.
setlocal
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "HOME_DIR=%ROOT%\harness\cli\target\kata"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%HOME_DIR%\built" if exist "%ROOT%\fixtures\target\classes" goto start
echo Building the harness, on first use ... 1>&2
pushd "%ROOT%"
call mvn -q -Dkata.launcher=true -pl :cli,:katas package 1>&2
if errorlevel 1 (
  popd
  echo kata: the harness could not be built: see above 1>&2
  exit /b 3
)
popd
echo built> "%HOME_DIR%\built"
:start
set "TERMINAL=false"
if defined WT_SESSION set "TERMINAL=true"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr --enable-native-access=ALL-UNNAMED "-Dkata.root=%ROOT%" -Dkata.terminal=%TERMINAL% -cp "%HOME_DIR%\lib\*" sre.katas.cli.Main %*
exit /b %errorlevel%
