/* Parts of the program that are loaded when first needed, because the libraries they bring take
 * longer to load than most work takes: docs/ARCHITECTURE.md, "Parts". */
#pragma once

#include <glib.h>

/* Each part is a record of functions; its type is in the header of the room that asks for it. */
#define EDA_PART_ARCHIVE "archive" /* EdaArchivePart: analysis/table/archive-part.h */
#define EDA_PART_CHARSET "charset" /* EdaCharsetPart: analysis/table/charset-part.h */
#define EDA_PART_FIGURES "figures" /* EdaFigures: plots/figures.h */

/* What a part has to define: its record. */
extern gconstpointer const eda_part;

/* (transfer none): the record, valid for ever; NULL with EDA_ERROR_PART where the part is not
 * installed or does not load. For any thread. */
gconstpointer eda_part_get (const char *name, GError **error);
