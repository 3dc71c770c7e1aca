@echo off
java -jar "%~dp0contoso-greeter.jar" %*
