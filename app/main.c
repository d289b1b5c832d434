/* Starts the desktop program. GTK must not set the locale: numbers in files are read and
 * written with '.', whatever the language of the desktop. */

#include <locale.h>

#include "analysis/core/error.h"
#include "app/application.h"
#include "app/language.h"

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = NULL;

  gtk_disable_setlocale ();
  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  eda_language_init ();
  eda_init ();
  g_set_application_name ("EDA Workbench");

  application = eda_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
