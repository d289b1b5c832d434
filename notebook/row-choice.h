/* Rows that are shown of a table, whatever is done to it afterwards; the others are as if they were not in
 * the file. */
#pragma once

#include "analysis/table/table.h"

/* On any thread. (transfer full); NULL with @error. */
typedef EdaTable *(*EdaChooseRows) (EdaTable *table, gconstpointer data, GError **error);

typedef struct
{
  EdaChooseRows choose; /* NULL: all rows are shown */
  GBytes       *data;   /* (nullable): what it is called with */
} EdaRowChoice;
