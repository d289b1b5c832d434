# The options that a program tells on --help, one a line: short, long, what it takes, what it does,
# separated by tabs. An option without a short form has "-" there; one that takes nothing, too.
/^  -/ {
  rest = substr ($0, 3)
  short = "-"
  if (match (rest, /^-[a-zA-Z0-9], /)) {
    short = substr (rest, 2, 1)
    rest = substr (rest, 5)
  }
  match (rest, /^--[a-z-]+/)
  long = substr (rest, 3, RLENGTH - 2)
  rest = substr (rest, RLENGTH + 1)
  takes = "-"
  if (match (rest, /^=[^ ]+/)) {
    takes = substr (rest, 2, RLENGTH - 1)
    rest = substr (rest, RLENGTH + 1)
  }
  sub (/^ +/, "", rest)
  printf "%s\t%s\t%s\t%s\n", short, long, takes, rest
}
