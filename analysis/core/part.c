/* Parts are shared objects of our own in a folder of their own. */

#include "analysis/core/part.h"

#include "analysis/core/error.h"
#include "analysis/core/folder.h"

#include <dlfcn.h>

static gconstpointer
fail (GError **error, const char *path)
{
  EdaPlace place = { (char *)path, 0, 0 };

  eda_error_set (error,
                 EDA_ERROR_PART,
                 &place,
                 "Install EDA Workbench again.",
                 "A part of EDA Workbench does not load (%s)",
                 dlerror ());
  return NULL;
}

gconstpointer
eda_part_get (const char *name, GError **error)
{
  g_autofree char *folder = eda_folder_get (EDA_FOLDER_PARTS);
  g_autofree char *path = g_strdup_printf ("%s/eda-%s.so", folder, name);
  gpointer         handle = dlopen (path, RTLD_NOW | RTLD_LOCAL);
  gconstpointer   *record = handle != NULL ? dlsym (handle, "eda_part") : NULL;

  return record != NULL ? *record : fail (error, path);
}
