/* Small tables for tests, a column at a time from a function of the row. */
#pragma once

#include <math.h>

#include "analysis/profile/profile.h"

typedef struct
{
  GPtrArray *columns;
  gsize      n_rows;
} TableMaker;

static inline TableMaker
maker_new (gsize n_rows)
{
  return (TableMaker){ g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_unref),
                       n_rows };
}

static inline EdaStorage
storage_of_number (EdaType type)
{
  switch (type)
    {
    case EDA_TYPE_DATE:
      return EDA_STORAGE_DATE;
    case EDA_TYPE_DATETIME:
      return EDA_STORAGE_DATETIME;
    case EDA_TYPE_TIME:
      return EDA_STORAGE_TIME;
    case EDA_TYPE_INTEGER:
    case EDA_TYPE_IDENTIFIER:
      return EDA_STORAGE_INTEGER;
    case EDA_TYPE_BOOLEAN:
    case EDA_TYPE_REAL:
    case EDA_TYPE_CATEGORICAL:
    case EDA_TYPE_TEXT:
    case EDA_TYPE_CONSTANT:
    case EDA_TYPE_EMPTY:
      break;
    }
  return EDA_STORAGE_REAL;
}

/* @at: value of a row from 0, NaN = missing. */
static inline void
maker_add_numbers (TableMaker *self,
                   const char *name,
                   EdaType     type,
                   double (*at) (gsize row))
{
  EdaColumnSpec spec
      = { (char *)name, self->columns->len + 1,    storage_of_number (type),
          type,         (char *)"made for a test", self->n_rows };
  double *values = g_new (double, self->n_rows);

  for (gsize row = 0; row < self->n_rows; row++)
    values[row] = at (row);
  g_ptr_array_add (self->columns, eda_column_new_numbers (&spec, values));
}

/* @at: text of a row from 0, NULL = missing. */
static inline void
maker_add_texts (TableMaker *self,
                 const char *name,
                 EdaType     type,
                 const char *(*at) (gsize row))
{
  EdaColumnSpec spec
      = { (char *)name,
          self->columns->len + 1,
          type == EDA_TYPE_BOOLEAN ? EDA_STORAGE_BOOLEAN : EDA_STORAGE_TEXT,
          type,
          (char *)"made for a test",
          self->n_rows };
  g_autoptr (GHashTable) seen
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *levels = g_ptr_array_new_with_free_func (g_free);
  gint32    *codes = g_new (gint32, self->n_rows);

  for (gsize row = 0; row < self->n_rows; row++)
    {
      const char *text = at (row);
      gpointer    code = NULL;

      codes[row] = -1;
      if (text == NULL)
        continue;
      if (!g_hash_table_lookup_extended (seen, text, NULL, &code))
        {
          code = GUINT_TO_POINTER (levels->len);
          g_hash_table_insert (seen, g_strdup (text), code);
          g_ptr_array_add (levels, g_strdup (text));
        }
      codes[row] = (gint32)GPOINTER_TO_UINT (code);
    }
  g_ptr_array_add (self->columns, eda_column_new_levels (&spec, codes, levels));
}

static inline EdaProfile *
maker_finish (TableMaker *self)
{
  static const EdaProfileOptions options = { FALSE };
  g_autoptr (EdaTable) table = eda_table_new (
      eda_source_info_new (), g_steal_pointer (&self->columns), self->n_rows);

  return eda_profile_new (table, &options);
}

/* A repeatable number in 0..1 for a row: the same on every machine. */
static inline double
noise (gsize row, guint stream)
{
  guint64 z = ((guint64)row + 1) * 0x9E3779B97F4A7C15u + stream * 0xD1B54A32D192ED03u;

  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return (double)((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
}

/* A standard normal number for a row (Box–Muller). */
static inline double
normal_noise (gsize row, guint stream)
{
  return sqrt (-2 * log (1 - noise (row, stream)))
         * cos (2 * G_PI * noise (row, stream + 1000));
}
