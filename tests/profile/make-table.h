/* Small tables for the tests of this folder. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/core/error.h"
#include "analysis/table/table.h"

#include <string.h>

static inline EdaColumn *
numbers (const char *name, const double *values, gsize n)
{
  EdaColumnSpec spec
      = { (char *)name, 1, EDA_STORAGE_REAL, EDA_TYPE_REAL, (char *)"test", n };

  return eda_column_new_numbers (&spec, g_memdup2 (values, n * sizeof values[0]));
}

/* @texts: NULL = missing */
static inline EdaColumn *
texts (const char *name, const char *const *values, gsize n)
{
  EdaColumnSpec spec
      = { (char *)name, 1, EDA_STORAGE_TEXT, EDA_TYPE_CATEGORICAL, (char *)"test", n };
  GPtrArray *levels = g_ptr_array_new ();
  gint32    *codes = g_new (gint32, n);

  for (gsize i = 0; i < n; i++)
    {
      guint code = 0;

      codes[i] = -1;
      if (values[i] == NULL)
        continue;
      while (code < levels->len && strcmp (levels->pdata[code], values[i]) != 0)
        code++;
      if (code == levels->len)
        g_ptr_array_add (levels, g_strdup (values[i]));
      codes[i] = (gint32)code;
    }
  return eda_column_new_levels (&spec, codes, levels);
}

/* @columns are taken; NULL-terminated. */
static inline EdaTable *
table_of (gsize n_rows, EdaColumn *column, ...)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_unref);
  va_list    list;

  va_start (list, column);
  for (; column != NULL; column = va_arg (list, EdaColumn *))
    g_ptr_array_add (columns, column);
  va_end (list);
  return eda_table_new (eda_source_info_new (), columns, n_rows);
}

/* A context whose work is cancelled before it starts. */
static inline EdaContext
cancelled_context (GCancellable *cancellable)
{
  EdaContext context = EDA_CONTEXT_INIT;

  g_cancellable_cancel (cancellable);
  context.cancellable = cancellable;
  return context;
}

#define assert_near(value, expected)                                                     \
  g_assert_cmpfloat_with_epsilon ((value), (expected), 1e-12 * MAX (1, ABS (expected)))
