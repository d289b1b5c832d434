# Reads values.txt, commands.txt and the options; "table" says which.
/^#/ { next }
table == "values" { option = $1; $1 = ""; sub (/^ +/, ""); values[option] = $0 }
table == "commands" { command = $1; $1 = ""; sub (/^ +/, ""); commands[++n_commands] = command; does[command] = $0 }
table == "options" { split ($0, cell, "\t"); n++; short[n] = cell[1]; long[n] = cell[2]; takes[n] = cell[3]; text[n] = cell[4] }

# @text between single quotes; @quote is what a quote inside is written as.
function quoted(text, quote) {
  gsub (/'/, quote, text)
  return "'" text "'"
}

function words(option) { return values[option] == "FILES" ? "" : values[option] }
