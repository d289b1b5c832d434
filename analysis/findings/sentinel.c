/* AL11, disguised missing, number: −999, 9999, 0 or 1900-01-01 apart from all other values. */

#include <math.h>

#include "analysis/findings/rule-parts.h"

#define GAP 1.0       /* in the column's unit */
#define GAP_IQR 0.5   /* quartile ranges between it and the next value */
#define GAP_RANGE 0.1 /* of the range of the others */
#define MANY_REPEATS 2 /* a 0 or a first day has to come again to be suspicious */
#define MAX_SHARE 0.5
#define FEW_VALUES 5

extern const EdaFindingRule eda_finding_sentinel;

typedef struct
{
  double value;
  gsize  count;
  double gap; /* to the next value */
} Sentinel;

/* Numbers of nines and eights, as people write them for "none". */
static gboolean
is_code (double x)
{
  static const double codes[] = { 9, 99, 999, 9999, 99999, 999999, 88, 888, 8888, 777, 7777 };

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
is_suspicious (const EdaColumnProfile *column, const Sentinel *found, gboolean at_end)
{
  double   rest = column->sorted[at_end ? column->n_finite - 1 - found->count : column->n_finite - 1]
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

/* The least (or, @at_end, the largest) value, how often it comes, and how far the next is. */
static gboolean
find_sentinel (const EdaColumnProfile *column, gboolean at_end, Sentinel *found)
{
  const double *x = column->sorted;
  gsize         n = column->n_finite;

  *found = (Sentinel){ at_end ? x[n - 1] : x[0], 0, 0 };
  while (found->count < n && x[at_end ? n - 1 - found->count : found->count] == found->value)
    found->count++;
  if (found->count == n)
    return FALSE;
  found->gap = fabs (found->value - x[at_end ? n - 1 - found->count : found->count]);
  return is_suspicious (column, found, at_end);
}

static void
find_rows (EdaFinding *finding, const EdaColumn *column, const Sentinel *found)
{
  guint64 rows[EDA_FINDING_MAX_ROWS] = { 0 };
  gsize   n_rows = eda_column_get_n_rows (column);
  guint   n = 0;

  for (gsize row = 0; row < n_rows && n < MIN (found->count, EDA_FINDING_MAX_ROWS); row++)
    if (eda_column_get_number (column, row) == found->value)
      rows[n++] = row + 1;
  eda_finding_set_rows (finding, rows, found->count);
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  gboolean    calendar = eda_column_get_storage (column->column) == EDA_STORAGE_DATE;
  Sentinel    found;
  EdaFinding *finding;

  if (!(calendar ? column->n_finite > 0 : eda_column_is_measure (column))
      || column->distinct <= FEW_VALUES
      || !(find_sentinel (column, FALSE, &found) || find_sentinel (column, TRUE, &found)))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_sentinel, EDA_SEVERITY_WARN, column);
  eda_finding_set_evidence (
      finding, "cells with a code apart from the rest", (double)found.count, 1, column->n);
  find_rows (finding, column->column, &found);
  eda_finding_set_text (
      finding,
      "%s stands %s in %s, apart from all other values; it may mean “no value”.",
      eda_say (pad, eda_column_get_role (column->column), found.value),
      eda_say_count (pad, found.count, "time", NULL),
      eda_column_profile_get_name (column));
  eda_finding_set_advice (
      finding,
      "A code taken for a value pulls every mean, slope and correlation towards it.",
      "Ask what it means; if it is a gap, read the file again with it named as missing.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_sentinel = {
  "AL11", "sentinel", 2, check, "cells with a code at the rim (−999, 9999, 0, 1900-01-01, …)",
  "gap above 1, half an IQR and a tenth of the range", "warn"
};
