#!/bin/sh
# Reports as browsers and their checkers see them: "./dev pages". Usage: check.sh BUILD [scroll]
# All templates of three samples and of a wide table, and reports of messy files, must pass the W3C's
# checker, HTML Tidy, and axe in Chromium; a table of 1 000 columns only the first two. scroll tells
# instead how smoothly that one scrolls.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$here/../..
build=$1
batch=$build/app/eda-batch
work=$build/pages
pages=$work/html
failed=

say () { printf '==> %s\n' "$*" >&2; }

# wide COLUMNS ROWS: numbers, levels, dates and gaps, the same each time.
wide ()
{
  awk -v columns="$1" -v rows="$2" '
    function draw () { seed = (seed * 16807) % 2147483647; return seed / 2147483647 }
    BEGIN {
      seed = 5
      split ("amount level score day count", names, " ")
      split ("north south east west centre", levels, " ")
      for (i = 1; i <= columns; i++)
        printf ("%s%s_%d", (i > 1 ? "," : ""), names[i % 5 + 1], i)
      print ""
      for (r = 1; r <= rows; r++) {
        shared = draw () + draw () + draw ()
        for (i = 1; i <= columns; i++) {
          kind = i % 5
          cell = kind == 0 ? sprintf ("%.2f", exp (3 + draw ())) : \
                 kind == 1 ? levels[1 + int (draw () * (2 + i % 4))] : \
                 kind == 2 ? sprintf ("%.3f", shared * (i % 7) / 7 + draw ()) : \
                 kind == 3 ? sprintf ("20%02d-%02d-%02d", 20 + int (draw () * 3), 1 + int (draw () * 12), 1 + int (draw () * 28)) : \
                 int (draw () * 20)
          printf ("%s%s", (i > 1 ? "," : ""), (draw () < 0.02 * (i % 4) ? "" : cell))
        }
        print ""
      }
    }'
}

# complain WHAT TEXT: shows the text, if there is any, and remembers.
complain ()
{
  [ -n "$2" ] || return 0
  printf '%s complains:\n%s\n' "$1" "$2" >&2
  failed=yes
}

# What tidy says of markup that it is too old for: <h3> in <summary>, <div> in <dl>, id of an SVG's <title>.
tidy_pages ()
{
  for page in "$@"; do
    tidy -e -q "$page" 2>&1 |
      grep -v -e 'missing </summary> before <h3>' -e 'discarding unexpected </summary>' \
        -e 'trimming empty <summary>' -e 'missing <dd>$' -e 'missing </div> before <dt>' \
        -e 'inserting implicit <dl>' -e 'missing </dl> before </div>' -e '<title> proprietary attribute "id"' | sed "s|^|${page##*/}: |" || true
  done
}

mkdir -p "$pages"
[ -d "$work/node_modules/axe-core" ] || {
  say "Fetching axe-core, puppeteer-core and vnu-jar with npm, into ${work##*/}/"
  cp "$here/package.json" "$work/"
  npm install --prefix "$work" --no-fund --no-audit --silent
}
chromium=$(command -v chromium)
cd "$work"

if [ "${2:-}" = scroll ]; then
  wide 1000 10000 >wide-1000.csv
  "$batch" report -q --force -o "$work/wide-1000.html" wide-1000.csv
  printf '%s bytes\n' "$(wc -c <wide-1000.html)"
  exec node "$here/look.mjs" scroll "$chromium" wide-1000.html
fi

rm -f "$pages"/*.html
wide 24 200 >wide.csv
printf '%s\n' '<script>alert(1)</script>,"](javascript:x)",=1+1' '<b>,&amp;,"""><img src=x>"' 'x,"a
b",' >hostile.csv
printf 'a,b\n' >no-rows.csv
say "Writing the pages"
for csv in "$root"/sample-data/*.csv wide.csv; do
  for template in standard brief portfolio; do
    stem=${csv##*/}
    "$batch" report -q --force -t "$template" -o "$pages/${stem%.csv}-$template.html" "$csv"
  done
done
for csv in hostile.csv no-rows.csv "$root"/tests/cases/csv/ragged.csv "$root"/tests/cases/csv/quote-over-lines.csv \
  "$root"/tests/cases/csv/header-empty-names.csv "$root"/tests/cases/csv/missing-tokens.csv; do
  stem=${csv##*/}
  "$batch" report -q --force -o "$pages/${stem%.csv}.html" "$csv"
done
awk 'NR == 1 || NR % 3' "$root/sample-data/penguins.csv" >old.csv
"$batch" compare -q --force -o "$pages/compare.html" old.csv "$root/sample-data/penguins.csv"
played=$root/tests/cases/history/penguins.json
for option in '' --page --fold-misses; do
  "$batch" challenge report "$played" --data "$root/sample-data/penguins.csv" $option \
    --force -o "$pages/challenge$option.html" 2>/dev/null
done
say "The W3C's checker (vnu)"
complain vnu "$(java -jar node_modules/vnu-jar/build/dist/vnu.jar --errors-only "$pages"/*.html 2>&1)"
say "HTML Tidy"
complain tidy "$(tidy_pages "$pages"/*.html)"
say "The page of 1 000 columns"
wide 1000 300 >wide-1000.csv
"$batch" report -q --force -o wide-1000.html wide-1000.csv
complain vnu "$(java -jar node_modules/vnu-jar/build/dist/vnu.jar --errors-only wide-1000.html 2>&1)"
complain tidy "$(tidy_pages wide-1000.html)"
say "axe in Chromium: light and dark, wide and narrow, with and without JavaScript"
node "$here/look.mjs" "$chromium" "$pages"/*.html || failed=yes
[ -z "$failed" ] && say "No complaints"
[ -z "$failed" ]
