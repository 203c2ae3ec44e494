#!/usr/bin/env bash
# Writes the SQL of all migrations beside each project: idempotent where the tool can (it cannot for SQLite).
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
for database in Sqlite SqlServer PostgreSql; do
    project=migrations/CharterTracker.Migrations.$database
    flag=--idempotent
    [ "$database" = Sqlite ] && flag=
    dotnet ef migrations script $flag --project "$project" --startup-project "$project" --output "$project/migrate.sql"
done
