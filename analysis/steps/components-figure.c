/* The complete rows by their first two components: where several numbers together put
 * them. */

#include "analysis/steps/components-figure.h"

#include <math.h>

#include "analysis/findings/say.h"
#include "analysis/kernels/plane.h"
#include "analysis/kernels/sort.h"
#include "analysis/steps/figure-parts.h"

#define DOTS_MOST 400
#define CONTOURS_FEWEST 200
#define COLUMNS 60
#define ROWS 44

typedef struct
{
  double *score[2];
  gsize   n;
} Scores;

/* Adds a column's share: its standard score times its weight in each component. */
static void
add_column (Scores *self, EdaProfile *profile, const EdaMultivariate *found, guint k)
{
  const EdaColumn *column
      = eda_table_get_column (eda_profile_get_table (profile), found->columns[k]);
  double mean = 0, sum = 0, sd;

  for (gsize i = 0; i < self->n; i++)
    mean += eda_column_get_number (column, found->complete[i]) / (double)self->n;
  for (gsize i = 0; i < self->n; i++)
    sum += pow (eda_column_get_number (column, found->complete[i]) - mean, 2);
  sd = sqrt (sum / (double)(self->n - 1));
  for (guint c = 0; c < 2; c++)
    {
      double weight
          = found->loadings[(gsize)k * found->p + c] / sqrt (found->eigenvalues[c]);

      for (gsize i = 0; i < self->n; i++)
        self->score[c][i]
            += weight * (eda_column_get_number (column, found->complete[i]) - mean) / sd;
    }
}

static gboolean
all_finite (const Scores *self)
{
  for (gsize i = 0; i < self->n; i++)
    if (!isfinite (self->score[0][i]) || !isfinite (self->score[1][i]))
      return FALSE;
  return TRUE;
}

static double
find_bandwidth (const double score[], gsize n)
{
  g_autofree double *sorted = g_memdup2 (score, n * sizeof (double));
  double             sum = 0;

  for (gsize i = 0; i < n; i++)
    sum += score[i] * score[i]; /* scores have a mean of 0 */
  eda_sort (sorted, n);
  return eda_kde_plane_bandwidth (sorted, n, sqrt (sum / (double)(n - 1)));
}

static void
set_axis (EdaAxis *axis, const EdaMultivariate *found, guint c, const Scores *scores)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  double           low = INFINITY, high = -INFINITY;
  g_autofree char *title
      = g_strdup_printf ("Component %u (%s of the variance)",
                         c + 1,
                         eda_say (pad, EDA_ROLE_SHARE, found->eigenvalues[c] / found->p));

  for (gsize i = 0; i < scores->n; i++)
    {
      low = MIN (low, scores->score[c][i]);
      high = MAX (high, scores->score[c][i]);
    }
  eda_axis_set_range (axis, EDA_AXIS_LINEAR, title, low, high);
}

/* Contours that hold so many of the rows, from the outermost inwards. FALSE when they
 * fall together. */
static gboolean
add_contours (EdaFigure *figure, const Scores *scores)
{
  static const double shares[EDA_N_CONTOURS]
      = { 0.15, 0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 0.97 };
  EdaPlane plane
      = { figure->x.low, figure->x.high, figure->y.low, figure->y.high, COLUMNS, ROWS };
  g_autofree double *work = g_new (double, COLUMNS *ROWS + COLUMNS);
  g_autofree double *density = g_new (double, COLUMNS *ROWS);
  double             heights[EDA_N_CONTOURS];
  EdaLayer          *layer;

  eda_kde_plane (scores->score[0],
                 scores->score[1],
                 scores->n,
                 &plane,
                 find_bandwidth (scores->score[0], scores->n),
                 find_bandwidth (scores->score[1], scores->n),
                 density,
                 work);
  eda_density_heights (density, COLUMNS * ROWS, shares, EDA_N_CONTOURS, heights, work);
  for (guint i = 1; i < EDA_N_CONTOURS; i++)
    if (!(heights[i] < heights[i - 1]))
      return FALSE;
  layer = eda_figure_add_density (figure, EDA_COLOUR_PRIMARY, ROWS, COLUMNS);
  for (guint i = 0; i < COLUMNS * ROWS; i++)
    layer->y[i] = density[i];
  for (guint i = 0; i < EDA_N_CONTOURS; i++)
    layer->x[i] = heights[EDA_N_CONTOURS - 1 - i];
  return TRUE;
}

static void
add_dots (EdaFigure *figure, const Scores *scores)
{
  EdaLayer *dots
      = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, scores->n);

  for (gsize i = 0; i < scores->n; i++)
    {
      dots->x[i] = scores->score[0][i];
      dots->y[i] = scores->score[1][i];
    }
}

static EdaFigure *
new_figure (const EdaMultivariate *found, const Scores *scores)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  EdaFigure *figure = eda_figure_new ("The rows by their first two components");
  gboolean   contours, dots;

  set_axis (&figure->x, found, 0, scores);
  set_axis (&figure->y, found, 1, scores);
  contours = scores->n >= CONTOURS_FEWEST && add_contours (figure, scores);
  dots = scores->n <= DOTS_MOST || !contours;
  if (dots)
    add_dots (figure, scores);
  figure->aspect = 0.62;
  figure->closer = 4;
  eda_figure_set_subtitle (
      figure,
      "n = %s%s",
      eda_say_count (pad, scores->n, "complete row", NULL),
      contours ? " · contours hold 15, 30, 45, 60, 70, 80, 90 and 97 % of them" : "");
  eda_figure_set_alt (figure,
                      "%s of %s by the first two principal components of %s.",
                      contours ? "Density" : "Scatter plot",
                      eda_say_count (pad, scores->n, "row", NULL),
                      eda_say_count (pad, found->p, "numeric column", NULL));
  return figure;
}

EdaFigure *
eda_components_new_figure (EdaProfile *profile, const EdaMultivariate *found)
{
  g_autofree double *first = NULL;
  g_autofree double *second = NULL;
  Scores             scores;

  if (found->p < 2 || !(found->eigenvalues[1] > 1e-9))
    return NULL;
  first = g_new0 (double, found->n_complete);
  second = g_new0 (double, found->n_complete);
  scores = (Scores){ { first, second }, found->n_complete };
  for (guint k = 0; k < found->p; k++)
    add_column (&scores, profile, found, k);
  return all_finite (&scores) ? new_figure (found, &scores) : NULL;
}
