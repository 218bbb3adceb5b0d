#!/bin/sh
# Two roles: uthflow_ejer owns the database and its tables, and makes and changes them at start; uthflow is what the
# application runs as. So it cannot change what the log of look-ups says. Neither is a superuser.
set -eu
psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv password UTHFLOW_DATABASE_PASSWORD
\getenv owner_password UTHFLOW_DATABASE_OWNER_PASSWORD
CREATE ROLE uthflow_ejer LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'owner_password';
CREATE ROLE uthflow LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'password';
CREATE DATABASE uthflow OWNER uthflow_ejer;
REVOKE ALL ON DATABASE uthflow FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE uthflow TO uthflow;
SQL
