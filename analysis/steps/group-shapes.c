/* Groups of numbers side by side: dots, boxes, violins or letter values, by how many
 * there are. */

#include "analysis/steps/group-shapes.h"

#include <math.h>

#include "analysis/kernels/kde.h"
#include "analysis/kernels/letters.h"
#include "analysis/kernels/quantile.h"
#include "analysis/steps/figure-parts.h"

#define STRIP_MOST 40    /* values of the largest group */
#define VIOLIN_FEWEST 20 /* of the smallest */
#define LETTERS_FEWEST 1000
#define CURVE_POINTS 60
#define HALF_WIDTH 0.42 /* of a violin at its widest, in places */

static const double *
values_of (const GArray *group)
{
  return (const double *)(gconstpointer)group->data;
}

EdaGroupForm
eda_group_form_choose (const GPtrArray *groups)
{
  guint least = G_MAXUINT, most = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const GArray *group = groups->pdata[i];

      least = MIN (least, group->len);
      most = MAX (most, group->len);
    }
  if (most <= STRIP_MOST)
    return EDA_GROUPS_STRIPS;
  if (least < VIOLIN_FEWEST)
    return EDA_GROUPS_BOXES;
  return least < LETTERS_FEWEST ? EDA_GROUPS_VIOLINS : EDA_GROUPS_LETTERS;
}

/* A colour each while the theme has enough that differ for every eye. */
static EdaColour
colour_of (const GPtrArray *groups, guint i)
{
  static const EdaColour colours[]
      = { EDA_COLOUR_PRIMARY,  EDA_COLOUR_ACCENT,   EDA_COLOUR_SERIES_3,
          EDA_COLOUR_SERIES_4, EDA_COLOUR_SERIES_5, EDA_COLOUR_SERIES_6 };

  return groups->len <= G_N_ELEMENTS (colours) ? colours[i] : EDA_COLOUR_PRIMARY;
}

/* A short line across the group at its median. */
static void
add_median (
    EdaFigure *figure, const GArray *group, guint at, EdaColour colour, double half)
{
  EdaLayer *line = eda_figure_add (figure, EDA_LAYER_LINE, colour, 2);

  line->x[0] = line->x[1] = eda_quantile (values_of (group), group->len, 0.5);
  line->y[0] = at - half;
  line->y[1] = at + half;
}

/* Dots spread across the strip so that neighbours keep apart: the golden ratio does. */
static void
add_strip (EdaFigure *figure, const GArray *group, guint at, EdaColour colour)
{
  EdaLayer *dots = eda_figure_add (figure, EDA_LAYER_POINTS, colour, group->len);

  for (guint k = 0; k < group->len; k++)
    {
      dots->x[k] = values_of (group)[k];
      dots->y[k] = at + 0.44 * (fmod (k * 0.6180339887498949, 1) - 0.5);
    }
  add_median (figure, group, at, EDA_COLOUR_MUTED, 0.34);
}

static void
add_box (
    EdaFigure *figure, const GArray *group, guint at, EdaColour colour, double thickness)
{
  EdaLayer *box = eda_figure_add (figure, EDA_LAYER_BOXES, colour, 1);

  box->horizontal = TRUE;
  box->thickness = thickness;
  eda_layer_set_box (box, 0, at, values_of (group), group->len);
  eda_figure_add_far (figure,
                      colour,
                      values_of (group),
                      group->len,
                      &(EdaStrip){ 0, 1, figure->x.low, figure->x.high, FALSE },
                      at);
}

/* A group's density along the axis as it is drawn, from its least to its greatest value.
 */
typedef struct
{
  double low, step; /* on the axis: logarithms where it has them */
  double height[CURVE_POINTS];
} Curve;

static double
sd_of (const double values[], guint n)
{
  double mean = 0, sum = 0;

  for (guint i = 0; i < n; i++)
    mean += values[i] / n;
  for (guint i = 0; i < n; i++)
    sum += (values[i] - mean) * (values[i] - mean);
  return n > 1 ? sqrt (sum / (n - 1)) : 0;
}

/* Returns the greatest height; 0 when the values have no spread. */
static double
find_curve (const EdaFigure *figure, const GArray *group, Curve *curve)
{
  guint              n = group->len;
  g_autofree double *values = g_new (double, n);
  double             highest = 0, high;

  for (guint i = 0; i < n; i++)
    values[i] = figure->x.kind == EDA_AXIS_LOG ? log10 (values_of (group)[i])
                                               : values_of (group)[i];
  curve->low = values[0];
  high = values[n - 1];
  curve->step = (high - curve->low) / (CURVE_POINTS - 1);
  if (!(curve->step > 0) || !isfinite (curve->step))
    return 0;
  eda_kde (values,
           n,
           eda_kde_bandwidth (values, n, sd_of (values, n)),
           curve->low,
           high,
           CURVE_POINTS,
           curve->height);
  for (guint i = 0; i < CURVE_POINTS; i++)
    highest = MAX (highest, curve->height[i]);
  return isfinite (highest) ? highest : 0;
}

static void
add_violin (
    EdaFigure *figure, const Curve *curve, guint at, EdaColour colour, double highest)
{
  EdaLayer *band = eda_figure_add (figure, EDA_LAYER_BAND, colour, CURVE_POINTS);

  for (guint i = 0; i < CURVE_POINTS; i++)
    {
      double place = curve->low + curve->step * i;
      double half = HALF_WIDTH * curve->height[i] / highest;

      band->x[i] = figure->x.kind == EDA_AXIS_LOG ? pow (10, place) : place;
      band->y[i] = at - half;
      band->y2[i] = at + half;
    }
}

/* Equal areas, so that widths compare between groups. */
static void
add_violins (EdaFigure *figure, const GPtrArray *groups)
{
  g_autofree Curve  *curves = g_new0 (Curve, groups->len);
  g_autofree double *highest = g_new0 (double, groups->len);
  double             widest = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      highest[i] = find_curve (figure, groups->pdata[i], &curves[i]);
      widest = MAX (widest, highest[i]);
    }
  for (guint i = 0; i < groups->len; i++)
    {
      if (highest[i] > 0)
        add_violin (figure, &curves[i], i, colour_of (groups, i), widest);
      add_box (figure, groups->pdata[i], i, colour_of (groups, i), 0.16);
    }
}

static void
set_tile (EdaLayer *tiles, guint k, double from, double to, guint at, double half)
{
  tiles->x[k] = from;
  tiles->x2[k] = to;
  tiles->y[k] = at - half;
  tiles->y2[k] = at + half;
}

/* The middle half as the widest, strongest box, then the next eighths, sixteenths … */
static void
add_letters (EdaFigure *figure, const GArray *group, guint at, EdaColour colour)
{
  EdaLetter letters[EDA_LETTERS_MOST];
  gsize     n = eda_letter_values (values_of (group), group->len, letters);
  EdaLayer *tiles = eda_figure_add (figure, EDA_LAYER_TILES, colour, 2 * n - 3);
  guint     k = 0;

  for (gsize i = 1; i < n; i++)
    {
      double half = 0.4 * (1 - 0.85 * (double)(i - 1) / (double)(n - 1));
      double strength = 1 - 0.85 * (double)(i - 1) / (double)(n - 1);

      tiles->z[k] = strength;
      if (i == 1)
        set_tile (tiles, k++, letters[i].low, letters[i].high, at, half);
      else
        {
          set_tile (tiles, k++, letters[i].low, letters[i - 1].low, at, half);
          tiles->z[k] = strength;
          set_tile (tiles, k++, letters[i - 1].high, letters[i].high, at, half);
        }
    }
  add_median (figure, group, at, EDA_COLOUR_ACCENT, 0.4);
}

/* The values beyond the last letter, fewer than ten. */
static void
add_beyond (EdaFigure *figure, const GArray *group, guint at, EdaColour colour)
{
  EdaLetter letters[EDA_LETTERS_MOST];
  gsize     n = eda_letter_values (values_of (group), group->len, letters);
  guint     depth = (guint)ceil (letters[n - 1].depth) - 1;
  EdaLayer *dots = eda_figure_add (figure, EDA_LAYER_POINTS, colour, 2 * (gsize)depth);

  for (guint i = 0; i < depth; i++)
    {
      dots->x[2 * i] = values_of (group)[i];
      dots->x[2 * i + 1] = values_of (group)[group->len - 1 - i];
      dots->y[2 * i] = dots->y[2 * i + 1] = at;
    }
}

void
eda_figure_add_groups (EdaFigure *self, const GPtrArray *groups, EdaGroupForm form)
{
  if (form == EDA_GROUPS_VIOLINS)
    {
      add_violins (self, groups);
      return;
    }
  for (guint i = 0; i < groups->len; i++)
    switch (form)
      {
      case EDA_GROUPS_STRIPS:
        add_strip (self, groups->pdata[i], i, colour_of (groups, i));
        break;
      case EDA_GROUPS_LETTERS:
        add_letters (self, groups->pdata[i], i, EDA_COLOUR_PRIMARY);
        add_beyond (self, groups->pdata[i], i, EDA_COLOUR_PRIMARY);
        break;
      case EDA_GROUPS_BOXES:
      case EDA_GROUPS_VIOLINS:
        add_box (self, groups->pdata[i], i, colour_of (groups, i), 0.56);
        break;
      }
}

const char *
eda_group_form_describe (EdaGroupForm form)
{
  switch (form)
    {
    case EDA_GROUPS_STRIPS:
      return "each dot is a row, line: median";
    case EDA_GROUPS_BOXES:
      return "box: quartiles, line: median, whiskers: inside the 1.5 fences";
    case EDA_GROUPS_VIOLINS:
      return "shape: density, box: quartiles, line: median";
    case EDA_GROUPS_LETTERS:
      return "boxes: the middle 1/2, 3/4, 7/8 … of the values, line: median";
    }
  return "";
}

const char *
eda_group_form_get_name (EdaGroupForm form)
{
  switch (form)
    {
    case EDA_GROUPS_STRIPS:
      return "Strips of dots";
    case EDA_GROUPS_BOXES:
      return "Box plots";
    case EDA_GROUPS_VIOLINS:
      return "Violins with box plots";
    case EDA_GROUPS_LETTERS:
      return "Letter-value plots";
    }
  return "";
}
