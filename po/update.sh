#!/bin/sh
# Lists the files that hold texts for people in POTFILES, gathers the texts in eda-workbench.pot, and
# carries them into each language. Run it as ./dev strings.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
cd "$here/.."
export LC_ALL=C.UTF-8

# Files with marked texts, in the order of their names.
list_files ()
{
  grep -rlE '\b(N?N?_|N?C_|ngettext|eda_error_set|eda_batch_usage) ?\(|translatable="yes"' --include='*.c' --include='*.ui' \
    analysis plots notebook challenge practice report widgets app | sort
  printf 'data/eda-workbench.%s.in\n' desktop metainfo.xml mime.xml
}

# extract OPTION...: the texts that these options find, added to eda-workbench.pot.
extract ()
{
  xgettext --from-code=UTF-8 --add-comments=Translators --sort-by-file --package-name=eda-workbench \
    --files-from=po/POTFILES --join-existing --output=po/eda-workbench.pot "$@"
}

# Messages of errors need no mark: eda_error_set translates its hint and its message, one at a time here.
gather ()
{
  : >po/eda-workbench.pot
  extract --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=ngettext:1,2 --keyword=NN_:1,2 \
    --keyword=eda_batch_usage:2 --flag=eda_batch_usage:2:c-format --keyword=eda_error_set:4 \
    --flag=_:1:pass-c-format --flag=N_:1:pass-c-format --flag=ngettext:1:pass-c-format \
    --flag=ngettext:2:pass-c-format --flag=g_strdup_printf:1:c-format --flag=eda_words_count:2:c-format
  extract --keyword --keyword=eda_error_set:5 --flag=eda_error_set:5:c-format
  # Texts of results that stand as they are.
  python3 po/result-texts.py >po/result-texts.c
  xgettext --from-code=UTF-8 --sort-by-file --no-location --join-existing --keyword=N_ --output=po/eda-workbench.pot po/result-texts.c
  rm po/result-texts.c
  # A date alone is no news.
  sed -i '/^"POT-Creation-Date:/d' po/eda-workbench.pot
}

list_files >po/POTFILES
gather
while read -r language; do
  msgmerge --quiet --update --backup=none --no-fuzzy-matching --sort-by-file "po/$language.po" po/eda-workbench.pot
  msgattrib --no-obsolete --sort-by-file --output-file="po/$language.po" "po/$language.po"
  printf '%s: %s\n' "$language" "$(msgfmt --check --statistics --output-file=/dev/null "po/$language.po" 2>&1)"
done <po/LINGUAS
