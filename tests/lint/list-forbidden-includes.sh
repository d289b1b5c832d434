#!/bin/sh
# Usage: list-forbidden-includes.sh RULES ROOT FOLDER
# Prints each #include below ROOT/FOLDER that RULES forbids: "file:line: edge".
# Files of tests/MODULE count as files of MODULE (tests/table and the like as analysis), and may
# include headers of tests/ as well.
set -eu
rules=$1
cd "$2"
find "$3" -name '*.[ch]' -exec grep -Hn '^[[:space:]]*#[[:space:]]*include' {} + | sort |
  awk -v rules="$rules" '
    function glob_matches(path, glob) {
      gsub(/[.]/, "[.]", glob)
      gsub(/[*]/, ".*", glob)
      return path ~ ("^" glob "$")
    }
    function is_allowed_path(path, list,    i, n, globs) {
      n = split(list, globs, " ")
      for (i = 1; i <= n; i++)
        if (glob_matches(path, globs[i]))
          return 1
      return 0
    }
    BEGIN {
      while ((getline line < rules) > 0) {
        n = split(line, word, " ")
        if (word[1] == "module") {
          may[word[2]] = " " word[2] " "
          for (i = 4; i <= n; i++)
            may[word[2]] = may[word[2]] word[i] " "
        } else if (word[1] == "tests") {
          tests_may[word[2]] = substr(line, index(line, " may ") + 5)
        } else if (word[1] == "library") {
          library[++n_libraries] = word[2]
          only[n_libraries] = substr(line, index(line, " only ") + 6)
        }
      }
    }
    {
      split($0, part, ":")
      path = part[1]
      place = path ":" part[2]
      is_test = sub(/^tests\//, "", path)
      module = path
      sub(/\/.*/, "", module)
      folder = module
      if (is_test && !(module in may))
        module = "analysis"
      if (!(module in may))
        next

      if (match($0, /"[^"]+"/)) {
        header = substr($0, RSTART + 1, RLENGTH - 2)
        target = header
        if (!sub(/\/.*/, "", target)) {
          if (header !~ /\.inc$|-resources?\.h$/) # made while building
            print place ": \"" header "\" does not carry its module"
          next
        }
        allowed = may[module] (is_test ? " tests " tests_may[folder] " " : "")
        if (index(allowed, " " target " ") == 0)
          print place ": " module " may not include " header
      } else if (match($0, /<[^>]+>/)) {
        header = substr($0, RSTART + 1, RLENGTH - 2)
        if (is_test)
          next
        for (i = 1; i <= n_libraries; i++)
          if (header ~ library[i] && !is_allowed_path(path, only[i]))
            print place ": <" header "> may stand only in " only[i]
      }
    }'
