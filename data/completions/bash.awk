# Words for bash. Where nothing is offered, names of files are.
END {
  call = "_" name
  gsub (/-/, "_", call)
  print "# Completions of " name " for bash."
  print call " ()\n{"
  print "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}"
  print "  if [[ $word == = ]]; then word="
  print "  elif [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD - 2]}; fi"
  print "  case $before in"
  for (i = 1; i <= n; i++)
    if (words(long[i]) != "")
      printf "    %s--%s) COMPREPLY=($(compgen -W \"%s\" -- \"$word\")); return ;;\n",
        short[i] != "-" ? "-" short[i] " | " : "", long[i], words(long[i])
  print "  esac"
  printf "  [[ $word != -* ]] || COMPREPLY=($(compgen -W \""
  for (i = 1; i <= n; i++)
    printf "%s--%s%s", (i > 1 ? " " : ""), long[i], (takes[i] == "-" ? "" : "=")
  print "\" -- \"$word\"))"
  if (n_commands > 0) {
    printf "  [[ $COMP_CWORD != 1 || $word == -* ]] || COMPREPLY=($(compgen -W \""
    for (i = 1; i <= n_commands; i++)
      printf "%s%s", (i > 1 ? " " : ""), commands[i]
    print "\" -- \"$word\"))"
  }
  print "  [[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace"
  print "}"
  print "complete -o default -F " call " " name
}
