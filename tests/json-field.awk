# For count-cases.awk and list-failed.awk: the text of a field of a log's JSON line, escapes as they stand.

function field(name,    rest) {
  if (!match($0, "\"" name "\": \"([^\"\\\\]|\\\\.)*\""))
    return ""
  rest = substr($0, RSTART, RLENGTH)
  sub("^\"" name "\": \"", "", rest)
  sub("\"$", "", rest)
  return rest
}
