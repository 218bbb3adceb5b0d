#!/bin/sh
# The application's own role and database: it owns its tables and is no superuser.
set -eu
psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv password UTHFLOW_DATABASE_PASSWORD
CREATE ROLE uthflow LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'password';
CREATE DATABASE uthflow OWNER uthflow;
REVOKE ALL ON DATABASE uthflow FROM PUBLIC;
SQL
