# Adds up test cases after "meson test" and prints "PASSED FAILED".
#
#   awk -f json-field.awk -f count-cases.awk RS='<' LOG.junit.xml RS='\n' LOG.json
#
# The JUnit file knows every case (TAP subtest). It forgets a program that crashed or ran out of
# time after its last good case, so the JSON file, which knows how each program ended, comes
# second: a program that ended badly without a failed case counts as one failure.

function attribute(name,    rest) {
  if (!match($0, " " name "=\"[^\"]*\""))
    return ""
  rest = substr($0, RSTART, RLENGTH)
  sub("^ " name "=\"", "", rest)
  sub("\"$", "", rest)
  return rest
}

function end_case() {
  if (!in_case)
    return
  if (state == "failed") {
    failed++
    bad[program]++
  } else if (state == "passed")
    passed++
  in_case = 0
}

# One record per XML tag; text between tags cannot hold a bare "<".
RS == "<" && /^testcase / {
  end_case()
  in_case = 1
  state = "passed"
  program = attribute("classname")
  if (index(program, ".") > 0)
    sub(/^[^.]*\./, "", program)
  else { # a program without subtests is a case itself
    program = attribute("name")
    is_case[program] = 1
  }
}
RS == "<" && /^(failure|error)[ >\/]/ { state = "failed" }
RS == "<" && /^skipped[ >\/]/ { state = "skipped" }
RS == "<" && /^\/testsuite>/ { end_case() }

# One program a line.
RS == "\n" && /^\{/ {
  end_case()
  result = field("result")
  program = field("name")
  if (result ~ /^(FAIL|ERROR|TIMEOUT|INTERRUPT|UNEXPECTEDPASS)$/ && !bad[program]) {
    failed++
    if (is_case[program])
      passed--
  }
}

END { printf "%d %d\n", passed, failed }
