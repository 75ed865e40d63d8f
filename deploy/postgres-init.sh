#!/usr/bin/env bash
# Runs once, when the database is made: the application owns its database, but is no superuser.
set -euo pipefail

# psql reads and quotes the password itself: it is in no list of processes.
psql --set=ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --dbname postgres \
    --set=database="$POSTGRES_DB" <<'SQL'
\set wachtwoord `cat /run/secrets/database_password`
CREATE ROLE wijkwerken LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'wachtwoord';
ALTER DATABASE :"database" OWNER TO wijkwerken;
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
SQL
