# Markdown of the guide → one page of HTML: headings, paragraphs, lists, tables, code, pictures and links.
# Usage: awk -f to-html.awk guide.md > guide.html
function escaped(text) {
  gsub (/&/, "\\&amp;", text)
  gsub (/</, "\\&lt;", text)
  gsub (/>/, "\\&gt;", text)
  return text
}

# Replaces each @sign … @sign by <tag> … </tag>.
function paired(text, sign, tag,    out, from, length_of) {
  length_of = length (sign)
  while ((from = index (text, sign)) > 0) {
    out = out substr (text, 1, from - 1)
    text = substr (text, from + length_of)
    from = index (text, sign)
    if (from == 0)
      return out sign text
    out = out "<" tag ">" substr (text, 1, from - 1) "</" tag ">"
    text = substr (text, from + length_of)
  }
  return out text
}

# Emphasis outside code, code as it is.
function inline(text,    parts, n, i, out) {
  n = split (escaped(text), parts, "`")
  for (i = 1; i <= n; i++)
    out = out (i % 2 ? paired(paired(parts[i], "**", "strong"), "*", "em") : "<code>" parts[i] "</code>")
  return out
}

function close_block() {
  if (paragraph != "")
    print (item ? "<li>" : "<p>") inline(paragraph) (item ? "</li>" : "</p>")
  paragraph = ""
  item = 0
}

function open_list(tag) {
  close_block()
  if (list != tag) {
    close_all()
    print "<" tag ">"
    list = tag
  }
  item = 1
}

function close_all() {
  close_block()
  if (list != "")
    print "</" list ">"
  list = ""
}

BEGIN {
  print "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>"
  print "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"
  print "<title>The EDA Workbench guide</title>\n<style>"
  print ":root { color-scheme: light dark; }"
  print "body { font: 1rem/1.6 Inter, Cantarell, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }"
  print "img { max-width: 100%; height: auto; border-radius: 8px; border: 1px solid #8884; }"
  print "code { background: #8882; border-radius: 4px; padding: 0 0.25em; }"
  print "pre { background: #8882; border-radius: 8px; padding: 0.75rem 1rem; overflow-x: auto; }"
  print "pre code { background: none; padding: 0; }"
  print "h2 { margin-top: 2.5rem; }"
  print "table { border-collapse: collapse; } td, th { text-align: left; padding: 0.3rem 1rem 0.3rem 0; border-bottom: 1px solid #8884; vertical-align: top; }"
  print "</style>\n</head>\n<body>\n<main>"
}

/^    / && paragraph == "" {
  if (list != "")
    close_all()
  if (!code)
    printf "<pre><code>"
  code = 1
  print escaped(substr ($0, 5))
  next
}
code { print "</code></pre>"; code = 0 }

/^\|---/ { next }
/^\|/ {
  close_all()
  if (!table)
    print "<table>"
  cell = table ? "td" : "th"
  table = 1
  n = split ($0, cells, / *\| */)
  row = ""
  for (i = 2; i < n; i++)
    row = row "<" cell ">" inline(cells[i]) "</" cell ">"
  print "<tr>" row "</tr>"
  next
}
table { print "</table>"; table = 0 }

/^#+ / {
  close_all()
  level = index ($0, " ") - 1
  title = substr ($0, level + 2)
  id = tolower (title)
  gsub (/[^a-z0-9]+/, "-", id)
  printf "<h%d id=\"%s\">%s</h%d>\n", level, id, inline(title), level
  next
}
/^!\[/ {
  close_all()
  match ($0, /\]\(/)
  alt = escaped(substr ($0, 3, RSTART - 3))
  file = substr ($0, RSTART + 2)
  sub (/\).*/, "", file)
  print "<p><img src=\"" file "\" alt=\"" alt "\"/></p>"
  next
}
/^- / { open_list("ul"); paragraph = substr ($0, 3); next }
/^[0-9]+\. / { open_list("ol"); paragraph = substr ($0, index ($0, " ") + 1); next }
/^$/ { close_block(); next }
{
  sub (/^ +/, "")
  if (paragraph == "" && list != "")
    close_all()
  paragraph = paragraph (paragraph == "" ? "" : "\n") $0
}

END {
  if (code)
    print "</code></pre>"
  if (table)
    print "</table>"
  close_all()
  print "</main>\n</body>\n</html>"
}
