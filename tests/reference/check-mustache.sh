#!/bin/sh
# Every template of the public mustache specification (its required modules, and dynamic names), from
# the folder EDA_MUSTACHE_SPEC; see github.com/mustache/spec. Without it there is nothing to do.
spec=${EDA_MUSTACHE_SPEC:-}

if [ ! -e "$spec/sections.json" ]; then
  echo "1..0 # SKIP no mustache specification at EDA_MUSTACHE_SPEC"
  exit 0
fi
exec "${EDA_BUILD_ROOT:-build}/tests/reference/mustache-spec" "$spec"/[a-z]*.json "$spec/~dynamic-names.json"
