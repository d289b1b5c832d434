#!/bin/sh
# What the desktop is told, judged by the desktop's own checkers.
# shellcheck source=../lint/tap.sh
. "$(dirname "$0")/../lint/tap.sh"
build=${EDA_BUILD_ROOT:-$root/build}
cd "$build/data" || exit 1
trap 'rm -rf "$stage"' EXIT
stage=$(mktemp -d)
desktop=$(echo ./*.desktop)
id=$(basename "$desktop" .desktop)

# complains COMMAND...: what it said, when it failed.
complains () { said=$("$@" 2>&1) || printf '%s\n' "$said"; }

rule "desktop-file-validate has nothing to say" "$(desktop-file-validate --no-hints "$desktop" 2>&1)"
rule "appstreamcli finds the description valid" "$(complains appstreamcli validate --no-net "$id.metainfo.xml")"
rule "all XML is well formed" "$(find . "$root/data" "$root/widgets" "$root/app" \( -name '*.xml' -o -name '*.svg' -o -name '*.ui' \) \
  -exec xmllint --noout {} + 2>&1)"
rule "the entry can be started over the bus" "$(grep -qx "Name=$id" "$id.service" && grep -qx DBusActivatable=true "$desktop" || echo "$id.service")"

mkdir -p "$stage/mime/packages"
cp "$id.xml" "$stage/mime/packages/"
rule "update-mime-database takes the type of notebooks" "$(complains update-mime-database "$stage/mime")"
printf -- '---\neda: 1\ndata: x.csv\n---\n' >"$stage/survey.eda"
type=$(XDG_DATA_HOME=$stage gio info -a standard::content-type "$stage/survey.eda" | sed -n 's/.*content-type: //p')
rule "a notebook is known as one" "$(grep -q "type=\"$type\"" "$id.xml" || echo "$type")"
rule "the entry opens it" "$(grep '^MimeType=' "$desktop" | grep -qF "$type;" || echo "$type")"
rule "its icon is ours, by the name that is exported" "$(grep -qF "<icon name=\"$id-notebook\"" "$id.xml" || echo none)"

pictures=$(grep -oE 'docs/images/[a-z0-9-]+\.png' "$id.metainfo.xml" | sort -u)
rule "screenshots are pictures of this tree" "$(for picture in $pictures; do [ -f "$root/$picture" ] || echo "$picture"; done
  [ -n "$pictures" ] || echo none)"
rule "texts are German for Germans" "$(grep -q '^Comment\[de\]=' "$desktop" && grep -q 'xml:lang="de"' "$id.metainfo.xml" || echo untranslated)"
finish
