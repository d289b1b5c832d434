#!/bin/sh
# Each command of README.md, of the guide and of the documents is run as it stands there, with files of the
# names it uses; of ./dev those that neither build nor go on for long.
# shellcheck source=tap.sh
. "$(dirname "$0")/tap.sh"
build=${EDA_BUILD_ROOT:-$root/build}
trap 'rm -rf "$stage"' EXIT
stage=$(mktemp -d)
mkdir "$stage/bin" "$stage/files"
ln -s "$build/app/eda-batch" "$stage/bin/"
PATH=$stage/bin:$PATH

# The files that readers are told to have.
samples=$root/sample-data
(
  cd "$stage/files" || exit 1
  cp "$samples/penguins.csv" .
  printf 'region,price,qty,k\nNorth,3.5,2,a\nSouth,4.5,3,b\nNorth,5,4,k.A.\nWest,6.25,5,d\n' >data.csv
  cp penguins.csv new.csv
  sed 's/Torgersen/Dream/' penguins.csv >old.csv
  printf 'name,mail,age\nAda,ada@example.org,36\nBob,bob@example.org,41\nEva,eva@example.org,29\n' >staff.csv
  printf 'a;b\n=1+1;2\n3;4,5\n' >messy.csv
  gzip -c penguins.csv >big.csv.gz
  printf 'price,quantity,qty\n3,2,2\n50,4,4\n' >sales.csv
  printf 'age,class\n20,first\n30,second\n40,first\n' >passengers.csv
  cp "$root/tests/cases/history/penguins.json" session.json
  "$build/app/eda-batch" generate -q clinic-3-42 -o practice.csv --key truth.json
  eda-batch --print-template brief.md >mine.md
  printf -- '---\neda: 1\ndata: old.csv\n---\n\n```eda shape\n```\n' >survey.eda
  eda-batch replay -q survey.eda -f edaz -o received.edaz
)

# Commands of FILE: indented lines; what explains one stands behind it, two spaces away.
commands_of () { sed -n 's/^    \(\(eda-batch\|zcat\) .*\)$/\1/p' "$1" | sed -E 's/   *[^ ].*$//'; }

# What stands in capitals is for the reader to fill in: a session that was exported, and what goes with it.
session=$(sed -n 's/.*"id": *"\([^"]*\)".*/\1/p' "$root/tests/cases/history/penguins.json" | head -n 1)
filled () { sed -e 's/SESSION/session.json/' -e "s/\\bID\\b/$session/" -e 's/--import FILE/--import session.json/' -e 's/--key FILE/--key truth.json/' -e 's/--db FILE/--db history.db/' -e 's/--data FILE/--data penguins.csv/'; }

# Some need what another reader would have written.
claims_for () { case $1 in *passengers*) echo 'median(age) > 25 @80' ;; *penguins*) echo 'bill_length_mm ~ flipper_length_mm positive @80' ;; *) echo 'median(price) > 1 @90' ;; esac; }

n_commands=0
for document in README.md docs/guide/guide.md $(cd "$root" && ls docs/*.md); do
  commands_of "$root/$document" | filled >"$stage/commands"
  while read -r command; do
    rm -rf "$stage/here"
    cp -r "$stage/files" "$stage/here"
    claims_for "$command" >"$stage/here/my.claims"
    export XDG_DATA_HOME="$stage/here/kept" # a history of one session
    case $command in *history*) (cd "$stage/here" && eda-batch history --import session.json >/dev/null 2>&1) ;; esac
    n_commands=$((n_commands + 1))
    rule "$document: $command" "$(cd "$stage/here" && said=$(sh -c "$command" 2>&1 >/dev/null </dev/null) || {
      code=$?
      # check may refute; that is an answer.
      [ "$code" = 3 ] || printf '%s: %s\n' "$code" "$said"
    })"
  done <"$stage/commands"
done
rule "commands were found" "$([ "$n_commands" -ge 50 ] || echo "$n_commands")"

# ---- ./dev -----------------------------------------------------------------------------------------------

# Of what it builds there is nothing new: the tests run after a build, and must not start another.
mkdir "$stage/dev"
printf '#!/bin/sh\n' >"$stage/dev/ninja"
chmod 755 "$stage/dev/ninja"
dev () { env -u DISPLAY -u WAYLAND_DISPLAY PATH="$stage/dev:$PATH" "$root/dev" "$@" 2>"$stage/said"; }

listed=$root/tests/lint/dev-commands.txt
named=$(cat "$root"/README.md "$root"/CONTRIBUTING.md "$root"/docs/*.md "$root"/docs/guide/*.md | grep -oE '\./dev [a-z]+' | sort -u | cut -d ' ' -f 2)
rule "./dev knows each command that a document names" "$(for command in $named; do
  "$root/dev" help | grep -qE "^  $command( |$)" || echo "$command"
done)"
rule "who runs each of them stands in dev-commands.txt" "$(for command in $named; do
  grep -qE "^$command +[^ ]" "$listed" || echo "$command"
done)"
rule "and no other does" "$(grep -oE '^[a-z]+' "$listed" | while read -r command; do
  "$root/dev" help | grep -qE "^  $command( |$)" || echo "$command"
done)"
rule "./dev help tells each" "$(dev help | grep -q '^  run ' || cat "$stage/said")"
rule "./dev packages lists what is needed" "$(dev packages build | grep -qx meson || cat "$stage/said")"
if [ "$build" = "$root/build" ]; then
  rule "./dev build says where the programs are" "$(dev build && grep -q 'build/app/eda-batch' "$stage/said" || cat "$stage/said")"
  for file in "" "$stage/files/data.csv"; do
    # shellcheck disable=SC2086 # with and without a file
    rule "./dev run ${file##*/} without a display writes a report and prints its path" "$(
      report=$(dev run $file) && grep -q '</html>' "$report" || cat "$stage/said")"
  done
fi
finish
