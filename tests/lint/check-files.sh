#!/bin/sh
# The shape of files: what every reader may count on.
# shellcheck source=tap.sh
. "$(dirname "$0")/tap.sh"
cd "$root" || exit 1
sources=$(own_files -name '*.[ch]')
headers=$(own_files -name '*.h')
texts=$(own_files -name '*.[ch]' -o -name '*.sh' -o -name '*.awk' -o -name '*.ui' -o -name '*.md' -o -name '*.css' -o -name '*.mustache' -o -name meson.build -o -name dev -o -name run -o -name packages.txt)

# each_file LIST COMMAND...: COMMAND prints why a file is wrong, or nothing.
each_file ()
{
  list=$1
  shift
  for file in $list; do
    "$@" "$file"
  done
}

no_pragma_once () { grep -q '^#pragma once$' "$1" || echo "$1"; }
no_opening_comment () { head -n 1 "$1" | grep -q '^/[*/]' || echo "$1"; }
too_long ()
{
  lines=$(wc -l <"$1")
  [ "$lines" -lt 500 ] || grep -q "^$1 " tests/lint/long-files.txt || echo "$1: $lines lines"
}
# Arguments and operands are evaluated in an order that the compiler chooses: two draws of random numbers in one
# expression would make other data on another CPU.
draws_twice ()
{
  awk -v RS='[;{}]' -v draw='eda_(draw|random)_[a-z]+ [(]' '
    match($0, draw) {
      rest = substr($0, RSTART + RLENGTH)
      if (match(rest, draw) && substr(rest, 1, RSTART) !~ /[?]|&&|[|][|]| = /)
        print FILENAME ": " $0
    }' "$@"
}
no_last_newline () { [ -z "$(tail -c 1 "$1")" ] || echo "$1"; }

rule "every header says #pragma once" "$(each_file "$headers" no_pragma_once)"
rule "every C file opens with a comment on what it is for" "$(each_file "$sources" no_opening_comment)"
rule "no C file has 500 lines or more, but for a reason in long-files.txt" "$(each_file "$sources" too_long)"
rule "long-files.txt lists only files that exist" \
  "$(grep -v '^#' tests/lint/long-files.txt | while read -r file _; do [ -z "$file" ] || [ -f "$file" ] || echo "$file"; done)"
rule "every text file ends with a line end" "$(each_file "$texts" no_last_newline)"
# shellcheck disable=SC2086 # file names of this project have no spaces
{
  rule "no tabs" "$(grep -nP '\t' $texts | head -n 20)"
  rule "no white space at line ends" "$(grep -nE ' +$' $texts | head -n 20)"
  rule "no goto" "$(grep -nE '\bgoto [a-z]' $sources)"
  rule "no leftovers, no notes to do something later" "$(grep -nE '\b(TOD[O]|FIXM[E]|XX[X])\b' $texts)"
  rule "no paths of somebody's machine" "$(grep -nE '(^|[^a-z.])(/hom[e]/[a-z]|/Users?/[a-z]|/roo[t]/|/wor[k]/)' $texts)"
  rule "no function without prototype: f ()" "$(grep -nE '^[a-z_]+ \(\)$' $sources)"
  rule "no expression draws two random numbers" "$(draws_twice $(echo "$sources" | grep -v '^tests/'))"
  rule "no test that skips itself for good" "$(grep -nE 'return 7[7];' $sources)"
}
finish
