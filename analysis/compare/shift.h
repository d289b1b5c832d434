/* One column in two tables: how its values moved. */
#pragma once

#include "analysis/profile/profile.h"

typedef enum
{
  EDA_SHIFT_NONE,    /* not comparable: another kind of value, or one side is empty */
  EDA_SHIFT_NUMBERS, /* numbers and dates: Smirnov's distance */
  EDA_SHIFT_LEVELS,  /* texts and booleans: chi-square, Cramér's V */
} EdaShiftKind;

/* A level that only one table has. */
typedef struct
{
  const char *value; /* owned by the profile */
  gsize       count;
} EdaLoneLevel;

typedef struct
{
  const EdaColumnProfile *old, *new;
  EdaShiftKind            kind;
  double                  psi;      /* NaN when not comparable */
  double                  distance; /* Smirnov's D, or V */
  double                  p, q;     /* of the distance; q over all columns compared */
  double missing_old, missing_new;  /* shares of the rows; NaN without rows */
  double missing_p;                 /* of their difference */
  gsize  below, above;              /* new values beyond the range of the old ones */
  GArray *only_new, *only_old;      /* EdaLoneLevel, the most frequent first */
} EdaShift;

EdaShift *eda_shift_new (const EdaColumnProfile *old, const EdaColumnProfile *new);
void      eda_shift_free (EdaShift *self);
