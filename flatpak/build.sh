#!/bin/sh
# Builds the Flatpak, a signed repository of static files, and a single-file bundle. Needs the runtimes
# that the manifest names (flatpak install --user flathub org.gnome.Sdk//50, or stand-in.sh), and a
# network only for the archives of the modules.
#
#   build.sh [MANIFEST]         by way of "./dev flatpak"
#
# EDA_FLATPAK_DIR: where all goes (build-flatpak). EDA_GPG_KEY: the key that signs; without it one is made
# in that folder, good for trying. EDA_FLATPAK_URL: where the repository will be served.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
id=io.github.eda_workbench.EdaWorkbench
manifest=${1:-$here/$id.json}
out=${EDA_FLATPAK_DIR:-$here/../build-flatpak}
url=${EDA_FLATPAK_URL:-https://eda-workbench.github.io/flatpak}
mkdir -p "$out"
out=$(CDPATH='' cd -- "$out" && pwd)
export LC_ALL=C.UTF-8

step () { printf '[%4ds] %s\n' "$(($(date +%s) - started))" "$*"; }
started=$(date +%s)

quietly ()
{
  "$@" >"$out/build.log" 2>&1 || {
    tail -n 40 "$out/build.log" >&2
    printf 'build.sh: %s failed; the whole talk is in %s\n' "$1" "$out/build.log" >&2
    exit 1
  }
}

# ---- the program ---------------------------------------------------------------------------

quietly flatpak-builder --user --force-clean --default-branch=stable --state-dir="$out/state" \
  --repo="$out/repo" "$out/tree" "$manifest"
step "modules and program built"

# ---- the key -------------------------------------------------------------------------------

if [ -z "${EDA_GPG_KEY:-}" ]; then
  export GNUPGHOME="$out/gnupg"
  if [ ! -d "$GNUPGHOME" ]; then
    mkdir -m 700 "$GNUPGHOME"
    gpg --batch --quiet --passphrase '' --quick-generate-key "EDA Workbench, key for trying" ed25519 sign 1y
  fi
  EDA_GPG_KEY=$(gpg --batch --list-keys --with-colons | awk -F: '$1 == "fpr" { print $10; exit }')
fi
sign="--gpg-sign=$EDA_GPG_KEY${GNUPGHOME:+ --gpg-homedir=$GNUPGHOME}"

# ---- the repository: a folder for any web server -----------------------------------------------

site=$out/site
rm -rf "$site"
mkdir -p "$site"
ostree init --mode=archive-z2 --repo="$site/repo"
# shellcheck disable=SC2086 # several options
{
  quietly flatpak build-commit-from $sign --src-repo="$out/repo" "$site/repo"
  quietly flatpak build-update-repo $sign --generate-static-deltas --title="EDA Workbench" "$site/repo"
}
key=$(gpg --export "$EDA_GPG_KEY" | base64 -w 0)
cat >"$site/eda-workbench.flatpakref" <<END
[Flatpak Ref]
Name=$id
Branch=stable
Title=EDA Workbench
IsRuntime=false
Url=$url/repo
SuggestRemoteName=eda-workbench
Homepage=https://github.com/eda-workbench/eda-workbench
RuntimeRepo=https://dl.flathub.org/repo/flathub.flatpakrepo
GPGKey=$key
END
cat >"$site/eda-workbench.flatpakrepo" <<END
[Flatpak Repo]
Title=EDA Workbench
Url=$url/repo
Homepage=https://github.com/eda-workbench/eda-workbench
Comment=Explore a data file in six steps
GPGKey=$key
END
step "signed repository: $(du -sh "$site" | cut -f 1) in $site"

# ---- the bundle ----------------------------------------------------------------------------

gpg --export "$EDA_GPG_KEY" >"$out/key.gpg"
quietly flatpak build-bundle --gpg-keys="$out/key.gpg" "$site/repo" "$out/eda-workbench.flatpak" "$id" stable
step "bundle: $(stat -c %s "$out/eda-workbench.flatpak") bytes, $out/eda-workbench.flatpak"
