#!/usr/bin/env bash
# Starts Debian's PostgreSQL server on a private socket, runs the given command with CHISO_TEST_DATABASE_URL, stops it.
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
place=$(mktemp -d /tmp/chiso-pg.XXXXXX)
as_server() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else "$@"; fi; }
[ "$(id -u)" = 0 ] && chown 65534:65534 "$place"
stop() { as_server "$bin/pg_ctl" -D "$place/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$place"; }
trap stop EXIT
cd "$place"
as_server "$bin/initdb" -D "$place/data" -U chiso -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
as_server "$bin/pg_ctl" -D "$place/data" -w -o "-c listen_addresses='' -c unix_socket_directories='$place' -c fsync=off -c max_connections=200" -l "$place/log" start >/dev/null
cd - >/dev/null
CHISO_TEST_DATABASE_URL="postgresql://chiso@/postgres?host=$place" "$@"
