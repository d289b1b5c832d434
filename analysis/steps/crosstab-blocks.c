/* A two-way table as grid, mosaic, sentence and facts. */

#include "analysis/steps/crosstab-blocks.h"

#include <math.h>

#include "analysis/findings/say.h"
#include "analysis/steps/figure-parts.h"
#include "analysis/steps/correspondence-blocks.h"
#include "analysis/steps/table-measures.h"

#define MOSAIC_COLUMNS 10
#define MOSAIC_ROWS 8
#define TEXT_AREA 0.012 /* smaller tiles carry no number */
#define ALPHA 0.05

/* The most surprising cell: largest |adjusted residual|; FALSE when none is defined. */
static gboolean
find_loudest (const EdaCrosstab *tab, guint *row, guint *column)
{
  double loudest = -1;

  for (guint i = 0; i < tab->n_rows; i++)
    for (guint j = 0; j < tab->n_columns; j++)
      if (fabs (tab->adjusted[i * tab->n_columns + j]) > loudest)
        {
          loudest = fabs (tab->adjusted[i * tab->n_columns + j]);
          *row = i;
          *column = j;
        }
  return loudest >= 0;
}

/* What the size of V means, which the smallness of p does not say. */
static const char *
comment_on (double v)
{
  if (v < 0.1)
    return "The tie is so weak that only the number of rows brings it to light.";
  if (v < 0.3)
    return "The tie is weak: knowing one says little about the other.";
  if (v < 0.9)
    return "The tie is worth a look, but it does not say which of the two comes first.";
  return "One nearly gives away the other: they may be two codings of one thing.";
}

/* By the p to believe where the table is sparse. */
static gboolean
is_tied (const EdaCrosstab *tab)
{
  switch (tab->method)
    {
    case EDA_CROSSTAB_CHI_SQUARE:
      return tab->q < ALPHA;
    case EDA_CROSSTAB_FISHER:
      return tab->fisher.p < ALPHA;
    case EDA_CROSSTAB_SIMULATION:
      return tab->simulated_p < ALPHA;
    }
  g_assert_not_reached ();
}

/* Why chi-square is unsafe here, and what the test says that is not. */
static void
append_sparse (GString *text, GStringChunk *pad, const EdaCrosstab *tab)
{
  g_string_append_printf (
      text,
      "The table is sparse (%s of %s cells expect fewer than 5), so read chi-square’s p "
      "and q "
      "as a rough guide",
      eda_say (pad, EDA_ROLE_COUNT, tab->test.cells_expected_lt5),
      eda_say (pad, EDA_ROLE_COUNT, (double)tab->n_rows * tab->n_columns));
  switch (tab->method)
    {
    case EDA_CROSSTAB_CHI_SQUARE:
      g_string_append (text, ".");
      break;
    case EDA_CROSSTAB_FISHER:
      g_string_append_printf (
          text,
          ": Fisher’s exact test, which is right for any n, gives %s.",
          eda_say_equals (pad, "p", EDA_ROLE_P, tab->fisher.p));
      break;
    case EDA_CROSSTAB_SIMULATION:
      g_string_append_printf (text,
                              ": 10 000 drawn tables with the same totals give %s.",
                              eda_say_equals (pad, "p", EDA_ROLE_P, tab->simulated_p));
      break;
    }
}

char *
eda_crosstab_describe (const EdaCrosstabView *view)
{
  const EdaCrosstab *tab = view->tab;
  guint              i = 0, j = 0;
  double             observed, expected;
  GString           *text = g_string_new (NULL);

  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);

  g_string_append_printf (
      text,
      "%s and %s %s (corrected %s, chi-square %s on %s, %s, n = %s). ",
      view->row_name,
      view->column_name,
      is_tied (tab) ? "are not independent" : "may well be independent",
      eda_say_equals (pad, "V", EDA_ROLE_COEFFICIENT, tab->test.cramers_v_corrected),
      eda_say (pad, EDA_ROLE_STATISTIC, tab->test.chi2),
      eda_say_count (
          pad, (guint64)tab->test.df, "degree of freedom", "degrees of freedom"),
      eda_say_equals (pad, "q", EDA_ROLE_P, tab->q),
      eda_say (pad, EDA_ROLE_COUNT, tab->test.n));
  if (find_loudest (tab, &i, &j))
    {
      observed = tab->observed[i * tab->n_columns + j];
      expected = tab->expected[i * tab->n_columns + j];
      g_string_append_printf (
          text,
          "The loudest cell is %s with %s: %s, where independence would give %s. ",
          eda_say_quoted (pad, tab->row_levels[i]),
          eda_say_quoted (pad, tab->column_levels[j]),
          eda_say_count (pad, (guint64)observed, "row", NULL),
          eda_say (pad, EDA_ROLE_VALUE, round (expected * 10) / 10));
    }
  if (tab->test.sparse)
    append_sparse (text, pad, tab);
  else if (!is_tied (tab))
    g_string_append (text,
                     "A table like this one turns up by chance easily, which does not "
                     "prove that the two are independent.");
  else
    g_string_append (text, comment_on (tab->test.cramers_v_corrected));
  return g_string_free (text, FALSE);
}

/* Reads the table with its longer side as rows. */
typedef struct
{
  const EdaCrosstab *tab;
  gboolean           turned;
  guint              n_rows, n_columns;
  char             **row_levels, **column_levels;
  const char        *row_name, *column_name;
} Tall;

static Tall
make_tall (const EdaCrosstabView *view)
{
  const EdaCrosstab *tab = view->tab;

  if (tab->n_rows >= tab->n_columns)
    return (Tall){ tab,
                   FALSE,
                   tab->n_rows,
                   tab->n_columns,
                   tab->row_levels,
                   tab->column_levels,
                   view->row_name,
                   view->column_name };
  return (Tall){ tab,
                 TRUE,
                 tab->n_columns,
                 tab->n_rows,
                 tab->column_levels,
                 tab->row_levels,
                 view->column_name,
                 view->row_name };
}

static double
tall_get (const Tall *self, const double *matrix, guint row, guint column)
{
  return self->turned ? matrix[column * self->n_rows + row]
                      : matrix[row * self->n_columns + column];
}

/* "124 (+14.25)" */
static void
add_cell (EdaGrid *grid, const Tall *tall, guint row, guint column)
{
  double residual = tall_get (tall, tall->tab->adjusted, row, column);

  g_autofree char *count
      = eda_format (EDA_ROLE_COUNT, tall_get (tall, tall->tab->observed, row, column));
  g_autofree char *size = eda_format (EDA_ROLE_STATISTIC, residual);
  g_autofree char *text
      = g_strdup_printf ("%s (%s%s)", count, residual > 0 ? "+" : "", size);

  eda_grid_add_text (grid, text);
  if (residual >= EDA_RESIDUAL_LIMIT)
    eda_grid_set_tone (grid, EDA_TONE_HIGH);
  else if (residual <= -EDA_RESIDUAL_LIMIT)
    eda_grid_set_tone (grid, EDA_TONE_LOW);
}

EdaGrid *
eda_crosstab_new_grid (const EdaCrosstabView *view)
{
  Tall             tall = make_tall (view);
  g_autofree char *caption
      = g_strdup_printf ("%s (rows) by %s (columns)", tall.row_name, tall.column_name);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  EdaGrid *grid;

  g_ptr_array_add (titles, (gpointer)tall.row_name);
  for (guint j = 0; j < tall.n_columns; j++)
    g_ptr_array_add (titles, tall.column_levels[j]);
  g_ptr_array_add (titles, (gpointer) "All");
  g_ptr_array_add (titles, NULL);
  grid = eda_grid_new (caption, (const char *const *)titles->pdata);
  for (guint i = 0; i < tall.n_rows; i++)
    {
      double all = 0;

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, tall.row_levels[i]);
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      for (guint j = 0; j < tall.n_columns; j++)
        {
          add_cell (grid, &tall, i, j);
          all += tall_get (&tall, tall.tab->observed, i, j);
        }
      eda_grid_add_number (grid, EDA_ROLE_COUNT, all);
    }
  eda_grid_set_note (
      grid,
      "Counts, in brackets the adjusted residual: beyond ±2 the cell holds more or "
      "fewer rows than independent columns would give.");
  return grid;
}

static void
set_subtitle (EdaFigure *figure, const EdaCrosstab *tab, const char *lead)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);

  eda_figure_set_subtitle (
      figure,
      "n = %s · %s · %s",
      eda_say (pad, EDA_ROLE_COUNT, tab->test.n),
      lead,
      eda_say_equals (pad, "V", EDA_ROLE_COEFFICIENT, tab->test.cramers_v_corrected));
}

/* Tiles: a column a level of the shorter side, its width its share; heights are shares
 * within. */
static void
fill_mosaic (EdaFigure *figure, const Tall *tall)
{
  const EdaCrosstab *tab = tall->tab;
  EdaLayer          *tiles = eda_figure_add (figure,
                                    EDA_LAYER_MOSAIC,
                                    EDA_COLOUR_PRIMARY,
                                    (gsize)tall->n_rows * tall->n_columns);
  double             left = 0;

  for (guint j = 0; j < tall->n_columns; j++)
    {
      double width = 0, top = 1;

      for (guint i = 0; i < tall->n_rows; i++)
        width += tall_get (tall, tab->observed, i, j) / tab->test.n;
      for (guint i = 0; i < tall->n_rows; i++)
        {
          gsize  at = (gsize)j * tall->n_rows + i;
          double count = tall_get (tall, tab->observed, i, j);
          double height = count / tab->test.n / width;

          tiles->x[at] = left;
          tiles->x2[at] = left + width;
          tiles->y[at] = top - height;
          tiles->y2[at] = top;
          tiles->z[at] = tall_get (tall, tab->pearson, i, j);
          if (width * height >= TEXT_AREA)
            {
              g_autofree char *text = eda_format (EDA_ROLE_COUNT, count);

              eda_layer_set_text (tiles, at, text);
            }
          top -= height;
        }
      left += width;
    }
}

/* Colours reach their end at the loudest tile, but no sooner than at 4. */
static void
set_mosaic_scale (EdaFigure *figure, const EdaCrosstab *tab)
{
  double loudest = 4;

  for (guint i = 0; i < tab->n_rows * tab->n_columns; i++)
    if (isfinite (tab->pearson[i]))
      loudest = MAX (loudest, fabs (tab->pearson[i]));
  figure->scale = EDA_SCALE_DIVERGING;
  figure->scale_high = MIN (loudest, 12);
  figure->scale_low = -figure->scale_high;
}

static EdaFigure *
new_mosaic (const Tall *tall, const char *title)
{
  EdaFigure *figure = eda_figure_new (title);

  fill_mosaic (figure, tall);
  eda_axis_set_names (&figure->x,
                      tall->column_name,
                      (const char *const *)tall->column_levels,
                      tall->n_columns);
  eda_axis_set_names (
      &figure->y, tall->row_name, (const char *const *)tall->row_levels, tall->n_rows);
  figure->y.reversed = TRUE;
  figure->scale = EDA_SCALE_DIVERGING;
  figure->scale_low = -4;
  figure->scale_high = 4;
  figure->aspect = 0.62;
  set_mosaic_scale (figure, tall->tab);
  set_subtitle (
      figure, tall->tab, "area = rows · red: more than independence gives, blue: fewer");
  return figure;
}

static EdaFigure *
new_residual_map (const Tall *tall, const char *title)
{
  EdaFigure *figure = eda_figure_new (title);
  EdaLayer  *heat = eda_figure_add_heat (figure, tall->n_rows, tall->n_columns);

  for (guint i = 0; i < tall->n_rows; i++)
    for (guint j = 0; j < tall->n_columns; j++)
      {
        gsize            at = (gsize)i * tall->n_columns + j;
        g_autofree char *count
            = eda_format (EDA_ROLE_COUNT, tall_get (tall, tall->tab->observed, i, j));

        heat->y[at] = tall_get (tall, tall->tab->adjusted, i, j);
        eda_layer_set_text (heat, at, count);
      }
  eda_axis_set_names (&figure->x,
                      tall->column_name,
                      (const char *const *)tall->column_levels,
                      tall->n_columns);
  eda_axis_set_names (
      &figure->y, tall->row_name, (const char *const *)tall->row_levels, tall->n_rows);
  figure->y.reversed = TRUE;
  figure->scale = EDA_SCALE_DIVERGING;
  figure->scale_low = -4;
  figure->scale_high = 4;
  figure->scale_title = g_strdup ("Adjusted residual");
  figure->aspect = eda_figure_aspect_for (tall->n_rows);
  set_subtitle (figure, tall->tab, "counts, coloured by adjusted residual");
  return figure;
}

EdaFigure *
eda_crosstab_new_figure (const EdaCrosstabView *view)
{
  Tall             tall = make_tall (view);
  g_autofree char *title = g_strdup_printf ("%s × %s", view->row_name, view->column_name);
  EdaFigure       *figure = tall.n_columns <= MOSAIC_COLUMNS && tall.n_rows <= MOSAIC_ROWS
                                ? new_mosaic (&tall, title)
                                : new_residual_map (&tall, title);

  eda_figure_set_alt (
      figure,
      "Table of %s by %s; tiles show counts, colours how far each is from "
      "independence.",
      view->row_name,
      view->column_name);
  return figure;
}

static void
add_counts (
    EdaFacts *facts, const char *key, const double *values, guint rows, guint columns)
{
  EdaFacts *list = eda_facts_add_list (facts, key);

  for (guint i = 0; i < rows; i++)
    {
      EdaFacts *row = eda_facts_add_list (list, NULL);

      for (guint j = 0; j < columns; j++)
        eda_facts_add_count (row, NULL, (gint64)values[i * columns + j]);
    }
}

/* What there is only for two by two levels. phi is signed by the order of the levels:
 * positive when the first go with the first. */
static void
add_two_by_two (EdaFacts *facts, const EdaCrosstab *tab)
{
  const double *o = tab->observed;
  double        phi = sqrt (tab->test.chi2 / tab->test.n);
  EdaFacts     *yates, *fisher;

  if (tab->n_rows != 2 || tab->n_columns != 2)
    {
      eda_facts_add_null (facts, "yates");
      eda_facts_add_null (facts, "phi");
      eda_facts_add_null (facts, "fisher");
      return;
    }
  yates = eda_facts_add_object (facts, "yates");
  eda_facts_add_number (yates, "chi2", tab->yates);
  eda_facts_add_number (yates, "p", tab->yates_p);
  eda_facts_add_number (facts, "phi", o[0] * o[3] < o[1] * o[2] ? -phi : phi);
  fisher = eda_facts_add_object (facts, "fisher");
  eda_facts_add_number (fisher, "p", tab->fisher.p);
  eda_facts_add_number (fisher, "odds_ratio", tab->fisher.odds_ratio);
  eda_facts_add_numbers (
      fisher, "ci95", (double[]){ tab->fisher.ci_low, tab->fisher.ci_high }, 2);
}

static const char *
get_method_name (EdaCrosstabMethod method)
{
  switch (method)
    {
    case EDA_CROSSTAB_CHI_SQUARE:
      return "chi-square";
    case EDA_CROSSTAB_FISHER:
      return "fisher";
    case EDA_CROSSTAB_SIMULATION:
      return "fisher-simulated";
    }
  g_assert_not_reached ();
}

static void
add_trend (EdaFacts *facts, const EdaTrend *found)
{
  EdaFacts *trend;

  if (isnan (found->r))
    {
      eda_facts_add_null (facts, "trend");
      return;
    }
  trend = eda_facts_add_object (facts, "trend");
  eda_facts_add_number (trend, "r", found->r);
  eda_facts_add_number (trend, "chi2", found->chi2);
  eda_facts_add_number (trend, "p", found->p);
}

void
eda_crosstab_add_facts (EdaFacts *list, const EdaCrosstabView *view)
{
  const EdaCrosstab    *tab = view->tab;
  const EdaContingency *test = &tab->test;
  EdaFacts             *facts = eda_facts_add_object (list, NULL);

  eda_facts_add_text (facts, "row", view->row_name);
  eda_facts_add_text (facts, "column", view->column_name);
  eda_facts_add_count (facts, "n", (gint64)test->n);
  eda_facts_add_texts (facts, "row_levels", (const char *const *)tab->row_levels);
  eda_facts_add_texts (facts, "column_levels", (const char *const *)tab->column_levels);
  add_counts (facts, "observed", tab->observed, tab->n_rows, tab->n_columns);
  eda_facts_add_matrix (facts, "expected", tab->expected, tab->n_rows, tab->n_columns);
  eda_facts_add_matrix (
      facts, "pearson_residual", tab->pearson, tab->n_rows, tab->n_columns);
  eda_facts_add_matrix (
      facts, "adjusted_residual", tab->adjusted, tab->n_rows, tab->n_columns);
  eda_facts_add_number (facts, "chi2", test->chi2);
  eda_facts_add_number (facts, "df", test->df);
  eda_facts_add_number (facts, "p", test->p);
  eda_facts_add_number (facts, "q", tab->q);
  eda_facts_add_number (facts, "min_expected", test->min_expected);
  eda_facts_add_count (facts, "cells_expected_lt5", test->cells_expected_lt5);
  eda_facts_add_number (facts, "g", test->g);
  eda_facts_add_number (facts, "g_p", test->g_p);
  eda_facts_add_number (facts, "cramers_v", test->cramers_v);
  eda_facts_add_number (facts, "cramers_v_corrected", test->cramers_v_corrected);
  eda_facts_add_number (facts, "contingency_c", test->contingency_c);
  add_two_by_two (facts, tab);
  eda_facts_add_text (facts, "method", get_method_name (tab->method));
  eda_facts_add_flag (facts, "sparse", test->sparse);
  eda_facts_add_number (facts, "fisher_simulated", tab->simulated_p);
  add_trend (facts, &tab->trend);
  eda_table_measures_add_facts (facts, tab);
  eda_correspondence_add_facts (facts, tab);
}
