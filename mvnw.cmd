@echo off
rem Runs Maven on this project: the installed Maven if there is one, otherwise the one pinned in
rem .mvn\wrapper\maven-wrapper.properties, fetched once. mvnw is its fuller twin for other systems.
setlocal
where mvn.cmd >nul 2>nul
if not errorlevel 1 (
    call mvn.cmd %*
    exit /b
)
for /f "usebackq tokens=1,* delims==" %%a in ("%~dp0.mvn\wrapper\maven-wrapper.properties") do (
    if "%%a"=="distributionUrl" set "MVNW_URL=%%b"
    if "%%a"=="distributionSha256Sum" set "MVNW_SHA=%%b"
)
for %%a in ("%MVNW_URL:/=\%") do set "MVNW_ARCHIVE=%%~nxa"
set "MVNW_NAME=%MVNW_ARCHIVE:-bin.tar.gz=%"
set "MVNW_DISTS=%USERPROFILE%\.m2\wrapper\dists"
if not exist "%MVNW_DISTS%\%MVNW_NAME%\bin\mvn.cmd" (
    if not exist "%MVNW_DISTS%" mkdir "%MVNW_DISTS%"
    curl.exe -fsSL -o "%MVNW_DISTS%\%MVNW_ARCHIVE%" "%MVNW_URL%" || exit /b 1
    certutil -hashfile "%MVNW_DISTS%\%MVNW_ARCHIVE%" SHA256 | findstr /i "%MVNW_SHA%" >nul || (
        echo mvnw: %MVNW_ARCHIVE% has the wrong checksum 1>&2
        del "%MVNW_DISTS%\%MVNW_ARCHIVE%"
        exit /b 1
    )
    tar.exe -xzf "%MVNW_DISTS%\%MVNW_ARCHIVE%" -C "%MVNW_DISTS%" || exit /b 1
    del "%MVNW_DISTS%\%MVNW_ARCHIVE%"
)
call "%MVNW_DISTS%\%MVNW_NAME%\bin\mvn.cmd" %*
