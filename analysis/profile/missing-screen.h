/* What goes with a gap: every column with gaps against every other column. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/column-profile.h"
#include "analysis/profile/missing-masks.h"

#define EDA_SCREEN_D 0.2 /* effects worth telling */
#define EDA_SCREEN_V 0.1
#define EDA_SCREEN_Q 0.05

typedef enum
{
  EDA_SCREEN_WELCH,        /* numbers: Welch's t; value is Cohen's d */
  EDA_SCREEN_MANN_WHITNEY, /* skewed numbers, few rows, dates: by ranks; value is Cohen's d */
  EDA_SCREEN_CHI_SQUARE,   /* levels; value is Cramér's V, corrected */
} EdaScreenTest;

typedef struct
{
  guint         missing, on; /* table indices: is @missing empty depending on @on? */
  EdaScreenTest test;
  double        value; /* d: positive = @on is larger where @missing is empty */
  double        chi2, df; /* of levels */
  gsize         n;     /* rows with a value in @on */
  gsize         n_missing;
  double        p, q;
  gint32        level; /* of levels: where cells are missing most beyond chance; else -1 */
} EdaScreenPair;

/* @missing is empty in the rows of some levels of @on and present in those of the others. */
typedef struct
{
  guint   missing, on;
  gsize   n, n_missing;
  double  determination; /* share of rows that follow the rule */
  guint32 levels;        /* bit per level of @on at which it is missing */
} EdaScreenRule;

typedef struct
{
  EdaScreenPair *found; /* value and q worth telling, least q first */
  guint          n_found;
  guint          n_tests;
  EdaScreenRule *rules;
  guint          n_rules;
  guint          columns_left_out; /* columns with gaps beyond the bound of the work */
} EdaMissingScreen;

gboolean eda_missing_screen_init (EdaMissingScreen              *self,
                                  const EdaColumnProfile *const *columns,
                                  guint                          n_columns,
                                  const EdaMissingMasks         *masks,
                                  gboolean                       all_pairs,
                                  const EdaContext              *context,
                                  GError                       **error);
void     eda_missing_screen_clear (EdaMissingScreen *self);
