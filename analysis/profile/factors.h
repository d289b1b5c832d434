/* Columns whose few levels put the rows into groups, and the group of every row. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/column-profile.h"

#define EDA_FACTOR_MAX_LEVELS 20 /* columns with 2..20 levels take part */
#define EDA_FACTOR_COLUMNS                                                               \
  30 /* more such columns: only the first so many, unless all pairs are asked for */
#define EDA_FACTOR_NO_LEVEL EDA_FACTOR_MAX_LEVELS /* the place of a missing cell */

typedef struct
{
  const EdaColumnProfile *profile;
  guint                   index;                        /* in the table */
  guint                   n;                            /* levels */
  const char             *levels[EDA_FACTOR_MAX_LEVELS]; /* sorted: numbers by value, texts by bytes */
  double                  scores[EDA_FACTOR_MAX_LEVELS]; /* of ordered levels: numbers their value, words of a known order their place in it, any two levels 0 and 1; else NaN */
  guint8                 *places; /* n_rows: place of each row's level, or EDA_FACTOR_NO_LEVEL */
} EdaFactor;

typedef struct
{
  EdaFactor *list; /* in table order */
  guint      n;
  guint      left_out;  /* columns beyond the limit */
  gboolean   all_pairs; /* every pair was asked for */
  gsize      n_rows;
} EdaFactors;

/* Borrows the profiles. */
EdaFactors *eda_factors_new (const EdaColumnProfile *const *columns,
                             guint                          n_columns,
                             gsize                          n_rows,
                             gboolean                       all_pairs,
                             const EdaContext              *context,
                             GError                       **error);
void        eda_factors_free (EdaFactors *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaFactors, eda_factors_free)
