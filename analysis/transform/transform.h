/* Table → table: what a notebook may do to rows and columns before they are looked at. The source file
 * is never changed, and every row keeps the way back to it. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/core/params.h"
#include "analysis/table/table.h"

typedef struct
{
  const char         *id;     /* "filter" */
  const char         *title;  /* "Filter Rows" */
  const char         *help;   /* one sentence */
  const EdaParamSpec *params; /* ends with key NULL */
  /* NULL with @error: cancelled, no memory, or params that do not fit this table. */
  EdaTable *(*run) (EdaTable         *table,
                    const EdaParams  *params,
                    const EdaContext *context,
                    GError          **error);
  /* A clause without capital letter or final stop: "120 of 344 rows kept where region = 'North'" */
  char *(*describe) (EdaTable *before, EdaTable *after, const EdaParams *params);
} EdaTransform;

const EdaTransform *const *eda_transforms (guint *n); /* in the order of a menu */
const EdaTransform        *eda_transform_find (const char *id); /* (nullable) */

/* Checks @params against the specs and the names of the table first; the new table knows what was done
 * to it, see changes.h. @context: (nullable) */
EdaTable *eda_transform_run (const EdaTransform *self,
                             EdaTable           *table,
                             const EdaParams    *params,
                             const EdaContext   *context,
                             GError            **error);
char *eda_transform_describe (const EdaTransform *self,
                              EdaTable           *before,
                              EdaTable           *after,
                              const EdaParams    *params);

/* "120 of 344 rows kept", "all 344 rows kept" */
char *eda_transform_count_rows (EdaTable *before, EdaTable *after);
