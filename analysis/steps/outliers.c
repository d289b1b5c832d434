/* Step 6, Outliers: which values stand far from the rest, and do the rules agree about
 * them? */

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/figure-parts.h"
#include "analysis/steps/multivariate-blocks.h"
#include "analysis/steps/outlier-facts.h"
#include "analysis/steps/outlier-groups.h"
#include "analysis/steps/outlier-rows.h"
#include "analysis/steps/step.h"

#define BOXES_SHOWN 12
#define CODES 4        /* so many different numbers are rather codes */
#define FAR_LIMIT 12.0 /* IQRs from the median; farther values are drawn here */
#define ROWS_SHOWN 40
#define COLUMNS_SHOWN 200
#define EXPLAINED 5 /* columns */

typedef struct
{
  GArray       *checked; /* EdaCheckedColumn: the measures */
  GStringChunk *pad;
  EdaResult    *result;
} Outliers;

static const EdaCheckedColumn *
get (const Outliers *self, guint i)
{
  return &g_array_index (self->checked, EdaCheckedColumn, i);
}

static gsize
count_outside (const EdaCheckedColumn *checked)
{
  return checked->found->below + checked->found->above;
}

static gboolean
is_heavy_tailed (const EdaCheckedColumn *checked)
{
  return eda_column_has_heavy_tail (checked->column, checked->found);
}

static void
add_opening (const Outliers *self)
{
  g_autoptr (GPtrArray) heavy = g_ptr_array_new ();
  g_autoptr (GPtrArray) agreed = g_ptr_array_new ();
  gsize values = 0;

  if (self->checked->len == 0)
    {
      eda_result_add_text (
          self->result,
          "outliers/opening",
          "Outliers are looked for in numeric columns that vary; this table has "
          "none.");
      eda_result_set_summary (self->result, "no numeric column that varies");
      eda_result_add_coverage (
          self->result, "outliers", NULL, FALSE, "needs a numeric column that varies");
      return;
    }
  for (guint i = 0; i < self->checked->len; i++)
    {
      const EdaCheckedColumn *checked = get (self, i);
      gpointer name = (gpointer)eda_column_profile_get_name (checked->column);

      if (is_heavy_tailed (checked))
        g_ptr_array_add (heavy, name);
      else if (checked->found->agreed > 0)
        {
          g_ptr_array_add (agreed, name);
          values += checked->found->agreed;
        }
    }
  if (agreed->len == 0)
    eda_result_add_text (
        self->result,
        "outliers/opening",
        "In %s, no value is far by half of the rules or more (3.0 fences, modified z, "
        "adjusted fences)%s.",
        eda_say_count (self->pad, self->checked->len, "numeric column", NULL),
        heavy->len > 0 ? ", other than in a heavy tail" : "");
  else
    eda_result_add_text (
        self->result,
        "outliers/opening",
        "%s %s far by half of the rules or more (3.0 fences, modified z, adjusted "
        "fences): in "
        "%s. Look at the rows before judging; far is not the same as wrong.",
        eda_say_count (self->pad, values, "value", NULL),
        values == 1 ? "is" : "are",
        eda_say_list (self->pad, agreed, 8));
  if (heavy->len > 0)
    eda_result_add_text (
        self->result,
        "outliers/heavy",
        "More than 5 %% of the values lie beyond the fences in %s. That many are "
        "no strays: the column has a heavy tail or a second group. Look at its "
        "histogram, then use a log scale or ranks, rather than drop rows.",
        eda_say_list (self->pad, heavy, 8));
  eda_result_set_summary (self->result,
                          "%s far by most rules%s",
                          values == 0 ? "no value"
                                      : eda_say_count (self->pad, values, "value", NULL),
                          heavy->len > 0 ? ", heavy tails apart" : "");
}

static void
add_column_grid (const Outliers *self)
{
  static const char *const titles[] = {
    "Column",     "n",      "Low fence",  "High fence",      "Below",  "Above",
    "3.0 fences", "> 3 SD", "Modified z", "Adjusted fences", "Agreed", "ESD outliers",
    NULL
  };
  EdaGrid *grid = eda_grid_new ("Far values by column", titles);
  gboolean fell_back = FALSE;
  guint    shown = MIN (self->checked->len, COLUMNS_SHOWN);

  for (guint i = 0; i < shown; i++)
    {
      const EdaCheckedColumn *checked = get (self, i);
      const EdaOutliers      *found = checked->found;

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, eda_column_profile_get_name (checked->column));
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, checked->column->n_finite);
      eda_grid_add_number (grid, EDA_ROLE_VALUE, found->fences.low);
      eda_grid_add_number (grid, EDA_ROLE_VALUE, found->fences.high);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, found->below);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, found->above);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, found->far);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, found->z3);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, found->modified_z);
      if (isnan (found->adjusted.low))
        eda_grid_add_text (grid, "–");
      else
        eda_grid_add_number (grid, EDA_ROLE_COUNT, found->adjusted_count);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, found->agreed);
      if (found->agreed > 0 && !is_heavy_tailed (checked))
        eda_grid_set_tone (grid, EDA_TONE_WARN);
      if (checked->shape != NULL && checked->shape->esd_applies)
        eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)checked->shape->esd.count);
      else
        eda_grid_add_text (grid, "–");
      fell_back |= found->mad_is_zero;
    }
  g_autofree char *note = g_strdup_printf (
      "Fences: quartiles ∓ 1.5 IQR. Modified z: 0.6745 (x − median) / MAD beyond 3.5. "
      "Adjusted fences lean with the column (medcouple), not shown with fewer than ten "
      "values or a medcouple beyond ±0.6. Agreed: flagged by half or more of 3.0 fences, "
      "modified z and adjusted fences. ESD: Rosner’s test for at most ten outliers, "
      "shown "
      "where what it leaves looks normal.%s%s",
      fell_back
          ? " Where more than half of the values are equal the MAD is 0, and the mean "
            "absolute deviation takes its place."
          : "",
      shown < self->checked->len ? " The first 200 columns." : "");
  eda_grid_set_note (grid, note);
  eda_result_take_grid (self->result, "outliers/columns", grid);
}

static void
add_disagreement (const Outliers *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint told = 0;

  for (guint i = 0; i < self->checked->len && told < EXPLAINED; i++)
    {
      const char *why = eda_say_outlier_disagreement (
          self->pad, get (self, i)->column, get (self, i)->found);

      if (why != NULL)
        {
          g_string_append_printf (text, "%s%s", told > 0 ? " " : "", why);
          told++;
        }
    }
  if (told > 0)
    eda_result_add_text (self->result, "outliers/disagreement", "%s", text->str);
}

/* Columns with a spread to measure distances by, most far values first, at most
 * BOXES_SHOWN. */
static int
compare_far (gconstpointer a, gconstpointer b)
{
  const EdaCheckedColumn *left = *(const EdaCheckedColumn *const *)a,
                         *right = *(const EdaCheckedColumn *const *)b;

  if (left->found->far != right->found->far)
    return left->found->far > right->found->far ? -1 : 1;
  if (count_outside (left) != count_outside (right))
    return count_outside (left) > count_outside (right) ? -1 : 1;
  return left < right ? -1 : left > right; /* table order */
}

static double
standardise (const EdaColumnProfile *column, double value)
{
  return (value - column->quantiles[4]) / column->iqr;
}

/* Far values as points beside the box; those beyond the limit stand at it. Returns their
 * number. */
static gsize
add_strip_points (EdaFigure *figure, const EdaColumnProfile *column, double at)
{
  double   reach = FAR_LIMIT * column->iqr;
  double   median = column->quantiles[4];
  EdaStrip strip = { median, 1 / column->iqr, median - reach, median + reach, TRUE };

  figure->x.low
      = MIN (figure->x.low, MAX (standardise (column, column->min), -FAR_LIMIT));
  figure->x.high
      = MAX (figure->x.high, MIN (standardise (column, column->max), FAR_LIMIT));
  return eda_figure_add_far (
      figure, EDA_COLOUR_ALERT, column->sorted, column->n_finite, &strip, at);
}

static gsize
add_strips (EdaFigure *figure, const GPtrArray *strips, guint n)
{
  EdaLayer *boxes = eda_figure_add (figure, EDA_LAYER_BOXES, EDA_COLOUR_PRIMARY, n);
  gsize     clipped = 0;

  boxes->horizontal = TRUE;
  boxes->thickness = 0.5;
  for (guint i = 0; i < n; i++)
    {
      const EdaColumnProfile *column
          = ((const EdaCheckedColumn *)strips->pdata[i])->column;
      double *box = boxes->y + 5 * i;

      eda_layer_set_box (boxes, i, i, column->sorted, column->n_finite);
      for (guint k = 0; k < 5; k++)
        box[k] = standardise (column, box[k]);
      figure->x.low = MIN (figure->x.low, box[0]);
      figure->x.high = MAX (figure->x.high, box[4]);
      clipped += add_strip_points (figure, column, i);
    }
  return clipped;
}

static void
set_strip_words (const Outliers *self, EdaFigure *figure, guint n, gsize clipped)
{
  g_autofree char *cut
      = clipped == 0
            ? g_strdup ("")
            : g_strdup_printf (" · %s beyond 12 at the edge",
                               eda_say_count (self->pad, clipped, "value", NULL));

  eda_figure_set_subtitle (
      figure,
      "n = %s%s · in interquartile ranges from the median · red: beyond the 1.5 fences%s",
      eda_say_count (self->pad, n, "column", NULL),
      n < self->checked->len ? ", those with most" : "",
      cut);
  eda_figure_set_alt (figure,
                      "Box strips of %s on a common scale with their far values as dots.",
                      eda_say_count (self->pad, n, "numeric column", NULL));
}

/* A spread to measure distances by, and more values than a few codes. */
static gboolean
has_strip (const EdaColumnProfile *column)
{
  return column->iqr > 0 && isfinite (column->iqr)
         && eda_column_is_spread_measure (column, CODES);
}

static void
add_strip_figure (const Outliers *self)
{
  g_autoptr (GPtrArray) strips = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  EdaFigure *figure;
  guint      n;
  gsize      clipped;

  for (guint i = 0; i < self->checked->len; i++)
    if (has_strip (get (self, i)->column))
      g_ptr_array_add (strips, (gpointer)get (self, i));
  if (strips->len == 0)
    return;
  g_ptr_array_sort (strips, compare_far);
  n = MIN (strips->len, BOXES_SHOWN);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names,
                     (gpointer)eda_column_profile_get_name (
                         ((const EdaCheckedColumn *)strips->pdata[i])->column));
  figure = eda_figure_new ("Far values, column by column");
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, NULL, -2, 2);
  clipped = add_strips (figure, strips, n);
  eda_axis_set_range (&figure->x,
                      EDA_AXIS_LINEAR,
                      "(value − median) / interquartile range",
                      figure->x.low,
                      figure->x.high);
  eda_axis_set_names (&figure->y, NULL, (const char *const *)names->pdata, n);
  figure->y.reversed = TRUE;
  figure->aspect = eda_figure_aspect_for (n + 1);
  set_strip_words (self, figure, n, clipped);
  eda_result_take_figure (self->result, "outliers/strips", figure);
}

static void
add_row_grid (const Outliers *self)
{
  static const char *const titles[]
      = { "Column", "Row", "Value", "Modified z", "Agreement", "Flagged by", NULL };
  EdaGrid *grid = eda_grid_new ("The farthest values and their rows", titles);

  for (guint i = 0; i < self->checked->len; i++)
    {
      const EdaCheckedColumn *checked = get (self, i);

      for (guint k = 0; k < MIN (checked->found->n_flagged, EDA_FARTHEST_SHOWN); k++)
        {
          const EdaOutlier *outlier = &checked->found->flagged[k];

          if (eda_grid_get_n_rows (grid) == ROWS_SHOWN)
            break;
          eda_grid_add_row (grid);
          eda_grid_add_text (grid, eda_column_profile_get_name (checked->column));
          eda_grid_set_tone (grid, EDA_TONE_STRONG);
          eda_grid_add_number (grid, EDA_ROLE_COUNT, outlier->row + 1);
          eda_grid_add_number (grid, EDA_ROLE_VALUE, outlier->value);
          eda_grid_add_number (grid, EDA_ROLE_STATISTIC, outlier->modified_z);
          eda_grid_add_number (grid, EDA_ROLE_SHARE, outlier->score);
          eda_grid_add_text (grid, eda_say_outlier_rules (self->pad, outlier->rules));
        }
    }
  if (eda_grid_get_n_rows (grid) == 0)
    {
      eda_grid_unref (grid);
      return;
    }
  eda_grid_set_note (
      grid,
      eda_grid_get_n_rows (grid) == ROWS_SHOWN
          ? "At most five a column, farthest first; the first 40. Rows count from 1."
          : "At most five a column, farthest first. Rows count from 1.");
  eda_result_take_grid (self->result, "outliers/rows", grid);
}

/* Measures go to @checked, the numbers of every numeric column to the facts. */
static gboolean
collect (EdaProfile       *profile,
         const GPtrArray  *columns,
         const EdaContext *context,
         Outliers         *self,
         GError          **error)
{
  EdaFacts *facts
      = eda_facts_add_object (eda_result_get_facts (self->result), "outliers");
  EdaFacts *list = eda_facts_add_list (facts, "by_column");

  for (guint i = 0; i < columns->len; i++)
    {
      g_autoptr (GError) failure = NULL;
      EdaCheckedColumn checked
          = { columns->pdata[i],
              eda_profile_get_outliers (profile, i, context, &failure),
              eda_profile_get_shape (profile, i, context, NULL),
              i };

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (checked.found == NULL || checked.column->n_finite == 0)
        continue;
      eda_add_outlier_facts (
          list, self->result, checked.column, checked.found, checked.shape);
      if (eda_column_is_measure (checked.column))
        g_array_append_val (self->checked, checked);
    }
  return TRUE;
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
  g_autoptr (GArray) checked = g_array_new (FALSE, FALSE, sizeof (EdaCheckedColumn));
  Outliers self = { checked, pad, result };

  if (columns == NULL || !collect (profile, columns, context, &self, error))
    return FALSE;
  add_opening (&self);
  if (checked->len > 0)
    {
      add_strip_figure (&self);
      add_column_grid (&self);
      add_disagreement (&self);
      add_row_grid (&self);
    }
  return eda_add_outlier_effects (profile, checked, context, result, error)
         && eda_add_outlier_groups (profile, context, result, error)
         && eda_add_outlier_impulses (profile, context, result, error)
         && eda_multivariate_add_far_rows (profile, context, result, error)
         && eda_add_outlier_rows (profile, checked, context, result, error);
}

const EdaAnalysis eda_analysis_outliers = { "outliers", N_ ("Outliers"), 6, run };
