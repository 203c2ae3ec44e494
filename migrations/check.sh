#!/usr/bin/env bash
# Fails if the model has changes that any database's migrations do not have.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
for database in Sqlite SqlServer PostgreSql; do
    project=migrations/CharterTracker.Migrations.$database
    dotnet ef migrations has-pending-model-changes --project "$project" --startup-project "$project"
done
