#!/usr/bin/env python3
"""Prints the manifest with archives of Debian's source packages in place of those to be fetched, and
says on standard error which of them are the upstream archives, byte for byte."""

import hashlib
import json
import pathlib
import sys

# What Debian leaves out of an archive for its licence, while the build still names it.
LEFT_OUT = {
    "gsl": ["printf 'all check install clean distclean:\\n' > doc/Makefile.in"],
    "plplot": ["mkdir -p www && : > www/CMakeLists.txt"],
}

manifest, folder = map(pathlib.Path, sys.argv[1:])
tree = json.loads(manifest.read_text())
for module in tree["modules"]:
    for source in list(module["sources"]):
        if source["type"] == "dir":
            source["path"] = str((manifest.parent / source["path"]).resolve())
            continue
        (archive,) = folder.resolve().glob(module["name"] + "_*.orig.tar.*")
        checksum = hashlib.sha256(archive.read_bytes()).hexdigest()
        same = "the same as upstream" if checksum == source["sha256"] else "Debian's own"
        print(f"  {archive.name}: {same}", file=sys.stderr)
        source.pop("url")
        source.pop("x-checker-data", None)
        source.update(path=str(archive), sha256=checksum)
        if module["name"] in LEFT_OUT:
            module["sources"].append({"type": "shell", "commands": LEFT_OUT[module["name"]]})
json.dump(tree, sys.stdout, indent=4)
