/* Tables that a program likes to stumble over; each step's test runs on all of them. */
#pragma once

#include "tests/steps/check-result.h"
#include "tests/steps/make-table.h"

static inline double
at_missing (gsize row)
{
  return NAN;
}

static inline double
at_five (gsize row)
{
  return 5;
}

static inline double
at_infinite (gsize row)
{
  return row % 3 == 0 ? INFINITY : row % 3 == 1 ? -INFINITY : (double)row;
}

static inline double
at_only_infinite (gsize row)
{
  return row % 2 ? INFINITY : -INFINITY;
}

static inline double
at_huge (gsize row)
{
  return row % 2 ? 1e308 : -1e308 / (double)(row + 1);
}

static inline double
at_tiny (gsize row)
{
  return 5e-324 * (double)row;
}

static inline double
at_row (gsize row)
{
  return (double)row;
}

static inline double
at_bell (gsize row)
{
  return 10 + normal_noise (row, 1);
}

static inline double
at_slope (gsize row)
{
  return row % 10 == 3 ? NAN : 3 * at_bell (row) + normal_noise (row, 2);
}

static inline const char *
at_two_words (gsize row)
{
  return row % 3 ? "yes" : "no";
}

static inline const char *
at_strange_words (gsize row)
{
  static const char *const words[] = { "", " ", "N/A?", "a\nb", "日本語", "%s%n", NULL };

  return words[row % G_N_ELEMENTS (words)];
}

static inline const char *
at_no_words (gsize row)
{
  return NULL;
}

/* Numbers, dates, categories, gaps: a table as people have them. */
static inline EdaProfile *
make_mixed (gsize n_rows)
{
  TableMaker maker = maker_new (n_rows);

  maker_add_numbers (&maker, "number", EDA_TYPE_IDENTIFIER, at_row);
  maker_add_numbers (&maker, "bell", EDA_TYPE_REAL, at_bell);
  maker_add_numbers (&maker, "slope", EDA_TYPE_REAL, at_slope);
  maker_add_texts (&maker, "answer", EDA_TYPE_CATEGORICAL, at_two_words);
  maker_add_texts (&maker, "strange", EDA_TYPE_CATEGORICAL, at_strange_words);
  maker_add_numbers (&maker, "day", EDA_TYPE_DATE, at_row);
  return maker_finish (&maker);
}

static inline void
run_numbers (const char *id, gsize n_rows, EdaType type, double (*at) (gsize row))
{
  TableMaker maker = maker_new (n_rows);

  maker_add_numbers (&maker, "x", type, at);
  maker_add_numbers (&maker, "y", EDA_TYPE_REAL, at_bell);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, id);
}

static inline void
run_texts (const char *id, gsize n_rows, EdaType type, const char *(*at) (gsize row))
{
  TableMaker maker = maker_new (n_rows);

  maker_add_texts (&maker, "x", type, at);
  g_autoptr (EdaProfile) profile = maker_finish (&maker);
  g_autoptr (EdaResult) result = run_checked (profile, id);
}

/* Every awkward table through one analysis. */
static inline void
run_on_awkward_tables (const char *id)
{
  static const gsize sizes[] = { 0, 1, 2, 3, 5, 40 };
  TableMaker         none = maker_new (0);
  g_autoptr (EdaProfile) no_columns = maker_finish (&none);
  g_autoptr (EdaResult) result = run_checked (no_columns, id);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      gsize n = sizes[i];
      g_autoptr (EdaProfile) mixed = make_mixed (n);
      g_autoptr (EdaResult) mixed_result = run_checked (mixed, id);

      run_numbers (id, n, EDA_TYPE_EMPTY, at_missing);
      run_numbers (id, n, EDA_TYPE_CONSTANT, at_five);
      run_numbers (id, n, EDA_TYPE_REAL, at_infinite);
      run_numbers (id, n, EDA_TYPE_REAL, at_only_infinite);
      run_numbers (id, n, EDA_TYPE_REAL, at_huge);
      run_numbers (id, n, EDA_TYPE_REAL, at_tiny);
      run_numbers (id, n, EDA_TYPE_DATETIME, at_row);
      run_numbers (id, n, EDA_TYPE_TIME, at_row);
      run_numbers (id, n, EDA_TYPE_DATE, at_huge);
      run_texts (id, n, EDA_TYPE_CATEGORICAL, at_strange_words);
      run_texts (id, n, EDA_TYPE_TEXT, at_strange_words);
      run_texts (id, n, EDA_TYPE_EMPTY, at_no_words);
      run_texts (id, n, EDA_TYPE_CATEGORICAL, at_two_words);
    }
}
