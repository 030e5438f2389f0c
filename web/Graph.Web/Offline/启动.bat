@echo off
rem Starts Graph from this folder and opens the browser. Options are passed on: --demo, --data FOLDER, --urls ADDRESS.
chcp 65001 >nul
"%~dp0Graph.Web.exe" --open %*
if errorlevel 1 pause
