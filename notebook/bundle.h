/* A notebook to pass on: an .edaz archive (ZIP) with the notebook, its data and, where it was made, its report. */
#pragma once

#include <gio/gio.h>

#include "notebook/script-text.h"

#define EDA_BUNDLE_SUFFIX ".edaz"

typedef struct
{
  EdaScript *script;
  GPtrArray *problems;  /* see eda_script_parse() */
  char      *data_name; /* without folders: "sales.csv" */
  GBytes    *data;
} EdaBundle;

gboolean eda_bundle_is_named (GFile *file); /* by its suffix */

/* Nothing is unpacked on the disk. @max_memory: see eda_zip_read(). NULL with EDA_ERROR_NOTEBOOK when there is no
 * notebook in it, several ones, or not its data, and with what eda_zip_read() and eda_script_parse() say. */
EdaBundle *eda_bundle_read (GFile *file, guint64 max_memory, GError **error);
void       eda_bundle_free (EdaBundle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaBundle, eda_bundle_free)

/* @report: (nullable): as HTML. The same bytes for the same notebook, data and report. NULL with @error when @data
 * cannot be read any more. */
GBytes *eda_bundle_make (const EdaScript *script, GFile *data, GBytes *report, GError **error);
