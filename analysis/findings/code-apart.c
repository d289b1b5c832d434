/* A number or day at the rim of a column that is written for "no value". */

#include "analysis/findings/code-apart.h"

#include <math.h>

#define GAP 1.0        /* in the column's unit */
#define GAP_IQR 0.5    /* quartile ranges between it and the next value */
#define GAP_RANGE 0.1  /* of the range of the others */
#define MANY_REPEATS 2 /* a 0 or a first day has to come again to be suspicious */
#define MAX_SHARE 0.5
#define FEW_VALUES 5

/* Numbers of nines and eights, as people write them for "none". */
static gboolean
is_code (double x)
{
  static const double codes[]
      = { 9, 99, 999, 9999, 99999, 999999, 88, 888, 8888, 777, 7777 };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (fabs (x) == codes[i])
      return TRUE;
  return x == 0 || x == -1;
}

/* Days that programs write for "none": the first of a calendar, or its last. */
static gboolean
is_date_code (double day)
{
  static const double days[] = {
    -25567,  /* 1900-01-01 */
    -25568,  /* 1899-12-31 */
    -25569,  /* 1899-12-30 */
    -719162, /* 0001-01-01 */
    0,       /* 1970-01-01 */
    2932896, /* 9999-12-31 */
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (day == days[i])
      return TRUE;
  return FALSE;
}

static gboolean
is_suspicious (const EdaColumnProfile *column, const EdaCodeApart *found, gboolean at_end)
{
  double rest
      = column
            ->sorted[at_end ? column->n_finite - 1 - found->count : column->n_finite - 1]
        - column->sorted[at_end ? 0 : found->count];
  gboolean calendar = eda_column_get_storage (column->column) == EDA_STORAGE_DATE;
  gboolean plain = calendar || fabs (found->value) <= 9;

  if (!(calendar ? is_date_code (found->value) : is_code (found->value)))
    return FALSE;
  if (plain && found->count < MANY_REPEATS)
    return FALSE;
  return found->gap > GAP && found->gap > GAP_IQR * column->iqr
         && found->gap > GAP_RANGE * rest
         && (double)found->count <= MAX_SHARE * (double)column->n_finite;
}

/* The least (or, @at_end, the largest) value, how often it comes, and how far the next
 * is. */
static gboolean
find_at (const EdaColumnProfile *column, gboolean at_end, EdaCodeApart *found)
{
  const double *x = column->sorted;
  gsize         n = column->n_finite;

  *found = (EdaCodeApart){ at_end ? x[n - 1] : x[0], 0, 0 };
  while (found->count < n
         && x[at_end ? n - 1 - found->count : found->count] == found->value)
    found->count++;
  if (found->count == n)
    return FALSE;
  found->gap = fabs (found->value - x[at_end ? n - 1 - found->count : found->count]);
  return is_suspicious (column, found, at_end);
}

gboolean
eda_find_code_apart (const EdaColumnProfile *column, EdaCodeApart *found)
{
  gboolean calendar = eda_column_get_storage (column->column) == EDA_STORAGE_DATE;

  return (calendar ? column->n_finite > 0 : eda_column_is_measure (column))
         && column->distinct > FEW_VALUES
         && (find_at (column, FALSE, found) || find_at (column, TRUE, found));
}

gboolean
eda_is_ruled_by_code (const EdaColumnProfile *column)
{
  EdaCodeApart found;

  return eda_find_code_apart (column, &found)
         && found.gap > column->max - column->min - found.gap;
}
