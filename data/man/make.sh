#!/bin/sh
# The manual page of PROGRAM in scdoc's language: TEMPLATE with the program's own options and, where it
# has some, the COMMANDS of a table.
# Usage: make.sh PROGRAM VERSION TEMPLATE [COMMANDS]
set -eu
program=$1
version=$2
template=$3
commands=${4:-/dev/null}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
export LC_ALL=C.UTF-8

options=$(mktemp)
trap 'rm -f "$options"' EXIT
"$program" --help | awk -f "$here/../options.awk" >"$options"
[ -s "$options" ]
awk -v version="$version" -f "$here/page.awk" table=commands "$commands" table=options "$options" \
  table=page "$template"
