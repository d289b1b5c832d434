/* From here on gettext answers in German, out of the build's own catalogue. */
#pragma once

#include <glib/gi18n.h>
#include <locale.h>

static inline void
speak_german (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("EDA_BUILD_ROOT"), "po", NULL);

  if (setlocale (LC_MESSAGES, "de_DE.UTF-8") == NULL)
    g_error ("There is no locale de_DE.UTF-8; \"./dev test\" makes it");
  g_unsetenv ("LANGUAGE");
  bindtextdomain ("eda-workbench", folder);
  bind_textdomain_codeset ("eda-workbench", "UTF-8");
  textdomain ("eda-workbench");
}
