#!/bin/sh
# docs/METHODS.md says what the program says, and its digits are held by tests.
# shellcheck source=tap.sh
. "$(dirname "$0")/tap.sh"
cd "$root" || exit 1
print=${EDA_BUILD_ROOT:-$root/build}/docs/print-methods

rule "docs/METHODS.md is what print-methods prints: build/docs/print-methods > docs/METHODS.md" \
  "$(LC_ALL=C.UTF-8 "$print" | diff docs/METHODS.md - | head -n 20)"

# Ids with digits: the line "`id` · ..." last seen before "- Agrees:".
agreed=$(awk -F '`' '/^`/ { id = $2 } /^- Agrees: / { print id }' docs/METHODS.md)
rule "each number of digits is held by a test: assert_agrees (\"id\", ...)" \
  "$(for id in $agreed; do grep -rqzP "assert_agrees \\(\\s*\"$id\"" tests --include='*.c' || echo "$id"; done)"
rule "there are digits to hold" "$([ -n "$agreed" ] || echo none)"
finish
