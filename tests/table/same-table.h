/* Are two tables the same, to the last bit and the last word? */
#pragma once

#include "analysis/table/load-private.h"

#include <math.h>
#include <string.h>

static inline gboolean
is_same_number (double a, double b)
{
  return (isnan (a) && isnan (b)) || memcmp (&a, &b, sizeof a) == 0;
}

/* Returns what differs first; NULL = nothing. */
static inline char *
find_difference_of_cells (EdaColumn *a, EdaColumn *b)
{
  gsize              n = eda_column_get_n_rows (a);
  g_autofree double *numbers_a = g_new (double, n + 1);
  g_autofree double *numbers_b = g_new (double, n + 1);

  eda_column_read_numbers (a, 0, n, numbers_a);
  eda_column_read_numbers (b, 0, n, numbers_b);
  for (gsize i = 0; i < n; i++)
    {
      if (!is_same_number (numbers_a[i], numbers_b[i]))
        return g_strdup_printf (
            "row %" G_GSIZE_FORMAT ": %.17g, %.17g", i, numbers_a[i], numbers_b[i]);
      if (eda_column_get_code (a, i) != eda_column_get_code (b, i)
          || eda_column_is_missing (a, i) != eda_column_is_missing (b, i))
        return g_strdup_printf ("row %" G_GSIZE_FORMAT ": codes", i);
    }
  for (guint k = 0; k < eda_column_get_n_levels (a); k++)
    if (!g_str_equal (eda_column_get_level (a, k), eda_column_get_level (b, k)))
      return g_strdup_printf ("level %u: “%s”, “%s”",
                              k,
                              eda_column_get_level (a, k),
                              eda_column_get_level (b, k));
  return NULL;
}

static inline char *
find_difference_of_columns (EdaColumn *a, EdaColumn *b)
{
  g_autofree char *cells = NULL;
  const char      *reason_a = eda_column_get_type_reason (a);
  const char      *reason_b = eda_column_get_type_reason (b);

  if (!g_str_equal (eda_column_get_name (a), eda_column_get_name (b)))
    return g_strdup ("names");
  if (!g_str_equal (reason_a, reason_b))
    return g_strdup_printf ("reasons: “%s”, “%s”", reason_a, reason_b);
  if (eda_column_get_storage (a) != eda_column_get_storage (b)
      || eda_column_get_type (a) != eda_column_get_type (b)
      || eda_column_get_position (a) != eda_column_get_position (b)
      || eda_column_get_n_missing (a) != eda_column_get_n_missing (b)
      || eda_column_get_n_levels (a) != eda_column_get_n_levels (b))
    return g_strdup ("type or counts");
  cells = find_difference_of_cells (a, b);
  return g_steal_pointer (&cells);
}

static inline char *
find_difference_of_notes (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return g_strdup_printf ("%u notes, %u notes", a->len, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const EdaLoadNote *x = g_ptr_array_index (a, i);
      const EdaLoadNote *y = g_ptr_array_index (b, i);

      if (x->line != y->line || x->column != y->column || !g_str_equal (x->what, y->what))
        return g_strdup_printf ("notes: “%s”, “%s”", x->what, y->what);
    }
  return NULL;
}

static inline char *
find_difference_of_sources (const EdaTable *a, const EdaTable *b)
{
  const EdaSourceInfo *x = eda_table_get_source (a);
  const EdaSourceInfo *y = eda_table_get_source (b);
  gsize                n = eda_table_get_n_rows (a);
  guint                last = eda_table_get_n_columns (a) - 1;
  char                *notes = find_difference_of_notes (x->repairs, y->repairs);

  if (notes == NULL)
    notes = find_difference_of_notes (x->rejected, y->rejected);
  if (notes != NULL)
    return notes;
  if ((x->header_cells == NULL) != (y->header_cells == NULL)
      || (x->header_cells != NULL
          && !g_strv_equal ((const char *const *)x->header_cells,
                            (const char *const *)y->header_cells)))
    return g_strdup ("cells of the header");
  for (gsize row = 0; row < n; row += 1 + n / 13)
    {
      g_autofree char *text_a = eda_table_dup_source_text (a, row, last);
      g_autofree char *text_b = eda_table_dup_source_text (b, row, last);

      if (eda_table_get_line (a, row) != eda_table_get_line (b, row)
          || g_strcmp0 (text_a, text_b) != 0)
        return g_strdup_printf ("source of row %" G_GSIZE_FORMAT, row);
    }
  return NULL;
}

static inline char *
find_difference (const EdaTable *a, const EdaTable *b)
{
  if (eda_table_get_n_rows (a) != eda_table_get_n_rows (b)
      || eda_table_get_n_columns (a) != eda_table_get_n_columns (b))
    return g_strdup ("shapes");
  for (guint i = 0; i < eda_table_get_n_columns (a); i++)
    {
      EdaColumn       *x = eda_table_get_column (a, i);
      EdaColumn       *y = eda_table_get_column (b, i);
      g_autofree char *what = find_difference_of_columns (x, y);

      if (what != NULL)
        return g_strdup_printf ("column “%s”: %s", eda_column_get_name (x), what);
    }
  return find_difference_of_sources (a, b);
}

/* Both ways, and the fast one with @n_workers threads and small pieces; @was_fast: was
 * it? */
static inline char *
compare_ways (GBytes               *bytes,
              const EdaLoadOptions *options,
              guint                 n_workers,
              gboolean             *was_fast)
{
  const EdaLoadWay plain = { .plain = TRUE };
  const EdaLoadWay fast = { .tuning = { n_workers, 256, 100 }, .was_fast = was_fast };
  g_autoptr (GError) error_a = NULL;
  g_autoptr (GError) error_b = NULL;
  g_autoptr (EdaTable) a = NULL;
  g_autoptr (EdaTable) b = NULL;

  *was_fast = FALSE;
  a = eda_load_bytes_by (&fast, bytes, "test.csv", options, NULL, &error_a);
  b = eda_load_bytes_by (&plain, bytes, "test.csv", options, NULL, &error_b);
  if (a == NULL || b == NULL)
    return a == b && error_a->code == error_b->code
               ? NULL
               : g_strdup_printf ("errors: %s, %s",
                                  error_a != NULL ? error_a->message : "none",
                                  error_b != NULL ? error_b->message : "none");
  return find_difference (a, b);
}
