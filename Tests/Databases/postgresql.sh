#!/bin/sh
# Starts a PostgreSQL server of its own for tests, on a free port of loopback, and prints its address. It ends, and its files with
# it, when the process ends that is named.
#
#   Tests/Databases/postgresql.sh PID [LOCALE]
set -eu
owner=$1
locale=${2:-C.UTF-8}
programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
if [ -z "$programs" ]; then
    echo "PostgreSQL is not installed: apt-get install postgresql" >&2
    exit 69
fi
folder=$(mktemp -d "${TMPDIR:-/tmp}/awas-postgresql.XXXXXX")
# The server refuses to run as root.
if [ "$(id -u)" = 0 ]; then
    chown postgres "$folder"
    run() { setpriv --reuid=postgres --regid=postgres --clear-groups env HOME="$folder" LC_ALL=C.UTF-8 "$@"; }
else
    run() { "$@"; }
fi
run "$programs/initdb" -D "$folder/data" --locale="$locale" --encoding=UTF8 -A trust -U awas --no-sync > "$folder/initdb.log" 2>&1 ||
    { cat "$folder/initdb.log" >&2; exit 69; }
port=$((20000 + $$ % 20000))
tries=0
until run "$programs/pg_ctl" -D "$folder/data" -w -t 30 -l "$folder/data/server.log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -k $folder -c fsync=off -c max_connections=50" start > /dev/null 2>&1; do
    tries=$((tries + 1))
    if [ "$tries" = 20 ]; then
        cat "$folder/data/server.log" >&2
        exit 69
    fi
    port=$((port + 37))
done
(
    while kill -0 "$owner" 2> /dev/null; do sleep 1; done
    run "$programs/pg_ctl" -D "$folder/data" -m immediate stop
    rm -rf "$folder"
) > /dev/null 2>&1 < /dev/null &
echo "postgresql://awas@127.0.0.1:$port/postgres"
