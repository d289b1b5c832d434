#!/bin/sh
# Completions of PROGRAM for SHELL (bash, zsh or fish), from its own --help and the tables in data/.
# Usage: make.sh SHELL PROGRAM [COMMANDS]
set -eu
shell=$1
program=$2
commands=${3:-/dev/null}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
export LC_ALL=C.UTF-8

options=$(mktemp)
trap 'rm -f "$options"' EXIT
"$program" --help | awk -f "$here/../options.awk" >"$options"
[ -s "$options" ]
awk -v name="${program##*/}" -f "$here/tables.awk" -f "$here/$shell.awk" \
  table=values "$here/../values.txt" table=commands "$commands" table=options "$options"
