@echo off
rem Starts the command line. Builds the harness on first use; `mvn clean` makes the next start build it again.
setlocal
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "HOME_DIR=%ROOT%\harness\cli\target\kata"
set "JAVA=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not "%JAVA%"=="java.exe" goto built
for %%i in (java.exe) do if not "%%~$PATH:i"=="" goto built
echo kata: no Java found. Install a JDK, 17 or newer, and put java on the PATH or set JAVA_HOME. 1>&2
exit /b 3
:built
if exist "%HOME_DIR%\built" if exist "%ROOT%\fixtures\target\classes" goto start
for %%i in (mvn.cmd) do if not "%%~$PATH:i"=="" goto build
echo kata: no Maven found. Install Maven 3.8.7 or newer, and put mvn on the PATH. 1>&2
exit /b 3
:build
echo Building the harness, on first use ... 1>&2
pushd "%ROOT%"
call mvn.cmd -q -Dkata.launcher=true -pl :cli,:katas package 1>&2
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
