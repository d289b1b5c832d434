# One specification an option for zsh's _arguments.
function plain(text) {
  gsub (/[\]\[:]/, "\\\\&", text)
  return text
}

END {
  print "#compdef " name
  if (n_commands > 0) {
    print "_commands_or_files ()\n{"
    print "  local -a commands=("
    for (i = 1; i <= n_commands; i++)
      print "    " quoted(commands[i] ":" plain(does[commands[i]]), "'\\''")
    print "  )"
    print "  _describe command commands\n  _files\n}\n"
  }
  print "_arguments -s -S \\"
  for (i = 1; i <= n; i++) {
    what = takes[i] == "-" ? "" : ":" plain(takes[i]) ":" (words(long[i]) != "" ? "(" words(long[i]) ")" : values[long[i]] == "FILES" ? "_files" : "")
    if (short[i] != "-")
      print "  " quoted("(-" short[i] " --" long[i] ")-" short[i] (takes[i] == "-" ? "" : "+") "[" plain(text[i]) "]" what, "'\\''") " \\"
    print "  " quoted((text[i] ~ /may be repeated/ ? "*" : "") "--" long[i] (takes[i] == "-" ? "" : "=") "[" plain(text[i]) "]" what, "'\\''") " \\"
  }
  print "  " (n_commands > 0 ? "'1: :_commands_or_files' " : "") "'*:FILE:_files'"
}
