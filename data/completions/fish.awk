# One line an option for fish.
END {
  print "# Completions of " name " for fish."
  for (i = 1; i <= n_commands; i++)
    printf "complete -c %s -n __fish_is_first_token -a %s -d %s\n", name, commands[i], quoted(does[commands[i]], "\\'")
  for (i = 1; i <= n; i++) {
    printf "complete -c %s%s -l %s", name, (short[i] == "-" ? "" : " -s " short[i]), long[i]
    if (words(long[i]) != "")
      printf " -x -a '%s'", words(long[i])
    else if (takes[i] != "-")
      printf values[long[i]] == "FILES" ? " -r" : " -x"
    printf " -d %s\n", quoted(text[i], "\\'")
  }
}
