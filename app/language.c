/* Tells gettext where translations are. Texts are UTF-8 wherever they go. */

#include "app/language.h"

#include <glib/gi18n.h>

#include "analysis/core/folder.h"
#include "analysis/result/translate.h"
#include "challenge/scoring/patterns.h"

void
eda_language_init (void)
{
  g_autofree char *folder = eda_folder_get (EDA_FOLDER_LOCALE);

  bindtextdomain (EDA_LANGUAGE_DOMAIN, folder);
  bind_textdomain_codeset (EDA_LANGUAGE_DOMAIN, "UTF-8");
  textdomain (EDA_LANGUAGE_DOMAIN);
  eda_translate_learn (eda_pattern_phrases ());
}
