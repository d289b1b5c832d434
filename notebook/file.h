/* A notebook on disk: the .eda text, written whole or not at all. */
#pragma once

#include <gio/gio.h>

#include "notebook/script-text.h"

#define EDA_NOTEBOOK_SUFFIX ".eda"

gboolean eda_notebook_file_is_named (GFile *file); /* by its suffix */

/* @problems: see eda_script_parse(). NULL with EDA_ERROR_FILE_* or EDA_ERROR_NOTEBOOK. */
EdaScript *eda_notebook_file_load (GFile *file, GPtrArray **problems, GError **error);

/* Under a temporary name first. What was there before stays as "NAME~" once. EDA_ERROR_OUTPUT_WRITE. */
gboolean eda_notebook_file_save (GFile *file, const EdaScript *script, GError **error);
gboolean eda_notebook_file_write (GFile *file, GBytes *bytes, GError **error); /* the same of what was made */

/* The data file that the script is about, as seen from the notebook's folder; NULL when it names
 * none. (transfer full) */
GFile *eda_notebook_file_get_data (GFile *file, const EdaScript *script);
/* The same script for a notebook that is saved as @file: it says where @data is, relative where they
 * share a folder, with forward slashes. (transfer full) */
EdaScript *eda_notebook_file_relate (GFile *file, const EdaScript *script, GFile *data);
