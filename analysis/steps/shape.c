/* Step 1, Shape & Types: what is in the table, and is each column what it seems? */

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say-types.h"
#include "analysis/findings/say.h"
#include "analysis/steps/figure-parts.h"
#include "analysis/steps/step.h"

#define EXAMPLES 3
#define OVERVIEW_COLUMNS 40
#define SHOWN_ROWS 10

typedef struct
{
  EdaTable             *table;
  const GPtrArray      *columns; /* EdaColumnProfile */
  const EdaDuplicates  *duplicates;
  const EdaMissingness *missingness;
  GStringChunk         *pad;
} Shape;

static void
add_opening (const Shape *self, EdaResult *result)
{
  gsize  rows = eda_table_get_n_rows (self->table);
  guint  columns = self->columns->len;
  double cells = (double)rows * columns;
  gsize  missing = self->missingness->cells_missing;

  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text,
                          "The table has %s and %s, %s in all. ",
                          eda_say_count (self->pad, rows, "row", NULL),
                          eda_say_count (self->pad, columns, "column", NULL),
                          eda_say_count (self->pad, (guint64)cells, "cell", NULL));
  if (columns > 0)
    g_string_append_printf (
        text, "By type: %s. ", eda_say_type_mix (self->pad, self->table));
  if (rows == 0)
    g_string_append (text, "With no rows there is nothing to summarise.");
  else if (missing == 0)
    g_string_append (text, "No cell is missing.");
  else
    g_string_append_printf (text,
                            "%s (%s) %s missing.",
                            eda_say_count (self->pad, missing, "cell", NULL),
                            eda_say (self->pad, EDA_ROLE_SHARE, missing / cells),
                            missing == 1 ? "is" : "are");
  eda_result_add_text (result, "shape/opening", "%s", text->str);
  eda_result_set_summary (
      result,
      "%s × %s · %s missing · %s",
      eda_say_count (self->pad, rows, "row", NULL),
      eda_say_count (self->pad, columns, "column", NULL),
      eda_say (self->pad, EDA_ROLE_SHARE, cells > 0 ? missing / cells : 0),
      self->duplicates->excess == 0
          ? "no repeated rows"
          : eda_say_count (self->pad, self->duplicates->excess, "repeated row", NULL));
}

/* NULL where missing. */
static char *
example_at (const EdaColumn *column, gsize row)
{
  g_autofree char *text = NULL;

  if (eda_column_is_numeric (column) && isinf (eda_column_get_number (column, row)))
    return eda_format (EDA_ROLE_VALUE, eda_column_get_number (column, row));
  text = eda_column_dup_text (column, row);
  return text != NULL ? eda_elide (text, 20) : NULL;
}

/* The first different values of the column, as a reader would find them. */
static char *
find_examples (const EdaColumnProfile *column)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  gsize rows = MIN (eda_column_get_n_rows (column->column), 1000);

  for (gsize row = 0; row < rows && found->len < EXAMPLES; row++)
    {
      g_autofree char *text = example_at (column->column, row);

      if (text != NULL
          && !g_ptr_array_find_with_equal_func (found, text, g_str_equal, NULL))
        g_ptr_array_add (found, g_steal_pointer (&text));
    }
  g_ptr_array_add (found, NULL);
  return g_strjoinv (" · ", (char **)found->pdata);
}

static void
add_column_row (EdaGrid *grid, const EdaColumnProfile *column, gsize n_rows)
{
  g_autofree char *examples = find_examples (column);

  eda_grid_add_row (grid);
  eda_grid_add_text (grid, eda_column_profile_get_name (column));
  eda_grid_set_tone (grid, EDA_TONE_STRONG);
  eda_grid_add_text (grid, eda_type_get_name (eda_column_get_type (column->column)));
  eda_grid_add_text (grid,
                     eda_storage_get_name (eda_column_get_storage (column->column)));
  eda_grid_add_number (grid, EDA_ROLE_COUNT, column->n);
  eda_grid_add_number (
      grid, EDA_ROLE_SHARE, n_rows > 0 ? (double)column->missing / n_rows : NAN);
  if (n_rows > 0 && column->missing > 0.05 * n_rows)
    eda_grid_set_tone (grid, EDA_TONE_WARN);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, column->distinct);
  eda_grid_add_text (grid, examples);
  eda_grid_add_text (grid, eda_column_get_type_reason (column->column));
}

static void
add_columns (const Shape *self, EdaResult *result)
{
  static const char *const titles[]
      = { "Column",   "Type",     "Stored as",     "Present", "Missing",
          "Distinct", "Examples", "Why this type", NULL };
  gsize            n_rows = eda_table_get_n_rows (self->table);
  g_autofree char *caption = g_strdup_printf (
      "The columns (n = %s)", eda_say_count (self->pad, n_rows, "row", NULL));
  EdaGrid *grid = eda_grid_new (caption, titles);

  for (guint i = 0; i < self->columns->len; i++)
    add_column_row (grid, self->columns->pdata[i], n_rows);
  eda_grid_set_note (grid,
                     "Distinct counts the different values that are present; a missing "
                     "cell is not a value.");
  eda_result_take_grid (result, "shape/columns", grid);
}

/* Two bars for each column: cells present, and different values per present cell. */
static void
add_overview (const Shape *self, EdaResult *result)
{
  gsize      n_rows = eda_table_get_n_rows (self->table);
  guint      shown = MIN (self->columns->len, OVERVIEW_COLUMNS);
  EdaFigure *figure;
  EdaLayer  *present, *different;

  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (n_rows == 0 || shown == 0)
    return;
  figure = eda_figure_new ("How full and how varied each column is");
  present = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, shown);
  different = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_ACCENT, shown);
  present->horizontal = different->horizontal = TRUE;
  for (guint i = 0; i < shown; i++)
    {
      const EdaColumnProfile *column = self->columns->pdata[i];

      g_ptr_array_add (names, (gpointer)eda_column_profile_get_name (column));
      present->x[i] = i - 0.4, present->x2[i] = i;
      present->y[i] = 100.0 * column->n / n_rows;
      different->x[i] = i, different->x2[i] = i + 0.4;
      different->y[i] = column->n > 0 ? 100.0 * column->distinct / column->n : 0;
      eda_layer_set_text (
          different, i, eda_say (self->pad, EDA_ROLE_COUNT, column->distinct));
    }
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "Per cent", 0, 112);
  figure->x.tick_high = 100;
  eda_axis_set_names (&figure->y, NULL, (const char *const *)names->pdata, shown);
  figure->y.reversed = TRUE;
  figure->aspect = eda_figure_aspect_for (shown + shown / 3);
  eda_figure_set_subtitle (figure,
                           "n = %s%s · blue: cells present · orange: different values of "
                           "those present, with their number",
                           eda_say_count (self->pad, n_rows, "row", NULL),
                           shown < self->columns->len ? " · the first 40 columns" : "");
  eda_figure_set_alt (
      figure,
      "Two bars for each of %s: the share of cells present and the share of "
      "different values among them.",
      eda_say_count (self->pad, shown, "column", NULL));
  eda_result_take_figure (result, "shape/overview", figure);
}

/* "17, 23, 40 and 136 more": rows that repeat an earlier one. */
static const char *
say_repeats (const Shape *self)
{
  const EdaDuplicates *found = self->duplicates;
  guint                shown = MIN (found->n_examples, SHOWN_ROWS);

  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < shown; i++)
    g_string_append_printf (text,
                            "%s%s",
                            i == 0                   ? ""
                            : i + 1 == found->excess ? " and "
                                                     : ", ",
                            eda_say (self->pad, EDA_ROLE_COUNT, found->examples[i] + 1));
  if (shown < found->excess)
    g_string_append_printf (
        text, " and %s more", eda_say (self->pad, EDA_ROLE_COUNT, found->excess - shown));
  return g_string_chunk_insert (self->pad, text->str);
}

static void
add_duplicates (const Shape *self, EdaResult *result)
{
  const EdaDuplicates *found = self->duplicates;

  if (eda_table_get_n_rows (self->table) < 2)
    return;
  if (found->excess == 0)
    eda_result_add_text (
        result, "shape/duplicates", "No row repeats another one in all its cells.");
  else
    eda_result_add_text (
        result,
        "shape/duplicates",
        "%s an earlier row in every cell: %s. That makes %s, with %s in them altogether.",
        eda_say_count (self->pad, found->excess, "row repeats", "rows repeat"),
        say_repeats (self),
        eda_say_count (
            self->pad, found->groups, "group of equal rows", "groups of equal rows"),
        eda_say_count (self->pad, found->rows, "row", NULL));
}

static void
add_constants (const Shape *self, EdaResult *result)
{
  g_autoptr (GPtrArray) constant = g_ptr_array_new ();
  g_autoptr (GPtrArray) empty = g_ptr_array_new ();

  if (eda_table_get_n_rows (self->table) < 2)
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const EdaColumnProfile *column = self->columns->pdata[i];
      const char             *name = eda_column_profile_get_name (column);

      if (column->n == 0)
        g_ptr_array_add (empty, (gpointer)name);
      else if (column->distinct == 1)
        g_ptr_array_add (constant, (gpointer)name);
    }
  if (constant->len == 0 && empty->len == 0)
    eda_result_add_text (
        result, "shape/constants", "Every column has at least two different values.");
  if (constant->len > 0)
    eda_result_add_text (result,
                         "shape/constants",
                         "One value only, so nothing to compare: %s.",
                         eda_say_list (self->pad, constant, 12));
  if (empty->len > 0)
    eda_result_add_text (result,
                         "shape/empty",
                         "No value at all: %s.",
                         eda_say_list (self->pad, empty, 12));
}

static void
add_facts (const Shape *self, EdaFacts *facts)
{
  EdaFacts *dataset = eda_facts_add_object (facts, "dataset");
  EdaFacts *duplicates, *columns;

  eda_facts_add_count (dataset, "rows", eda_table_get_n_rows (self->table));
  eda_facts_add_count (dataset, "columns", self->columns->len);
  eda_facts_add_flag (dataset, "exact", TRUE);
  duplicates = eda_facts_add_object (dataset, "duplicate_rows");
  eda_facts_add_count (duplicates, "excess", self->duplicates->excess);
  eda_facts_add_count (duplicates, "groups", self->duplicates->groups);

  columns = eda_facts_add_list (facts, "columns");
  for (guint i = 0; i < self->columns->len; i++)
    {
      const EdaColumnProfile *column = self->columns->pdata[i];
      const EdaColumn        *data = column->column;
      EdaFacts               *object = eda_facts_add_object (columns, NULL);

      eda_facts_add_text (object, "name", eda_column_get_name (data));
      eda_facts_add_count (object, "position", eda_column_get_position (data));
      eda_facts_add_text (object, "type", eda_type_get_name (eda_column_get_type (data)));
      eda_facts_add_text (object, "type_reason", eda_column_get_type_reason (data));
      eda_facts_add_text (
          object, "storage", eda_storage_get_name (eda_column_get_storage (data)));
      eda_facts_add_count (object, "n", column->n);
      eda_facts_add_count (object, "missing", column->missing);
      eda_facts_add_count (object, "distinct", column->distinct);
    }
}

static gboolean
run (EdaProfile       *profile,
     const EdaParams  *params,
     const EdaContext *context,
     EdaResult        *result,
     GError          **error)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (1024);
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, error);
  Shape self = { eda_profile_get_table (profile), columns, NULL, NULL, pad };

  if (columns == NULL)
    return FALSE;
  self.duplicates = eda_profile_get_duplicates (profile, context, error);
  if (self.duplicates == NULL)
    return FALSE;
  self.missingness = eda_profile_get_missingness (profile, context, error);
  if (self.missingness == NULL)
    return FALSE;

  add_opening (&self, result);
  if (columns->len > 0)
    add_columns (&self, result);
  add_overview (&self, result);
  add_duplicates (&self, result);
  add_constants (&self, result);
  add_facts (&self, eda_result_get_facts (result));
  return TRUE;
}

const EdaAnalysis eda_analysis_shape = { "shape", N_ ("Shape & Types"), 1, run };
