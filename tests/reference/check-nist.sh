#!/bin/sh
# The kernels against the certified values of NIST StRD: no value may be more than half a digit
# short of what double input allows. The data are not part of this tree.
# shellcheck source=../lint/tap.sh
. "$(dirname "$0")/../lint/tap.sh"
nist=${EDA_REFERENCE:-$root/../shared/reference}/nist
kinds='univariate anova regression'
kernels=${EDA_BUILD_ROOT:-$root/build}/tests/reference/nist-kernels

if [ ! -e "$nist/nist_check.py" ] || ! command -v python3 >/dev/null; then
  echo "1..0 # SKIP no certified values at $nist, or no python3"
  exit 0
fi

found=$(python3 "$nist/nist_check.py" --cmd "'$kernels' {kind} {csv} 2>/dev/null")
for kind in $kinds; do
  rule "nist/$kind: values were compared" "$(printf '%s\n' "$found" | grep -q "^$kind .*(of" || echo none)"
done
rule "nist: no value is more than half a digit short" \
  "$(printf '%s\n' "$found" | grep -q 'ceiling: 0$' || printf '%s\n' "$found")"
finish
