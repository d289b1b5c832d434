#!/bin/sh
# The shape of files: what every reader may count on.
# shellcheck source=tap.sh
. "$(dirname "$0")/tap.sh"
cd "$root" || exit 1
sources=$(own_files -name '*.[ch]')
headers=$(own_files -name '*.h')
texts=$(own_files -name '*.[ch]' -o -name '*.sh' -o -name '*.awk' -o -name '*.ui' -o -name '*.md' -o -name '*.css' -o -name '*.mustache' -o -name meson.build -o -name dev -o -name run -o -name packages.txt)

no_opening_comment () { awk 'FNR == 1 && !/^\/[*\/]/ { print FILENAME }' "$@"; }
too_long ()
{
  wc -l "$@" | awk '$2 != "total" && $1 >= 500 { print $2 " " $1 }' | while read -r file lines; do
    grep -q "^$file " tests/lint/long-files.txt || echo "$file: $lines lines"
  done
}
no_last_newline ()
{
  [ -z "$(tail -q -c 1 "$@" | tr -d '\n')" ] || for file; do
    [ -z "$(tail -c 1 "$file")" ] || echo "$file"
  done
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

rule "long-files.txt lists only files that exist" \
  "$(grep -v '^#' tests/lint/long-files.txt | while read -r file _; do [ -z "$file" ] || [ -f "$file" ] || echo "$file"; done)"
# shellcheck disable=SC2086 # file names of this project have no spaces
{
  rule "every header says #pragma once" "$(grep -L '^#pragma once$' $headers)"
  rule "every C file opens with a comment on what it is for" "$(no_opening_comment $sources)"
  rule "no C file has 500 lines or more, but for a reason in long-files.txt" "$(too_long $sources)"
  rule "every text file ends with a line end" "$(no_last_newline $texts)"
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
