# What failed in a run of "meson test", said once more where it is found: at the end.
#
#   awk -f json-field.awk -f list-failed.awk LOG.json
#
# One program a line comes in; the name, the result and what it printed of it go out.

# All but the cases that passed; of those lines the last 15.
function what_went_wrong(text,    lines, count, i, kept, n) {
  gsub(/\\t/, "  ", text)
  gsub(/\\"/, "\"", text)
  count = split(text, lines, /\\n/)
  for (i = 1; i <= count; i++)
    if (lines[i] != "" && lines[i] !~ /^ *(ok |# (Start|End) )/)
      kept[++n] = lines[i]
  for (i = n > 15 ? n - 14 : 1; i <= n; i++)
    print "  " kept[i]
}

{
  result = field("result")
  if (result !~ /^(FAIL|ERROR|TIMEOUT|INTERRUPT|UNEXPECTEDPASS)$/)
    next
  print "Failed: " field("name") " (" result ")"
  what_went_wrong(field("stdout"))
  what_went_wrong(field("stderr"))
}
