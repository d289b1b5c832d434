/* From table to table: what a user does to the rows and columns before they are looked at. The
 * file is never changed; a transform makes another table that shares what stays. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/core/params.h"
#include "analysis/table/table.h"

typedef struct
{
  const char         *id;     /* "drop-missing": in a document and a command */
  const char         *title;  /* "Drop Rows with Missing Values" */
  const char         *help;   /* one sentence */
  const EdaParamSpec *params; /* ends with key NULL */
  /* Returns: (transfer full): NULL with @error of EDA_ERROR when it can't be done */
  EdaTable *(*run) (EdaTable         *table,
                    const EdaParams  *params,
                    const EdaContext *context,
                    GError          **error);
  /* What was done, for people: "120 of 344 rows kept, those with a value in price". */
  char *(*describe) (EdaTable *before, EdaTable *after, const EdaParams *params);
} EdaTransform;

const EdaTransform *const *eda_transforms (guint *n);
const EdaTransform        *eda_transform_find (const char *id); /* (nullable) */

/* Checks @params against the specs and the columns of @table first. */
EdaTable *eda_transform_run (const EdaTransform *self,
                             EdaTable           *table,
                             const EdaParams    *params,
                             const EdaContext   *context,
                             GError            **error);

/* "120 of 344 rows kept", "all 344 rows kept" */
char *eda_transform_count_rows (EdaTable *before, EdaTable *after);
