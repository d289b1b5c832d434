/* What the loader's tests share: tables from literals, cells as text, notes as text. */
#pragma once

#include "analysis/core/error.h"
#include "analysis/table/load.h"

#include <string.h>

static inline EdaTable *
load_with (const char *text, gssize length, const EdaLoadOptions *options, GError **error)
{
  g_autoptr (GBytes) bytes
      = g_bytes_new (text, length < 0 ? strlen (text) : (gsize)length);

  return eda_load_bytes (bytes, "test.csv", options, NULL, error);
}

static inline EdaTable *
load_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  EdaTable *table = load_with (text, -1, NULL, &error);

  g_assert_no_error (error);
  return table;
}

/* The text must be refused with @code. */
static inline void
assert_refused (const char *text, gssize length, EdaError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = load_with (text, length, NULL, &error);

  g_assert_error (error, EDA_ERROR, (int)code);
  g_assert_null (table);
}

/* All cells of one column: "1|–|3", a dash for the missing ones. */
static inline char *
join_column (const EdaTable *table, guint index)
{
  EdaColumn *column = eda_table_get_column (table, index);
  GString   *joined = g_string_new (NULL);

  for (gsize row = 0; row < eda_column_get_n_rows (column); row++)
    {
      g_autofree char *text = eda_column_dup_text (column, row);

      if (row > 0)
        g_string_append_c (joined, '|');
      g_string_append (joined, text != NULL ? text : "–");
    }
  return g_string_free (joined, FALSE);
}

static inline void
assert_column (const EdaTable *table, guint index, const char *name, const char *cells)
{
  g_autofree char *joined = join_column (table, index);

  g_assert_cmpstr (eda_column_get_name (eda_table_get_column (table, index)), ==, name);
  g_assert_cmpstr (joined, ==, cells);
}

static inline void
assert_shape (const EdaTable *table, gsize n_rows, guint n_columns)
{
  g_assert_cmpuint (eda_table_get_n_rows (table), ==, n_rows);
  g_assert_cmpuint (eda_table_get_n_columns (table), ==, n_columns);
}

static inline void
assert_note (
    const GPtrArray *notes, guint index, guint64 line, guint column, const char *what)
{
  const EdaLoadNote *note;

  g_assert_cmpuint (index, <, notes->len);
  note = g_ptr_array_index (notes, index);
  g_assert_cmpstr (note->what, ==, what);
  g_assert_cmpuint (note->line, ==, line);
  g_assert_cmpuint (note->column, ==, column);
}

static inline void
assert_type (const EdaTable *table, guint index, EdaStorage storage, EdaType type)
{
  EdaColumn *column = eda_table_get_column (table, index);

  g_assert_cmpstr (eda_storage_get_name (eda_column_get_storage (column)),
                   ==,
                   eda_storage_get_name (storage));
  g_assert_cmpstr (
      eda_type_get_name (eda_column_get_type (column)), ==, eda_type_get_name (type));
}
