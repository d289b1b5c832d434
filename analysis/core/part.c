/* Parts are shared objects of our own in a folder that is found from the program itself,
 * so that an installation may be moved. */

#include "analysis/core/part.h"

#include "analysis/core/error.h"
#include "analysis/core/part-place.h"

#include <dlfcn.h>

#define SELF "/proc/self/exe"

char *
eda_part_find (const char *program, const char *name)
{
  g_autofree char *file = g_strconcat ("eda-", name, ".so", NULL);
  g_autofree char *bin = g_path_get_dirname (program);
  g_autofree char *parts = g_canonicalize_filename (EDA_PARTS_FROM_BIN, bin);

  if (g_str_has_prefix (program, EDA_BUILD_ROOT "/"))
    return g_build_filename (EDA_BUILD_ROOT, "parts", file, NULL);
  return g_build_filename (parts, file, NULL);
}

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
  g_autofree char *program = g_file_read_link (SELF, NULL);
  g_autofree char *path = eda_part_find (program != NULL ? program : "", name);
  gpointer         handle = dlopen (path, RTLD_NOW | RTLD_LOCAL);
  gconstpointer   *record = handle != NULL ? dlsym (handle, "eda_part") : NULL;

  return record != NULL ? *record : fail (error, path);
}
