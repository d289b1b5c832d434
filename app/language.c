/* Tells gettext where translations are. Texts are UTF-8 wherever they go. */

#include "app/language.h"

#include <glib/gi18n.h>

#include "analysis/core/folder.h"

#define DOMAIN "eda-workbench" /* as in po/meson.build */

void
eda_language_init (void)
{
  g_autofree char *folder = eda_folder_get (EDA_FOLDER_LOCALE);

  bindtextdomain (DOMAIN, folder);
  bind_textdomain_codeset (DOMAIN, "UTF-8");
  textdomain (DOMAIN);
}
