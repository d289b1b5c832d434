/* The picture of one column. Dates get a time line, numbers and other moments a histogram
 * with a box strip above it, numbers a density curve too; levels get bars, most frequent
 * first. */

#include "analysis/steps/distribution-figures.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/kernels/equal-bins.h"
#include "analysis/kernels/kde.h"
#include "analysis/steps/figure-parts.h"
#include "analysis/steps/timeline-figure.h"
#include "analysis/table/calendar.h"

#define LEVELS_SHOWN 12
#define DENSITY_POINTS 160
#define RUG_N 60
#define DENSITY_N 20 /* fewer values draw no believable curve */
#define SECONDS_PER_HOUR 3600.0
#define LAST_SECOND 2.5e11 /* near the year 9999 */

/* The x axis of a column: what it shows, and how many axis units one unit of storage is.
 */
typedef struct
{
  EdaAxisKind kind;
  double      unit;
  const char *title;
} Scale;

static Scale
get_scale (const EdaColumnProfile *self)
{
  const char *name = eda_column_profile_get_name (self);

  switch (eda_column_get_role (self->column))
    {
    case EDA_ROLE_DATE:
      return (Scale){ EDA_AXIS_DATE, EDA_SECONDS_PER_DAY, name };
    case EDA_ROLE_DATETIME:
      return (Scale){ EDA_AXIS_DATE, 1, name };
    case EDA_ROLE_TIME:
      return (Scale){ EDA_AXIS_LINEAR, 1 / SECONDS_PER_HOUR, "Hour of the day" };
    case EDA_ROLE_TEXT:
    case EDA_ROLE_COUNT:
    case EDA_ROLE_VALUE:
    case EDA_ROLE_SHARE:
    case EDA_ROLE_P:
    case EDA_ROLE_COEFFICIENT:
    case EDA_ROLE_STATISTIC:
      break;
    }
  return (Scale){ EDA_AXIS_LINEAR, 1, name };
}

/* Dates that no calendar knows are drawn as the numbers they are. */
static Scale
get_safe_scale (const EdaColumnProfile *self)
{
  const EdaHistogram *histogram = &self->histogram;
  Scale               scale = get_scale (self);

  if (scale.kind == EDA_AXIS_DATE
      && !(fabs (histogram->edges[0] * scale.unit) < LAST_SECOND
           && fabs (histogram->edges[histogram->k] * scale.unit) < LAST_SECOND))
    return (Scale){ EDA_AXIS_LINEAR, 1, scale.title };
  return scale;
}

static double
add_bars (EdaFigure *figure, const EdaHistogram *histogram, double unit)
{
  EdaLayer *bars
      = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, histogram->k);
  double highest = 0;

  double gap = histogram->rule == EDA_BINS_ONE_PER_VALUE
                   ? 0.1
                   : 0; /* single numbers stand apart */

  bars->soft = TRUE;
  for (size_t i = 0; i < histogram->k; i++)
    {
      double width = histogram->edges[i + 1] - histogram->edges[i];
      double air = gap > 0 ? gap * width : 0; /* the width may be beyond all numbers */

      bars->x[i] = (histogram->edges[i] + air) * unit;
      bars->x2[i] = (histogram->edges[i + 1] - air) * unit;
      bars->y[i] = histogram->counts[i];
      highest = MAX (highest, histogram->counts[i]);
    }
  return highest;
}

/* The density in counts per bin, so that it lies on the bars. Returns its highest point;
 * 0 when no believable curve can be drawn. */
static double
compute_density (const EdaColumnProfile *self,
                 double                  bandwidth,
                 double                  density[DENSITY_POINTS])
{
  const EdaHistogram *histogram = &self->histogram;
  double              low = histogram->edges[0], high = histogram->edges[histogram->k];
  double              width = histogram->edges[1] - low;
  double              highest = 0;

  if (histogram->rule == EDA_BINS_ONE_PER_VALUE || histogram->rule == EDA_BINS_SINGLE
      || self->n_finite < DENSITY_N || !(bandwidth > 0) || !isfinite (high - low)
      || !isfinite (self->moments.sd))
    return 0;
  eda_kde (self->sorted, self->n_finite, bandwidth, low, high, DENSITY_POINTS, density);
  for (guint i = 0; i < DENSITY_POINTS; i++)
    {
      density[i] *= (double)self->n_finite * width;
      if (!isfinite (density[i]))
        return 0;
      highest = MAX (highest, density[i]);
    }
  return highest;
}

static double
add_density (EdaFigure *figure, const EdaColumnProfile *self, double bandwidth)
{
  const EdaHistogram *histogram = &self->histogram;
  double              low = histogram->edges[0];
  double    step = (histogram->edges[histogram->k] - low) / (DENSITY_POINTS - 1);
  double    density[DENSITY_POINTS];
  double    highest = compute_density (self, bandwidth, density);
  EdaLayer *line;

  if (highest == 0)
    return 0;
  line = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_ACCENT, DENSITY_POINTS);
  for (guint i = 0; i < DENSITY_POINTS; i++)
    {
      line->x[i] = low + step * i;
      line->y[i] = density[i];
    }
  return highest;
}

static double
choose_bandwidth (const EdaColumnProfile *self, const EdaColumnShape *shape)
{
  return isnan (shape->bandwidth_sj)
             ? eda_kde_bandwidth (self->sorted, self->n_finite, self->moments.sd)
             : shape->bandwidth_sj;
}

/* A box on a strip above the bars; no ticks there. */
static void
add_box_strip (EdaFigure              *figure,
               const EdaColumnProfile *self,
               double                  unit,
               double                  highest)
{
  EdaLayer *box = eda_figure_add (figure, EDA_LAYER_BOXES, EDA_COLOUR_PRIMARY, 1);
  double    at = highest * 1.14;

  box->horizontal = TRUE;
  box->thickness = highest * 0.10;
  eda_layer_set_box (box, 0, at, self->sorted, self->n_finite);
  for (guint i = 0; i < 5; i++)
    box->y[i] *= unit;
  eda_figure_add_far (figure,
                      EDA_COLOUR_ALERT,
                      self->sorted,
                      self->n_finite,
                      &(EdaStrip){ 0,
                                   unit,
                                   self->histogram.edges[0],
                                   self->histogram.edges[self->histogram.k],
                                   FALSE },
                      at);
}

/* Few values are also drawn one by one, below the axis. */
static gboolean
add_rug (EdaFigure *figure, const EdaColumnProfile *self, double unit, double highest)
{
  const EdaHistogram *histogram = &self->histogram;
  EdaLayer           *rug;

  if (self->n_finite > RUG_N || histogram->rule == EDA_BINS_ONE_PER_VALUE
      || histogram->rule == EDA_BINS_SINGLE)
    return FALSE;
  rug = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_PRIMARY, 3 * self->n_finite);
  rug->soft = TRUE;
  for (gsize i = 0; i < self->n_finite; i++)
    {
      double   x = self->sorted[i];
      gboolean shown = x >= histogram->edges[0] && x <= histogram->edges[histogram->k];

      rug->x[3 * i] = rug->x[3 * i + 1] = shown ? x * unit : NAN;
      rug->y[3 * i] = -0.015 * highest;
      rug->y[3 * i + 1] = -0.055 * highest;
      rug->x[3 * i + 2] = rug->y[3 * i + 2] = NAN;
    }
  return TRUE;
}

static void
set_histogram_words (EdaFigure *figure, const EdaColumnProfile *self)
{
  const EdaHistogram *histogram = &self->histogram;
  gsize               beyond = histogram->below + histogram->above;
  EdaRole             role = eda_column_get_role (self->column);

  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autofree char *cut
      = beyond == 0 ? g_strdup ("")
                    : g_strdup_printf (" · %s beyond the axis",
                                       eda_say_count (pad, beyond, "value", NULL));

  eda_figure_set_subtitle (figure,
                           "n = %s · %s, %s%s",
                           eda_say (pad, EDA_ROLE_COUNT, self->n_finite),
                           eda_say_count (pad, histogram->k, "bin", NULL),
                           eda_bin_rule_get_name (histogram->rule),
                           cut);
  eda_figure_set_alt (
      figure,
      "Histogram of %s from %s to %s with its median at %s and its quartiles "
      "at %s and %s.",
      eda_say_count (pad, self->n_finite, "value", NULL),
      eda_say (pad, role, self->min),
      eda_say (pad, role, self->max),
      eda_say (pad, role, self->quantiles[4]),
      eda_say (pad, role, self->quantiles[3]),
      eda_say (pad, role, self->quantiles[5]));
}

static EdaFigure *
new_histogram (const EdaColumnProfile *self, const EdaColumnShape *shape)
{
  g_autofree char *title
      = g_strdup_printf ("Distribution of %s", eda_column_profile_get_name (self));
  Scale      scale = get_safe_scale (self);
  EdaFigure *figure = eda_figure_new (title);
  double     highest = add_bars (figure, &self->histogram, scale.unit);
  double     density
      = shape != NULL ? add_density (figure, self, choose_bandwidth (self, shape)) : 0;
  gboolean rug;

  highest = MAX (highest, density);
  add_box_strip (figure, self, scale.unit, highest);
  rug = add_rug (figure, self, scale.unit, highest);
  eda_axis_set (&figure->x,
                scale.kind,
                scale.title,
                self->histogram.edges[0] * scale.unit,
                self->histogram.edges[self->histogram.k] * scale.unit);
  eda_axis_bind (&figure->x, eda_column_profile_get_name (self), scale.unit);
  eda_axis_set (
      &figure->y, EDA_AXIS_LINEAR, "Count", rug ? -0.07 * highest : 0, highest * 1.22);
  figure->x.whole_numbers = eda_column_get_storage (self->column) == EDA_STORAGE_INTEGER;
  figure->y.tick_high = highest;
  figure->y.whole_numbers = TRUE;
  set_histogram_words (figure, self);
  return figure;
}

static EdaFigure *
new_level_bars (const EdaColumnProfile *self)
{
  g_autofree char *title
      = g_strdup_printf ("Levels of %s", eda_column_profile_get_name (self));
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  const char *names[LEVELS_SHOWN + 1], *texts[LEVELS_SHOWN + 1];
  const char *levels[LEVELS_SHOWN + 1];
  double      counts[LEVELS_SHOWN + 1];
  guint       shown = MIN (self->n_levels, LEVELS_SHOWN), n = shown;
  gsize       covered = 0;
  EdaFigure  *figure;

  for (guint i = 0; i < shown; i++)
    {
      levels[i] = self->levels[i].value;
      names[i] = eda_say_level (pad, levels[i]);
      counts[i] = (double)self->levels[i].count;
      texts[i] = eda_say (pad, EDA_ROLE_COUNT, counts[i]);
      covered += self->levels[i].count;
    }
  if (shown < self->n_levels)
    {
      names[n] = eda_say_count (pad, self->n_levels - shown, "other level", NULL);
      levels[n] = ""; /* several */
      counts[n] = (double)(self->n - covered);
      texts[n] = eda_say (pad, EDA_ROLE_COUNT, counts[n]);
      n++;
    }
  figure = eda_figure_new_bars (title, "Count", names, counts, texts, n);
  eda_axis_bind_levels (&figure->y, eda_column_profile_get_name (self), levels, n);
  figure->x.whole_numbers = TRUE;
  eda_figure_set_subtitle (figure,
                           "n = %s · %s · by frequency",
                           eda_say (pad, EDA_ROLE_COUNT, self->n),
                           eda_say_count (pad, self->n_levels, "level", NULL));
  eda_figure_set_alt (figure,
                      "Bars of %s by frequency; the longest is %s with %s.",
                      eda_say_count (pad, self->n_levels, "level", NULL),
                      eda_say_quoted (pad, levels[0]),
                      texts[0]);
  return figure;
}

EdaFigure *
eda_distribution_new_figure (const EdaColumnProfile *self, const EdaColumnShape *shape)
{
  EdaFigure *timeline = eda_timeline_new_figure (self);

  if (timeline != NULL)
    return timeline;
  if (self->sorted != NULL && self->n_finite > 0 && self->histogram.k > 0)
    return new_histogram (self, shape);
  if (eda_column_is_category (self))
    return new_level_bars (self);
  return NULL;
}

/* --- As somebody wants to see it --- */

static gsize
count_not_above_zero (const EdaColumnProfile *self)
{
  gsize n = 0;

  while (n < self->n_finite && self->sorted[n] <= 0)
    n++;
  return n;
}

/* Bins of equal width on the logarithmic axis; the edges are plain values. */
static EdaHistogram
new_log_bins (const double sorted[], gsize n, gsize bins)
{
  g_autofree double *logs = g_new (double, n);
  EdaHistogram       found;

  for (gsize i = 0; i < n; i++)
    logs[i] = log10 (sorted[i]);
  found = bins > 0 ? eda_equal_bins (logs, n, bins) : eda_histogram (logs, n);
  for (gsize i = 0; i <= found.k; i++)
    found.edges[i] = fmax (pow (10, found.edges[i]), G_MINDOUBLE);
  /* There and back again may have passed the ends by a hair. */
  found.edges[0] = fmin (found.edges[0], sorted[0]);
  found.edges[found.k] = fmin (fmax (found.edges[found.k], sorted[n - 1]), G_MAXDOUBLE);
  return found;
}

static void
set_log_words (EdaFigure *figure, const EdaColumnProfile *self, gsize left_out)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autofree char *cut
      = left_out == 0 ? g_strdup ("")
                      : g_strdup_printf (" · %s not above 0 left out",
                                         eda_say_count (pad, left_out, "value", NULL));

  eda_figure_set_subtitle (figure,
                           "n = %s · %s on a logarithmic axis%s",
                           eda_say (pad, EDA_ROLE_COUNT, (double)self->n_finite),
                           eda_say_count (pad, self->histogram.k, "bin", NULL),
                           cut);
  eda_figure_set_alt (figure,
                      "Histogram of %s above 0 on a logarithmic axis.",
                      eda_say_count (pad, self->n_finite, "value", NULL));
}

/* The column without what has no logarithm. */
static EdaFigure *
new_log_histogram (const EdaColumnProfile *self, gsize bins)
{
  gsize            left_out = count_not_above_zero (self);
  EdaColumnProfile positive = *self;
  EdaFigure       *figure;

  positive.sorted += left_out;
  positive.n_finite -= left_out;
  positive.histogram = new_log_bins (positive.sorted, positive.n_finite, bins);
  figure = new_histogram (&positive, NULL);
  figure->x.kind = EDA_AXIS_LOG;
  set_log_words (figure, &positive, left_out);
  return figure;
}

static void
set_chosen_words (EdaFigure *figure, const EdaColumnProfile *self)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);

  eda_figure_set_subtitle (figure,
                           "n = %s · %s",
                           eda_say (pad, EDA_ROLE_COUNT, (double)self->n_finite),
                           eda_say_count (pad, self->histogram.k, "bin", NULL));
}

EdaFigure *
eda_distribution_new_view (const EdaColumnProfile    *self,
                           const EdaColumnShape      *shape,
                           const EdaDistributionView *view)
{
  EdaColumnProfile other = *self;
  EdaFigure       *figure;

  if (!self->numeric || self->n_finite == 0 || (view->bins == 0 && !view->log))
    return eda_distribution_new_figure (self, shape);
  if (view->log && self->sorted[self->n_finite - 1] > 0)
    return new_log_histogram (self, view->bins);
  if (view->bins > 0)
    other.histogram = eda_equal_bins (self->sorted, self->n_finite, view->bins);
  figure = new_histogram (&other, shape);
  set_chosen_words (figure, &other);
  return figure;
}
