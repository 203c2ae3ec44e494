#!/usr/bin/env bash
# Adds one migration, of the same name, for every database: migrations/add.sh NameOfTheChange
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?Give the migration a name}
dotnet tool restore >/dev/null
for database in Sqlite SqlServer PostgreSql; do
    project=migrations/CharterTracker.Migrations.$database
    dotnet ef migrations add "$name" --project "$project" --startup-project "$project" --output-dir Migrations
done
migrations/scripts.sh
