/* A ZIP archive with a few files that are known by name, whole in memory. */
#pragma once

#include "analysis/table/input.h"

typedef struct
{
  char   *name; /* with its folders: "survey.eda" */
  GBytes *bytes;
} EdaZipFile;

EdaZipFile *eda_zip_file_new (const char *name, GBytes *bytes);
void        eda_zip_file_free (EdaZipFile *self);

/**
 * eda_zip_read:
 * @max_memory: ceiling in bytes, as for loading a table; 0 = none named
 *
 * Returns: (element-type EdaZipFile): NULL with EDA_ERROR_FILE_READ when it is no ZIP or is damaged, with
 *   EDA_ERROR_LIMIT_MEMORY when it is beyond the ceiling or unpacks to what nobody packs
 */
GPtrArray *eda_zip_read (EdaInput *input, guint64 max_memory, GError **error);

/* @files: (element-type EdaZipFile). The same files are the same bytes, whenever and wherever. */
GBytes *eda_zip_write (const GPtrArray *files, GError **error);
