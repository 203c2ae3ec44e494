#!/usr/bin/env bash
# Restores a backup into an empty data folder, with the site stopped: deploy/restore.sh BACKUP DATA_FOLDER
set -euo pipefail
backup=${1:?a folder that backup.sh made}
data=${2:?the DataFolder of the stopped site}
[ ! -e "$data/charter.db" ] || { echo "$data has a database already; move it away first" >&2; exit 1; }
(cd "$backup" && sha256sum --quiet -c SHA256SUMS)
mkdir -p "$data"
cp -a "$backup/charter.db" "$data/charter.db"
[ ! -d "$backup/evidence" ] || cp -a "$backup/evidence" "$data/evidence"
[ "$(sqlite3 "$data/charter.db" 'PRAGMA integrity_check')" = ok ]
echo "restored: $(sqlite3 "$data/charter.db" 'SELECT COUNT(*) FROM Applications') applications. Start the site with the same master key"
