#!/bin/sh
# Two eda-batch programs side by side, of other compilers, libraries or CPUs: practice files of the same
# names, their keys, and the JSON reports of the same files have to have the same bytes.
#
#   compare.sh OTHER [OURS]     by way of "./dev same OTHER"; OTHER is a program, or a script that runs one
#                               elsewhere with the same folder for temporary files
#
# EDA_SAME_SEEDS: so many practice files of each theme and level (8); EDA_SAME_REPORTS: so many of them are
# reported on, besides the samples (40).
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
other=$1
ours=${2:-$root/build/app/eda-batch}
seeds=${EDA_SAME_SEEDS:-8}
reports=${EDA_SAME_REPORTS:-40}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/ours" "$scratch/other" "$scratch/files"
different=0

# generate_all SIDE PROGRAM: practice files and keys into the folder SIDE.
generate_all ()
{
  for theme in bikes clinic coffee flats support; do
    for level in 1 2 3 4 5; do
      for seed in $(seq "$seeds"); do
        name=$theme-$level-$seed
        "$2" generate -q "$name" -o "$scratch/$1/$name.csv" --key "$scratch/$1/$name.key"
      done
    done
  done
}

# same KIND: compares what both have made of it, and tells.
same ()
{
  n=0
  bad=0
  for file in "$scratch/ours"/*."$1"; do
    n=$((n + 1))
    cmp -s "$file" "$scratch/other/${file##*/}" || {
      bad=$((bad + 1))
      printf '%s differs:\n' "${file##*/}"
      diff "$file" "$scratch/other/${file##*/}" | head -n 5 || true
    }
  done
  printf '%d of %d %s have the same bytes\n' $((n - bad)) "$n" "$2"
  different=$((different + bad))
}

generate_all ours "$ours" &
generate_all other "$other"
wait $!
same csv 'practice files'
same key 'answer keys'

# Of the wilder levels first, which have more in them.
for level in 5 4 3 2 1; do ls "$scratch/ours"/*-"$level"-*.csv; done | head -n "$reports" | while read -r file; do
  cp "$file" "$scratch/files/"
done
cp "$root"/sample-data/*.csv "$scratch/files/"
"$ours" report -q -f json -o "$scratch/ours/" "$scratch/files"/*.csv &
"$other" report -q -f json -o "$scratch/other/" "$scratch/files"/*.csv
wait $!
same json reports
[ "$different" = 0 ]
