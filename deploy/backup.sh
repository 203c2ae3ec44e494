#!/usr/bin/env bash
# Backs up one host on the embedded database, while it runs: deploy/backup.sh DATA_FOLDER BACKUP_FOLDER
# Needs sqlite3 and flock. Copying the live file would lose what is still in the write-ahead log, so the copy is made by SQLite itself.
# The master key is not in it, on purpose: keep that somewhere else, or the backup opens nothing.
set -euo pipefail
data=${1:?the DataFolder of the running site}
target=${2:?a folder for backups}/charter-$(date -u +%Y%m%dT%H%M%SZ)
mkdir -p "$target"
# As every process that uses the file: meanwhile no start puts a migrated one in its place.
# The lock lies beside the file itself where charter.db is a link, and may belong to another user, so it is opened for reading.
database=$(readlink -f "$data/charter.db")
[ -e "$database.lock" ] || : >"$database.lock"
exec 9<"$database.lock"
flock --shared --wait 60 9
sqlite3 "$database" ".timeout 60000" "VACUUM INTO '$target/charter.db'"
[ "$(sqlite3 "$target/charter.db" 'PRAGMA integrity_check')" = ok ]
# Evidence files never change once written, so they are copied after the database that names them.
[ ! -d "$data/evidence" ] || cp -a "$data/evidence" "$target/evidence"
(cd "$target" && find . -type f ! -name SHA256SUMS -exec sha256sum {} + >SHA256SUMS)
echo "backed up to $target: $(sqlite3 "$target/charter.db" 'SELECT COUNT(*) FROM Applications') applications"
