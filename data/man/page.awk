# Fills @VERSION@, @COMMANDS@ and @OPTIONS@ of a page.
function plain(text) {
  gsub (/[_*\\]/, "\\\\&", text)
  return text
}

table == "commands" && !/^#/ {
  command = $1
  $1 = ""
  sub (/^ +/, "")
  commands = commands "*" command "*\n\t" plain($0) "\n"
}

table == "options" {
  split ($0, cell, "\t")
  options = options (cell[1] == "-" ? "" : "*-" cell[1] "*, ") "*--" cell[2] "*" \
    (cell[3] == "-" ? "" : "=_" plain(cell[3]) "_") "\n\t" plain(cell[4]) "\n"
}

table == "page" && /^@COMMANDS@$/ { print commands; next }
table == "page" && /^@OPTIONS@$/ { print options; next }
table == "page" { sub (/@VERSION@/, version); print }
