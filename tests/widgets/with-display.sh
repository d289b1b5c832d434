#!/bin/sh
# Runs a test with a display, a session bus and a home of its own. Where there is neither Xvfb nor
# a display it tells the harness so. EDA_TEST_SCREEN: the size of the display, 2600x1800: the pointer
# rests in the middle and is over no window there. Over one, GTK waits to show a tooltip, and complains
# when the window has gone by then.
home=$(mktemp -d)
server=
cleanup ()
{
  [ -z "$server" ] || kill "$server" 2>/dev/null
  rm -rf "$home"
}
trap cleanup EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
export XDG_STATE_HOME="$home/state" XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home/run" GSETTINGS_BACKEND=memory
mkdir -m 700 "$home/data" "$home/config" "$home/cache" "$home/run"
export ADW_DISABLE_PORTAL=1 # the same colours where a desktop portal is installed
unset GTK_THEME

if command -v Xvfb >/dev/null; then
  # The server picks a free number itself and writes it: many tests may start at once.
  Xvfb -displayfd 3 -screen 0 "${EDA_TEST_SCREEN:-2600x1800}x24" -nolisten tcp 3>"$home/display" 2>"$home/server.log" &
  server=$!
  while [ ! -s "$home/display" ] && kill -0 "$server" 2>/dev/null; do sleep 0.05; done
  DISPLAY=:$(cat "$home/display")
  export DISPLAY GDK_BACKEND=x11
elif [ -z "$DISPLAY$WAYLAND_DISPLAY" ]; then
  echo "1..0 # SKIP no display and no Xvfb"
  exit 0
fi
if command -v dbus-run-session >/dev/null; then
  # What the bus starts talks to nobody: only the test's own words are the test's.
  # shellcheck disable=SC2016 # the inner shell's own
  dbus-run-session -- sh -c 'exec "$@" >&4 4>&-' sh "$@" 4>&1 >/dev/null 2>"$home/errors"
else
  "$@" 2>"$home/errors"
fi
code=$?
grep -v '^dbus-daemon' "$home/errors" >&2
exit $code
