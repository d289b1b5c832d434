/* Little's test on the numeric columns of a table. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/kernels/mcar.h"
#include "analysis/profile/column-profile.h"

typedef struct
{
  EdaMcar     test;      /* NaN when it did not run */
  const char *why_not;   /* (nullable): a sentence, static */
  guint      *columns;   /* table indices of the columns in it */
  guint       n_columns;
  guint       left_out;  /* numeric columns with too many patterns for one test */
  gsize       n_rows;    /* with at least one of these present */
  guint       n_patterns;
} EdaMcarTest;

/* @columns: all of the table, in its order. Infinite cells count as missing here. */
gboolean eda_mcar_test_init (EdaMcarTest                   *self,
                             const EdaColumnProfile *const *columns,
                             guint                          n_columns,
                             gsize                          n_rows,
                             const EdaContext              *context,
                             GError                       **error);
void     eda_mcar_test_clear (EdaMcarTest *self);
