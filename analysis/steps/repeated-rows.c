/* Rows that are equal in the columns that were chosen: of a key there should be none. A
 * cell of the notebook. */

#include <glib/gi18n.h>

#include "analysis/findings/say.h"
#include "analysis/profile/cell-key.h"
#include "analysis/steps/step.h"
#include "analysis/table/param-columns.h"

#define SHOWN_ROWS 20
#define SHOWN_COLUMNS 6

static const EdaParamSpec params[] = {
  { .key = "columns",
    .title = N_ ("Columns"),
    .help = N_ ("What makes two rows the same, such as a customer and a day."),
    .kind = EDA_PARAM_COLUMNS,
    .required = TRUE },
  { NULL },
};

typedef struct
{
  GPtrArray           *columns; /* EdaColumn, those that were chosen */
  gsize                n_rows;
  const EdaDuplicates *found;
  GStringChunk        *pad;
} Repeats;

/* Each once, in the order in which they were chosen. */
static GPtrArray *
collect_columns (EdaTable *table, const EdaParams *chosen)
{
  const char *const *names = eda_params_get_values (chosen, params[0].key);
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_unref);

  for (; *names != NULL; names++)
    {
      EdaColumn *column = eda_table_find_column (table, *names);

      if (!g_ptr_array_find (columns, column, NULL))
        g_ptr_array_add (columns, eda_column_ref (column));
    }
  return columns;
}

static EdaDuplicates *
find_repeats (EdaTable         *table,
              GPtrArray        *columns,
              const EdaContext *context,
              GError          **error)
{
  g_autoptr (EdaTable) part = eda_table_with_columns (table, g_ptr_array_ref (columns));

  return eda_duplicates_new (part, context, error);
}

static const char *
say_names (const Repeats *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (names, (gpointer)eda_column_get_name (self->columns->pdata[i]));
  return eda_say_list (self->pad, names, names->len);
}

static void
add_words (const Repeats *self, EdaResult *result)
{
  const EdaDuplicates *found = self->found;

  if (found->excess == 0)
    eda_result_add_text (result,
                         "repeated-rows/text",
                         "No row repeats another one in %s (%s).",
                         say_names (self),
                         eda_say_count (self->pad, self->n_rows, "row", NULL));
  else
    eda_result_add_text (
        result,
        "repeated-rows/text",
        "%s an earlier row in %s. That makes %s, with %s of %s in them altogether.",
        eda_say_count (self->pad, found->excess, "row repeats", "rows repeat"),
        say_names (self),
        eda_say_count (
            self->pad, found->groups, "group of equal rows", "groups of equal rows"),
        eda_say (self->pad, EDA_ROLE_COUNT, (double)found->rows),
        eda_say_count (self->pad, self->n_rows, "row", NULL));
}

static gboolean
are_equal (const Repeats *self, gsize a, gsize b)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (eda_cell_key (self->columns->pdata[i], a)
        != eda_cell_key (self->columns->pdata[i], b))
      return FALSE;
  return TRUE;
}

static gsize
find_first (const Repeats *self, gsize row)
{
  gsize first = 0;

  while (!are_equal (self, first, row))
    first++;
  return first;
}

static void
add_row (const Repeats *self, EdaGrid *grid, gsize row)
{
  eda_grid_add_row (grid);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)row + 1);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)find_first (self, row) + 1);
  for (guint i = 0; i < MIN (self->columns->len, SHOWN_COLUMNS); i++)
    {
      g_autofree char *text = eda_column_dup_text (self->columns->pdata[i], row);

      eda_grid_add_text (grid, text != NULL ? text : "–");
    }
}

static EdaGrid *
new_grid (const Repeats *self)
{
  const char      *titles[SHOWN_COLUMNS + 3] = { "Row", "Equal to row" };
  g_autofree char *caption
      = g_strdup_printf ("Rows that repeat an earlier one, n = %s",
                         eda_say (self->pad, EDA_ROLE_COUNT, (double)self->n_rows));
  EdaGrid *grid;

  for (guint i = 0; i < MIN (self->columns->len, SHOWN_COLUMNS); i++)
    titles[2 + i] = eda_column_get_name (self->columns->pdata[i]);
  grid = eda_grid_new (caption, titles);
  for (guint i = 0; i < MIN (self->found->n_examples, SHOWN_ROWS); i++)
    add_row (self, grid, self->found->examples[i]);
  eda_grid_set_note (grid,
                     "At most twenty rows and six columns; rows count from 1. A missing "
                     "cell (–) equals a missing cell.");
  return grid;
}

static void
add_facts (const Repeats *self, EdaFacts *facts)
{
  EdaFacts *columns = eda_facts_add_list (facts, "columns"), *rows;

  for (guint i = 0; i < self->columns->len; i++)
    eda_facts_add_text (columns, NULL, eda_column_get_name (self->columns->pdata[i]));
  eda_facts_add_count (facts, "n", (gint64)self->n_rows);
  eda_facts_add_count (facts, "excess", (gint64)self->found->excess);
  eda_facts_add_count (facts, "groups", (gint64)self->found->groups);
  eda_facts_add_count (facts, "involved", (gint64)self->found->rows);
  rows = eda_facts_add_list (facts, "rows");
  for (guint i = 0; i < self->found->n_examples; i++)
    eda_facts_add_count (rows, NULL, (gint64)self->found->examples[i] + 1);
}

static gboolean
run (EdaProfile       *profile,
     const EdaParams  *chosen,
     const EdaContext *context,
     EdaResult        *result,
     GError          **error)
{
  EdaTable *table = eda_profile_get_table (profile);
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autoptr (GPtrArray) columns = collect_columns (table, chosen);
  g_autoptr (EdaDuplicates) found = find_repeats (table, columns, context, error);
  const Repeats self = { columns, eda_table_get_n_rows (table), found, pad };

  if (found == NULL)
    return FALSE;
  eda_result_set_summary (result,
                          "%s",
                          found->excess == 0
                              ? "no repeated rows"
                              : eda_say_count (pad, found->excess, "repeated row", NULL));
  add_words (&self, result);
  if (found->excess > 0)
    eda_result_take_grid (result, "repeated-rows", new_grid (&self));
  add_facts (&self,
             eda_facts_add_object (eda_result_get_facts (result), "repeated-rows"));
  return TRUE;
}

const EdaAnalysis eda_analysis_repeated_rows
    = { "repeated-rows", N_ ("Repeated Rows"), 1, run, params };
