/* Are two tables the same, to the last bit and the last word? */
#pragma once

#include "analysis/table/load-private.h"

#include <math.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

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

/* A table or an error. */
typedef struct
{
  EdaTable *table;
  GError   *error;
} Loaded;

static inline void
loaded_clear (Loaded *self)
{
  g_clear_pointer (&self->table, eda_table_unref);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loaded, loaded_clear)

static inline char *
find_difference_of_loaded (const Loaded *a, const Loaded *b)
{
  if (a->table != NULL && b->table != NULL)
    return find_difference (a->table, b->table);
  if (a->table == b->table && a->error->code == b->error->code)
    return NULL;
  return g_strdup_printf ("errors: %s, %s",
                          a->error != NULL ? a->error->message : "none",
                          b->error != NULL ? b->error->message : "none");
}

/* By way of a file in memory, which is there as long as @fd. */
static inline Loaded
load_as_file (const EdaLoadWay     *way,
              GBytes               *bytes,
              const EdaLoadOptions *options,
              int                   fd)
{
  gsize            size;
  gconstpointer    data = g_bytes_get_data (bytes, &size);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Loaded loaded = { NULL, NULL };

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, data, size), ==, (gssize)size);
  loaded.table = eda_load_file_by (way, file, options, NULL, &loaded.error);
  return loaded;
}

/* All ways: plain, fast with the text in memory, and fast with the text left in a file; the
 * fast ones with @n_workers threads and small pieces; @was_fast: were they? */
static inline char *
compare_ways (GBytes               *bytes,
              const EdaLoadOptions *options,
              guint                 n_workers,
              gboolean             *was_fast)
{
  const EdaLoadWay plain = { .plain = TRUE };
  EdaLoadWay       fast = { .tuning = { n_workers, 256, 100 }, .was_fast = was_fast };
  g_auto (Loaded) a = { NULL, NULL };
  g_auto (Loaded) b = { NULL, NULL };
  g_auto (Loaded) c = { NULL, NULL };
  int      fd = memfd_create ("test.csv", MFD_CLOEXEC);
  char    *difference;
  gboolean file_was_fast = FALSE;

  *was_fast = FALSE;
  a.table = eda_load_bytes_by (&plain, bytes, "test.csv", options, NULL, &a.error);
  b.table = eda_load_bytes_by (&fast, bytes, "test.csv", options, NULL, &b.error);
  fast.file_bytes = 1;
  fast.was_fast = &file_was_fast;
  c = load_as_file (&fast, bytes, options, fd);
  difference = find_difference_of_loaded (&b, &a);
  if (difference == NULL)
    difference = find_difference_of_loaded (&c, &a);
  if (difference == NULL && *was_fast != file_was_fast)
    difference = g_strdup ("only one of the fast ways was fast");
  close (fd);
  return difference;
}
