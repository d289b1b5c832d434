#!/bin/sh
# The same bytes on a CPU that can do less: glibc has several codes for a logarithm, and chooses by what the
# CPU can do; it is told here that this one knows neither fused multiplications nor wide vectors.
# shellcheck source=../lint/tap.sh
. "$(dirname "$0")/../lint/tap.sh"
trap 'rm -rf "$scratch"' EXIT
scratch=$(mktemp -d)
batch=${EDA_BUILD_ROOT:-$root/build}/app/eda-batch
printf '#!/bin/sh\nexport GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX512F,-AVX2,-FMA,-FMA4,-AVX\nexec "%s" "$@"\n' "$batch" >"$scratch/lesser"
chmod 755 "$scratch/lesser"

for sample in penguins msleep weather; do
  for program in "$batch" "$scratch/lesser"; do
    "$program" report -q -f json,md -o "$scratch/$(basename "$program").d/" "$root/sample-data/$sample.csv"
  done
done
(cd "$scratch/eda-batch.d" && find . -type f | sort) >"$scratch/names"
rule "reports and figures were written" "$([ "$(wc -l <"$scratch/names")" -gt 20 ] || cat "$scratch/names")"
while read -r name; do
  rule "$name" "$(cmp "$scratch/eda-batch.d/$name" "$scratch/lesser.d/$name" 2>&1)"
done <"$scratch/names"
finish
