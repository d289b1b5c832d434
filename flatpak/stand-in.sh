#!/bin/sh
# Where the real GNOME runtime cannot be fetched: runtimes of the same name made of Debian packages, and
# the manifest's archives taken from Debian's source packages. They prove manifest, modules, sandbox and
# installed program; what is built on them is not for others.
#
#   stand-in.sh FOLDER          leaves FOLDER/manifest.json; runtimes are installed for FLATPAK_USER_DIR
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
manifest=$here/io.github.eda_workbench.EdaWorkbench.json
suite=trixie
mkdir -p "$1"
cd "$1"
work=$PWD
export LC_ALL=C.UTF-8
started=$(date +%s)
step () { printf '[%4ds] %s\n' "$(($(date +%s) - started))" "$*"; }
# shellcheck disable=SC2016 # apt-get's own placeholder
mirror=$(apt-get indextargets --format '$(REPO_URI)' | head -n 1)
branch=$(sed -n 's/.*"runtime-version": *"\([^"]*\)".*/\1/p' "$manifest")
modules="gsl plplot libcsv uchardet md4c jansson libarchive"

platform="libgtk-4-1 libadwaita-1-0 libsqlite3-0 librsvg2-common adwaita-icon-theme gsettings-desktop-schemas
  dconf-gsettings-backend shared-mime-info fonts-dejavu-core fonts-inter fontconfig libglib2.0-bin
  ca-certificates locales xkb-data"
sdk="gcc g++ make pkgconf meson ninja-build cmake autoconf automake libtool gettext patch file libgtk-4-dev
  libadwaita-1-dev libsqlite3-dev desktop-file-utils appstream appstream-compose libxml2-utils
  gtk-update-icon-cache xz-utils zlib1g-dev libbz2-dev liblzma-dev libzstd-dev"

# tree FOLDER PACKAGES: a small Debian; locales stay, translations of programs too.
tree ()
{
  # shellcheck disable=SC2016,SC2086 # mmdebstrap's own placeholder; names of packages
  mmdebstrap --quiet --mode=root --variant=essential --format=directory --dpkgopt=force-unsafe-io \
    --aptopt='Acquire::Check-Valid-Until "false"' \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/info/*' --dpkgopt='path-exclude=/usr/share/gtk-doc/*' \
    --customize-hook='for locale in en_US de_DE; do chroot "$1" localedef -i $locale -f UTF-8 $locale.UTF-8; done' \
    --include="$(echo $2 | tr ' ' ,)" "$suite" "$1" "$mirror" >"$1.log" 2>&1 || {
    tail -n 20 "$1.log" >&2
    exit 1
  }
}

# compose FILE: what flatpak-builder before 1.3 calls, made of what Debian 13 has.
compose ()
{
  cat >"$1" <<'END'
#!/bin/sh
set -e
for word; do case $word in --prefix=*) prefix=${word#*=} ;; --basename=*) id=${word#*=} ;; esac; done
mkdir -p "$prefix/share/metainfo"
cp "$prefix/share/appdata/$id.appdata.xml" "$prefix/share/metainfo/$id.metainfo.xml"
exec appstreamcli compose --no-net --print-report=on-error --prefix=/ --origin=flatpak --components="$id" \
  --result-root="$prefix" --data-dir="$prefix/share/app-info/xmls" \
  --icons-dir="$prefix/share/app-info/icons/flatpak" "$prefix"
END
  chmod 755 "$1"
}

# runtime TREE NAME: its /usr becomes the runtime NAME of the repository rt.
runtime ()
{
  made=made-$2
  rm -rf "$made"
  mkdir -p "$made/files" "$made/var"
  mv "$1/usr" "$made/usr"
  cp -a "$1/etc" "$made/usr/etc"
  ln -sf ../sbin/ldconfig "$made/usr/bin/ldconfig" # flatpak's PATH has no sbin
  # Without these the installed program does not find the libraries it brings.
  printf '%s\n' 'include /run/flatpak/ld.so.conf.d/app-*.conf' /app/lib \
    'include /run/flatpak/ld.so.conf.d/runtime-*.conf' 'include /etc/ld.so.conf.d/*.conf' >"$made/ld.so.conf"
  rm -f "$made/usr/etc/ld.so.conf"
  mv "$made/ld.so.conf" "$made/usr/etc/ld.so.conf"
  (cd "$made/usr/etc" && rm -f passwd* group* shadow* gshadow* machine-id resolv.conf hosts hostname mtab)
  [ ! -x "$made/usr/bin/appstreamcli" ] || compose "$made/usr/bin/appstream-compose"
  printf '%s\n' '[Runtime]' "name=$2" "runtime=org.gnome.Platform/$(flatpak --default-arch)/$branch" \
    "sdk=org.gnome.Sdk/$(flatpak --default-arch)/$branch" '' \
    '[Environment]' 'XDG_DATA_DIRS=/app/share:/usr/share:/usr/share/runtime/share' >"$made/metadata"
  flatpak build-export --runtime --disable-sandbox --no-update-summary rt "$made" "$branch" >/dev/null
  rm -rf "$made" "$1"
}

if ! flatpak --user info "org.gnome.Sdk//$branch" >/dev/null 2>&1; then
  tree platform "$platform"
  step "platform of Debian packages: $(du -sh platform | cut -f 1)"
  tree sdk "$platform $sdk"
  step "sdk of Debian packages: $(du -sh sdk | cut -f 1)"
  ostree init --repo=rt --mode=bare-user-only # no compression: installed by hard links
  runtime platform org.gnome.Platform
  runtime sdk org.gnome.Sdk
  flatpak build-update-repo rt >/dev/null
  flatpak --user remote-add --if-not-exists --no-gpg-verify stand-in "file://$work/rt"
  flatpak --user install -y --noninteractive stand-in "org.gnome.Platform//$branch" "org.gnome.Sdk//$branch" >/dev/null
  step "runtimes installed: $(du -sh rt | cut -f 1)"
fi

if [ ! -d sources ]; then
  mkdir -p sources apt/lists/partial apt/cache/archives/partial
  echo "deb-src [check-valid-until=no signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" >apt/sources.list
  apt="apt-get -qq -o Dir::Etc::SourceList=$work/apt/sources.list -o Dir::Etc::SourceParts=/dev/null
    -o Dir::State::Lists=$work/apt/lists -o Dir::Cache=$work/apt/cache"
  # shellcheck disable=SC2086 # several options
  {
    $apt update
    (cd sources && $apt source --tar-only --download-only $modules) >apt.log 2>&1
  }
  step "archives of the modules: $(du -sh sources | cut -f 1)"
fi
python3 "$here/localise.py" "$manifest" sources >manifest.json
