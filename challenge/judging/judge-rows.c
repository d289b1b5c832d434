/* Which rows count, and their cells as numbers and groups. */

#include <math.h>
#include <string.h>

#include "analysis/kernels/sort.h"
#include "challenge/judging/judge.h"

#define COERCED 0.95 /* of the texts must be numbers, or the column is text */
#define MOST_LABELS 2000

EdaColumn *
eda_judge_find_column (EdaJudge *self, const char *name)
{
  EdaColumn *column = eda_table_find_column (self->table, name);

  if (column == NULL)
    eda_judge_void (self, "the table has no column “%s”", name);
  return column;
}

gboolean
eda_judge_is_missing (const EdaJudge *self, const EdaColumn *column, gsize at)
{
  return eda_column_is_missing (column, self->rows[at]);
}

/* A text that is a number and nothing else. */
static double
number_of_text (const char *text)
{
  char  *end;
  double number = g_ascii_strtod (text, &end);

  while (g_ascii_isspace (*end))
    end++;
  return end == text || *end != '\0' || !isfinite (number) ? NAN : number;
}

/* A number for each level; NULL after a VOID ending. */
static double *
numbers_of_levels (EdaJudge *self, const EdaColumn *column)
{
  const guint        n = eda_column_get_n_levels (column);
  g_autofree double *numbers = g_new (double, MAX (n, 1));
  const char        *example = NULL;
  gsize              present = 0, fits = 0;

  for (guint i = 0; i < n; i++)
    numbers[i] = number_of_text (eda_column_get_level (column, i));
  for (gsize at = 0; at < self->n_rows; at++)
    {
      const gint32 code = eda_column_get_code (column, self->rows[at]);

      if (code < 0)
        continue;
      present++;
      fits += !isnan (numbers[code]);
      if (isnan (numbers[code]) && example == NULL)
        example = eda_column_get_level (column, (guint)code);
    }
  if ((double)fits >= COERCED * (double)present && fits > 0)
    return g_steal_pointer (&numbers);
  eda_judge_void (self,
                  "%s is text: “%s”",
                  eda_column_get_name (column),
                  example != NULL ? example : "nothing");
  return NULL;
}

static double
transform (EdaClaimTransform how, double x)
{
  switch (how)
    {
    case EDA_TRANSFORM_NONE:
      return x;
    case EDA_TRANSFORM_LOG:
      return x > 0 ? log (x) : NAN;
    case EDA_TRANSFORM_SQRT:
      return x >= 0 ? sqrt (x) : NAN;
    case EDA_TRANSFORM_ABS:
      return fabs (x);
    }
  return NAN;
}

double *
eda_judge_read_numbers (EdaJudge *self, const char *name, EdaClaimTransform how)
{
  const EdaColumn   *column = eda_judge_find_column (self, name);
  g_autofree double *levels = NULL;
  double            *x;

  if (column == NULL)
    return NULL;
  if (!eda_column_has_numbers (column)
      && (levels = numbers_of_levels (self, column)) == NULL)
    return NULL;
  x = g_new (double, MAX (self->n_rows, 1));
  for (gsize at = 0; at < self->n_rows; at++)
    {
      const gsize row = self->rows[at];
      double      value = NAN;

      if (levels == NULL)
        value = eda_column_get_number (column, row);
      else if (!eda_column_is_missing (column, row))
        value = levels[eda_column_get_code (column, row)];
      x[at] = isfinite (value) ? transform (how, value) : NAN;
    }
  return x;
}

/* The number of the label, which is added when it is new. */
static gint32
number_label (GHashTable *numbers, GPtrArray *labels, char *take_label)
{
  gpointer number;

  if (g_hash_table_lookup_extended (numbers, take_label, NULL, &number))
    {
      g_free (take_label);
      return GPOINTER_TO_INT (number);
    }
  g_hash_table_insert (numbers, take_label, GINT_TO_POINTER ((int)labels->len));
  g_ptr_array_add (labels, take_label);
  return (gint32)labels->len - 1;
}

gint32 *
eda_judge_read_groups (EdaJudge *self, const char *name, GPtrArray **labels)
{
  const EdaColumn *column = eda_judge_find_column (self, name);
  g_autoptr (GHashTable) numbers = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree gint32 *groups = NULL;

  if (column == NULL)
    return NULL;
  numbers = g_hash_table_new (g_str_hash, g_str_equal);
  found = g_ptr_array_new_with_free_func (g_free);
  groups = g_new (gint32, MAX (self->n_rows, 1));
  for (gsize at = 0; at < self->n_rows; at++)
    {
      char *label = eda_column_dup_text (column, self->rows[at]);

      groups[at] = label != NULL ? number_label (numbers, found, label) : -1;
      if (found->len <= MOST_LABELS)
        continue;
      eda_judge_void (self, "%s has more than %d levels", name, MOST_LABELS);
      return NULL;
    }
  *labels = g_steal_pointer (&found);
  return g_steal_pointer (&groups);
}

static gboolean
is_level (const char *label, const char *level)
{
  const double number = number_of_text (level);

  return g_str_equal (label, level)
         || (!isnan (number) && number == number_of_text (label));
}

/* Who has not seen the values cannot know their case, or the blanks at their ends. */
static char *
fold (const char *level)
{
  return g_strstrip (g_utf8_casefold (level, -1));
}

int
eda_judge_find_level (EdaJudge        *self,
                      const char      *column,
                      const GPtrArray *labels,
                      const char      *level)
{
  g_autofree char *folded = fold (level);

  for (guint i = 0; i < labels->len; i++)
    if (is_level (labels->pdata[i], level))
      return (int)i;
  for (guint i = 0; i < labels->len; i++)
    {
      g_autofree char *other = fold (labels->pdata[i]);

      if (g_str_equal (folded, other))
        return (int)i;
    }
  eda_judge_void (self, "%s has no level “%s”", column, level);
  return -1;
}

gboolean
eda_judge_is_number (EdaJudge *self, const char *name)
{
  const EdaColumn *column = eda_table_find_column (self->table, name);

  return column != NULL && eda_column_has_numbers (column)
         && eda_column_get_storage (column) != EDA_STORAGE_BOOLEAN
         && eda_column_get_type (column) != EDA_TYPE_CATEGORICAL;
}

static gboolean
compares (EdaCompare compare, double order)
{
  switch (compare)
    {
    case EDA_COMPARE_GREATER:
      return order > 0;
    case EDA_COMPARE_AT_LEAST:
      return order >= 0;
    case EDA_COMPARE_LESS:
      return order < 0;
    case EDA_COMPARE_AT_MOST:
      return order <= 0;
    case EDA_COMPARE_NOT_EQUAL:
      return order != 0;
    case EDA_COMPARE_EQUAL:
    case EDA_COMPARE_NONE:
    case EDA_COMPARE_ABOUT:
    case EDA_COMPARE_IN:
      break;
    }
  return order == 0;
}

static gboolean
row_counts (const EdaWhere *where, const EdaColumn *column, gsize row)
{
  g_autofree char *text = NULL;

  if (eda_column_is_missing (column, row))
    return FALSE;
  if (where->is_number && eda_column_has_numbers (column))
    return compares (where->compare, eda_column_get_number (column, row) - where->number);
  text = eda_column_dup_text (column, row);
  return compares (
      where->compare,
      g_ascii_strcasecmp (text, where->text) == 0 ? 0 : strcmp (text, where->text));
}

gboolean
eda_judge_choose_rows (EdaJudge *self)
{
  const EdaWhere  *where = &self->claim->where;
  const gsize      n = eda_table_get_n_rows (self->table);
  const EdaColumn *column = NULL;

  if (where->column != NULL
      && (column = eda_judge_find_column (self, where->column)) == NULL)
    return FALSE;
  self->rows = g_new (gsize, MAX (n, 1));
  for (gsize row = 0; row < n; row++)
    if (column == NULL || row_counts (where, column, row))
      self->rows[self->n_rows++] = row;
  if (column == NULL || self->n_rows >= EDA_LIMIT_MIN_ROWS)
    return TRUE;
  eda_judge_void (self,
                  "only %" G_GSIZE_FORMAT " rows fit the filter, and %d are needed",
                  self->n_rows,
                  EDA_LIMIT_MIN_ROWS);
  return FALSE;
}

gsize
eda_judge_sort_present (double *x, gsize n)
{
  gsize kept = 0;

  for (gsize i = 0; i < n; i++)
    if (!isnan (x[i]))
      x[kept++] = x[i];
  eda_sort (x, kept);
  return kept;
}

gsize
eda_judge_keep_pairs (double *x, double *y, gsize n)
{
  gsize kept = 0;

  for (gsize i = 0; i < n; i++)
    if (!isnan (x[i]) && !isnan (y[i]))
      {
        x[kept] = x[i];
        y[kept++] = y[i];
      }
  return kept;
}
