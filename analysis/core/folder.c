/* Where folders stand, seen from the root of a build and from the folder of an installed
 * program (folder-places.h, which meson writes). */

#include "analysis/core/folder.h"

#include "analysis/core/folder-places.h"

#define SELF "/proc/self/exe"

static const struct
{
  const char *in_build, *from_bin;
} places[] = {
  [EDA_FOLDER_PARTS] = { "parts", EDA_PARTS_FROM_BIN },
  [EDA_FOLDER_LOCALE] = { "po", EDA_LOCALE_FROM_BIN },
  [EDA_FOLDER_SAMPLES] = { "sample-data", EDA_SAMPLES_FROM_BIN },
  [EDA_FOLDER_SCHEMAS] = { "app", EDA_SCHEMAS_FROM_BIN },
  [EDA_FOLDER_GUIDE] = { "docs/guide", EDA_GUIDE_FROM_BIN },
};

char *
eda_folder_find (EdaFolder folder, const char *program)
{
  g_autofree char *bin = g_path_get_dirname (program);

  if (g_str_has_prefix (program, EDA_BUILD_ROOT "/"))
    return g_build_filename (EDA_BUILD_ROOT, places[folder].in_build, NULL);
  return g_canonicalize_filename (places[folder].from_bin, bin);
}

char *
eda_folder_get (EdaFolder folder)
{
  g_autofree char *program = g_file_read_link (SELF, NULL);

  return eda_folder_find (folder, program != NULL ? program : "");
}
