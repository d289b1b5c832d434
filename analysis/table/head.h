/* The first rows of a big file, at once: what can be looked at while the whole of it is read. */
#pragma once

#include "analysis/table/load.h"

#define EDA_HEAD_TEXT (256 * 1024)           /* bytes of text, at most, that are looked at */
#define EDA_HEAD_MIN_FILE (4 * 1024 * 1024)  /* bytes; smaller files are there as soon */

/**
 * eda_head_load:
 * @options: (nullable): as for the whole file
 * @rows_per_byte: (out): of the file as it lies there; 0 = not known, as of a packed one
 *
 * Names and types may still change with what comes behind.
 *
 * Returns: (nullable): whole rows, marked as partial; NULL when there is nothing to show, whatever
 *   the reason: a small file, a pipe, no table, cancelled. The whole load tells.
 */
EdaTable *eda_head_load (GFile                *file,
                         const EdaLoadOptions *options,
                         const EdaContext     *context,
                         double               *rows_per_byte);

/* The same from the first bytes of a file, packed or not, however few they are. */
EdaTable *eda_head_load_bytes (GBytes               *bytes,
                               const char           *name,
                               const EdaLoadOptions *options,
                               const EdaContext     *context,
                               double               *rows_per_byte);
