#!/bin/sh
# The samples are what their pages say.
# shellcheck source=tap.sh
. "$(dirname "$0")/tap.sh"
cd "$root/sample-data" || exit 1
built=${EDA_BUILD_ROOT:-$root/build}/sample-data

for sample in *.csv orders.csv; do
  page=${sample%.csv}.md
  for word in Origin Licence 'What is true in it'; do
    rule "$page/$word" "$(grep -qF "**$word" "$page" || echo "$page does not say it")"
  done
  rule "$page/columns" "$(
    [ -s "$built/$sample" ] || echo "$sample is not built"
    case $sample in weather.csv) encoding=windows-1252 ;; *) encoding=utf-8 ;; esac
    head -n 1 "$built/$sample" | iconv -f "$encoding" -t utf-8 | tr -d '"\r' | tr ';' ',' | tr ',' '\n' |
      while read -r column; do
        grep -qF "\`$column\`" "$page" || echo "$column is not explained"
      done
  )"
done

# Line numbers in the table of weather.md: fault, line, pattern.
iconv -f windows-1252 -t utf-8 weather.csv | tr -d '\r' >"$built/weather-lines.txt"
while IFS='|' read -r line pattern; do
  rule "weather.csv/line $line" "$(sed -n "${line}p" "$built/weather-lines.txt" | grep -qE "$pattern" || echo "no $pattern")"
done <<'TEXT'
147|;2024-03-15;
207|;2024-03-21;
100|;-999;-999;
122|;-999;-999;
66|;312;
32|;4,2 mm;
33|;süd;
57|;West ;
51|^([^;]*;){7}[^;]*$
138|^([^;]*;){5}[^;]*$
181|^([^;]*;){10}[^;]*$
206|^([^;]*;){11}[^;]*$
123|^Ersatz bestellt"$
103|^$
216|^Alle Angaben
TEXT
rule "weather.csv/line 113 repeats line 112" \
  "$([ "$(sed -n 112p "$built/weather-lines.txt")" = "$(sed -n 113p "$built/weather-lines.txt")" ] || echo differs)"
rule "weather.csv is no UTF-8" "$(iconv -f utf-8 -t utf-8 weather.csv >/dev/null 2>&1 && echo "it is")"

rule "orders.csv/60 000 rows" "$([ "$(wc -l <"$built/orders.csv")" = 60001 ] || wc -l "$built/orders.csv")"
rule "orders.csv/the same bytes on every machine" \
  "$(sha256sum <"$built/orders.csv" | grep -v '^ce056fdf17801736fafd255829eb2a93137c03ec6993964c1785ff5eb4017f26 ')"
finish
