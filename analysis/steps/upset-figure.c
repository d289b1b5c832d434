/* UpSet plot (Lex et al. 2014, IEEE TVCG 20, 1983–1992) of the gaps: which columns are
 * missing together, and in how many rows. Bars stand over a matrix of dots on one pair of
 * axes. */

#include "analysis/steps/missing-figures.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/figure-parts.h"

#define SETS_MOST 8
#define PATTERNS_MOST 14
#define BAR_ROWS 4.0 /* rows of dots that the longest bar is as high as */
#define DOT_SIZE 4.5

typedef struct
{
  guint                    sets[SETS_MOST]; /* columns, most gaps on top */
  guint                    n_sets;
  const EdaMissingPattern *patterns[PATTERNS_MOST];
  guint                    n_patterns;
  gsize                    rows, most; /* in all of these; in the most frequent */
} UpSet;

static gsize
gaps_of (const GPtrArray *columns, guint place)
{
  return ((const EdaColumnProfile *)columns->pdata[place])->missing;
}

/* The columns with most gaps, those further left first of equals. */
static void
choose_sets (UpSet *self, const GPtrArray *columns)
{
  for (guint place = 0; place < columns->len; place++)
    {
      guint at;

      if (gaps_of (columns, place) == 0)
        continue;
      for (at = self->n_sets;
           at > 0 && gaps_of (columns, self->sets[at - 1]) < gaps_of (columns, place);
           at--)
        if (at < SETS_MOST)
          self->sets[at] = self->sets[at - 1];
      if (at < SETS_MOST)
        self->sets[at] = place;
      self->n_sets = MIN (self->n_sets + 1, SETS_MOST);
    }
}

/* -1 when the column is not among the sets. */
static int
find_set (const UpSet *self, guint column)
{
  for (guint k = 0; k < self->n_sets; k++)
    if (self->sets[k] == column)
      return (int)k;
  return -1;
}

/* Those that miss something, and only in the columns shown. */
static void
choose_patterns (UpSet *self, const EdaMissingness *missingness)
{
  for (guint i = 0; i < missingness->n_patterns && self->n_patterns < PATTERNS_MOST; i++)
    {
      const EdaMissingPattern *pattern = &missingness->patterns[i];
      gboolean                 shown = pattern->n_columns > 0;

      for (guint k = 0; k < pattern->n_columns; k++)
        shown = shown && find_set (self, pattern->columns[k]) >= 0;
      if (!shown)
        continue;
      self->patterns[self->n_patterns++] = pattern;
      self->rows += pattern->rows;
      self->most = MAX (self->most, pattern->rows);
    }
}

/* Rows of dots stand at 0 … n_sets − 1 from below; the first set is the topmost. */
static double
row_of (const UpSet *self, guint set)
{
  return self->n_sets - 1.0 - set;
}

static void
add_bars (EdaFigure *figure, const UpSet *self, GStringChunk *pad)
{
  EdaLayer *bars
      = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_ALERT, self->n_patterns);

  bars->base = self->n_sets - 0.4;
  for (guint i = 0; i < self->n_patterns; i++)
    {
      double rows = (double)self->patterns[i]->rows;

      bars->x[i] = i - 0.3;
      bars->x2[i] = i + 0.3;
      bars->y[i] = bars->base + BAR_ROWS * rows / (double)self->most;
      eda_layer_set_text (bars, i, eda_say (pad, EDA_ROLE_COUNT, rows));
    }
}

/* A pale ground under every other set, so that the eye keeps to its row. */
static void
add_stripes (EdaFigure *figure, const UpSet *self)
{
  EdaLayer *tiles = eda_figure_add (
      figure, EDA_LAYER_TILES, EDA_COLOUR_MUTED, (self->n_sets + 1) / 2);

  for (guint k = 0; k < tiles->n; k++)
    {
      tiles->x[k] = -0.5;
      tiles->x2[k] = self->n_patterns - 0.5;
      tiles->y[k] = row_of (self, 2 * k) - 0.5;
      tiles->y2[k] = row_of (self, 2 * k) + 0.5;
    }
}

static gboolean
has_set (const EdaMissingPattern *pattern, guint column)
{
  for (guint k = 0; k < pattern->n_columns; k++)
    if (pattern->columns[k] == column)
      return TRUE;
  return FALSE;
}

/* @in: the dots of the columns that are missing; else the pale ones between them. */
static void
add_dots (EdaFigure *figure, const UpSet *self, gboolean in)
{
  EdaLayer *dots = eda_figure_add (figure,
                                   EDA_LAYER_POINTS,
                                   in ? EDA_COLOUR_ALERT : EDA_COLOUR_MUTED,
                                   (gsize)self->n_sets * self->n_patterns);

  dots->size = in ? DOT_SIZE : DOT_SIZE * 0.6;
  dots->soft = !in;
  dots->n = 0;
  for (guint i = 0; i < self->n_patterns; i++)
    for (guint k = 0; k < self->n_sets; k++)
      if (has_set (self->patterns[i], self->sets[k]) == in)
        {
          dots->x[dots->n] = i;
          dots->y[dots->n++] = row_of (self, k);
        }
}

/* From the topmost to the lowest dot of each pattern. */
static void
add_links (EdaFigure *figure, const UpSet *self)
{
  EdaLayer *links
      = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_ALERT, 3 * self->n_patterns);

  for (guint i = 0; i < self->n_patterns; i++)
    {
      double low = INFINITY, high = -INFINITY;

      for (guint k = 0; k < self->n_sets; k++)
        if (has_set (self->patterns[i], self->sets[k]))
          {
            low = MIN (low, row_of (self, k));
            high = MAX (high, row_of (self, k));
          }
      links->x[3 * i] = links->x[3 * i + 1] = i;
      links->y[3 * i] = low;
      links->y[3 * i + 1] = high;
      links->x[3 * i + 2] = links->y[3 * i + 2] = NAN;
    }
}

/* Names of the sets from below, nothing beside the bars; the patterns are named for
 * tooltips. */
static void
set_axes (EdaFigure       *figure,
          const UpSet     *self,
          const GPtrArray *columns,
          GStringChunk    *pad)
{
  g_autoptr (GPtrArray) sets = g_ptr_array_new ();
  g_autoptr (GPtrArray) patterns = g_ptr_array_new ();

  for (guint k = self->n_sets; k-- > 0;)
    g_ptr_array_add (
        sets, (gpointer)eda_column_profile_get_name (columns->pdata[self->sets[k]]));
  for (guint i = 0; i < self->n_patterns; i++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      for (guint k = 0; k < self->patterns[i]->n_columns; k++)
        g_ptr_array_add (names,
                         (gpointer)eda_column_profile_get_name (
                             columns->pdata[self->patterns[i]->columns[k]]));
      g_ptr_array_add (patterns, (gpointer)eda_say_list (pad, names, SETS_MOST));
    }
  eda_axis_set_names (&figure->y, NULL, (const char *const *)sets->pdata, self->n_sets);
  figure->y.high = self->n_sets - 0.4 + BAR_ROWS * 1.18;
  eda_axis_set_labels (
      &figure->x, NULL, (const char *const *)patterns->pdata, self->n_patterns);
  figure->x.kind = EDA_AXIS_NONE;
}

EdaFigure *
eda_missing_new_upset (const GPtrArray      *columns,
                       const EdaMissingness *missingness,
                       gsize                 n_rows)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (512);
  UpSet      self = { .n_sets = 0 };
  EdaFigure *figure;

  choose_sets (&self, columns);
  choose_patterns (&self, missingness);
  if (self.n_sets < 2 || self.n_patterns < 2)
    return NULL;
  figure = eda_figure_new ("Which gaps occur in the same row");
  add_stripes (figure, &self);
  add_bars (figure, &self, pad);
  add_dots (figure, &self, FALSE);
  add_links (figure, &self);
  add_dots (figure, &self, TRUE);
  set_axes (figure, &self, columns, pad);
  figure->aspect = CLAMP ((120.0 + 26.0 * (self.n_sets + BAR_ROWS)) / 640.0, 0.3, 0.8);
  eda_figure_set_subtitle (figure,
                           "n = %s · bars: rows with exactly these gaps%s",
                           eda_say_count (pad, n_rows, "row", NULL),
                           self.rows + missingness->rows_complete < n_rows
                               ? ", the most frequent combinations"
                               : "");
  eda_figure_set_alt (
      figure,
      "UpSet plot of %s of gaps in %s; the most frequent occurs in %s: %s.",
      eda_say_count (pad, self.n_patterns, "combination", NULL),
      eda_say_count (pad, self.n_sets, "column", NULL),
      eda_say_count (pad, self.patterns[0]->rows, "row", NULL),
      figure->x.labels[0]);
  return figure;
}
