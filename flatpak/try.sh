#!/bin/sh
# Builds the Flatpak on runtimes made of Debian packages, installs it as a reader would, from the
# repository and from the bundle, and runs it in its sandbox: a file is opened by the portal's chooser, a
# report is written by it, eda-batch runs inside. Pictures go to build-flatpak/pictures.
#
#   try.sh                      by way of "./dev flatpak try"; needs root for mmdebstrap, 4 GB of disk
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
id=io.github.eda_workbench.EdaWorkbench
out=${EDA_FLATPAK_DIR:-$here/../build-flatpak}
mkdir -p "$out"
out=$(CDPATH='' cd -- "$out" && pwd)
pictures=$out/pictures
export LC_ALL=C.UTF-8 FLATPAK_USER_DIR="$out/user" EDA_FLATPAK_DIR="$out"
export XDG_DATA_DIRS="$FLATPAK_USER_DIR/exports/share:/usr/local/share:/usr/share"
started=${EDA_TRY_STARTED:-$(date +%s)}

step () { printf '[%4ds] %s\n' "$(($(date +%s) - started))" "$*"; }
fail ()
{
  printf 'try.sh: %s\n' "$*" >&2
  exit 1
}

# until_true SECONDS COMMAND...: waits for it.
until_true ()
{
  patience=$(($1 * 5))
  shift
  until "$@" >/dev/null 2>&1; do
    patience=$((patience - 1))
    [ "$patience" -gt 0 ] || return 1
    sleep 0.2
  done
}

# ---- in the session --------------------------------------------------------------------------

picture () { import -window root "$pictures/$1.png"; }
titled () { xdotool search --onlyvisible --name "$1"; }

# choose NAME PATH: types into the portal's chooser, which is a window of another program.
choose ()
{
  until_true 30 titled "$1" || { picture failed; fail "no chooser $1"; }
  sleep 2
  xdotool key --clearmodifiers ctrl+a
  xdotool key --clearmodifiers ctrl+l
  sleep 1
  xdotool key --clearmodifiers ctrl+a
  xdotool type --delay 40 "$2"
  sleep 1
  picture "$3"
  xdotool key Return
}

run_batch ()
{
  flatpak --user run --command=eda-batch --file-forwarding "$id" report -q -f json -o - \
    @@ "$work/penguins.csv" @@ >"$work/penguins.json"
  grep -q '"n_rows": *344\|"rows": *344' "$work/penguins.json" || fail "eda-batch in the sandbox gave no report"
  step "eda-batch ran in the sandbox: $(stat -c %s "$work/penguins.json") bytes of JSON"
}

is_closed_in ()
{
  # shellcheck disable=SC2016 # for the shell inside
  flatpak --user run --command=sh "$id" -c '
    [ ! -e "$1" ] || { echo "sees $1"; exit 1; }
    ! grep -qvE "^ *lo:|^Inter-|^ face " /proc/net/dev || { echo "has a network"; exit 1; }' sh "$work" || fail "the sandbox is open"
  step "inside: no file of the host, no network"
}

run_window ()
{
  flatpak --user run --env=GSK_RENDERER=cairo "$id" >"$out/window.log" 2>&1 &
  until_true 60 titled "EDA Workbench" || fail "no window; $out/window.log"
  until_true 30 titled "^Tour$" || { picture failed; fail "no tour at the first start"; }
  sleep 3
  picture 1-tour
  xdotool key Escape
  sleep 2
  picture 1-start
  step "window opened, the tour skipped"
  xdotool key ctrl+o
  choose "Open a Data File" "$work/penguins.csv" 2-chooser
  until_true 60 titled "penguins.csv" || { picture failed; fail "the file was not opened"; }
  sleep 10
  picture 3-opened
  step "file opened through the portal's chooser"
  xdotool key ctrl+shift+e
  choose "Save Report" "$work/penguins-report.html" 4-save
  until_true 60 test -s "$work/penguins-report.html" || { picture failed; fail "no report was written"; }
  sleep 2
  picture 5-saved
  step "report written through the portal: $(stat -c %s "$work/penguins-report.html") bytes"
  flatpak kill "$id"
}

if [ "${1:-}" = session ]; then
  work=$2
  run_batch
  is_closed_in
  run_window
  exit 0
fi

# ---- build and install -------------------------------------------------------------------------

port=8737
EDA_FLATPAK_URL=http://127.0.0.1:$port
export EDA_FLATPAK_URL
"$here/stand-in.sh" "$out/stand-in"
"$here/build.sh" "$out/stand-in/manifest.json"
step "built"

cleanup ()
{
  for process in ${server:-} ${screen:-}; do kill "$process" 2>/dev/null || true; done
  rm -rf "${home:-}"
}
trap cleanup EXIT
python3 -m http.server --bind 127.0.0.1 --directory "$out/site" "$port" >/dev/null 2>&1 &
server=$!
until_true 30 python3 -c "import urllib.request; urllib.request.urlopen('$EDA_FLATPAK_URL/eda-workbench.flatpakref')" ||
  fail "the web server does not answer"
# Flathub cannot be asked here, and the runtime is there already.
grep -v '^RuntimeRepo=' "$out/site/eda-workbench.flatpakref" >"$out/local.flatpakref"
flatpak --user uninstall -y --noninteractive "$id" >/dev/null 2>&1 || true
flatpak --user install -y --noninteractive "$out/local.flatpakref" >"$out/install.log" 2>&1 || { cat "$out/install.log"; fail "not installed from the repository"; }
step "installed from the signed repository: flatpak install --user eda-workbench.flatpakref"
flatpak --user run --command=eda-batch "$id" --version
flatpak --user uninstall -y --noninteractive "$id" >/dev/null
flatpak --user install -y --noninteractive "$out/eda-workbench.flatpak" >"$out/install.log" 2>&1 || { cat "$out/install.log"; fail "not installed from the bundle"; }
step "installed from the bundle: flatpak install --user eda-workbench.flatpak"

# ---- run ---------------------------------------------------------------------------------------

home=$(mktemp -d)
work=$home/work
mkdir -p "$pictures" "$work"
rm -f "$pictures"/*.png
cp "$here/../sample-data/penguins.csv" "$work/"
# Inside, documents of the portal stand in this folder; so they have to outside.
mkdir -p "/run/user/$(id -u)"
export HOME="$home" XDG_RUNTIME_DIR="/run/user/$(id -u)" XDG_CURRENT_DESKTOP=GNOME EDA_TRY_STARTED="$started"
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME WAYLAND_DISPLAY
Xvfb -displayfd 3 -screen 0 1200x860x24 -nolisten tcp 3>"$home/display" 2>/dev/null &
screen=$!
until_true 20 test -s "$home/display" || fail "no display"
DISPLAY=:$(cat "$home/display")
export DISPLAY
dbus-run-session -- sh -c 'openbox >/dev/null 2>&1 & exec "$0" session "$1"' "$0" "$work" 2>"$out/session.log" || {
  grep try.sh "$out/session.log" >&2 || true
  fail "the session ended early; $out/session.log"
}
dbus-run-session -- flatpak --user uninstall -y --noninteractive --delete-data "$id" >/dev/null 2>&1
left=$(find "$home/.var" "$FLATPAK_USER_DIR/app" -path "*$id*" 2>/dev/null | head -n 3)
[ -z "$left" ] || fail "uninstalling left $left"
step "uninstalled: nothing is left; $(du -sh "$out" | cut -f 1) in $out"
