/* The tree of gaps as a figure: columns down the side, joined at the share of rows in
 * which their gaps differ. */

#include "analysis/steps/missing-figures.h"

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/figure-parts.h"

#include <math.h>

/* Where a cluster's line begins. */
typedef struct
{
  double distance, place;
} Joint;

/* Out from one cluster, across, and back to the other; then a break. */
static void
draw_merge (EdaLayer *line, guint i, Joint a, Joint b, double distance)
{
  const double x[] = { a.distance, distance, distance, b.distance, NAN };
  const double y[] = { a.place, a.place, b.place, b.place, NAN };

  for (guint k = 0; k < G_N_ELEMENTS (x); k++)
    {
      line->x[5 * i + k] = x[k];
      line->y[5 * i + k] = y[k];
    }
}

EdaFigure *
eda_missing_new_tree (const GPtrArray *columns, const EdaGapTree *tree)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (512);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree Joint *joints = g_new0 (Joint, 2 * tree->n);
  EdaFigure        *figure = eda_figure_new ("Whose gaps are alike?");
  EdaLayer         *line
      = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_PRIMARY, 5 * (tree->n - 1));
  double widest = tree->merges[tree->n - 2].distance;

  for (guint i = 0; i < tree->n; i++)
    {
      joints[tree->order[i]].place = i;
      g_ptr_array_add (names,
                       (gpointer)eda_column_profile_get_name (
                           columns->pdata[tree->columns[tree->order[i]]]));
    }
  for (guint i = 0; i + 1 < tree->n; i++)
    {
      Joint a = joints[tree->merges[i].a], b = joints[tree->merges[i].b];

      draw_merge (line, i, a, b, 100 * tree->merges[i].distance);
      joints[tree->n + i]
          = (Joint){ 100 * tree->merges[i].distance, (a.place + b.place) / 2 };
    }
  eda_axis_set (&figure->x,
                EDA_AXIS_LINEAR,
                "Per cent of rows in which the gaps differ",
                0,
                widest > 0 ? 105 * widest : 1);
  eda_axis_set_names (&figure->y, NULL, (const char *const *)names->pdata, tree->n);
  figure->y.reversed = TRUE;
  figure->aspect = eda_figure_aspect_for (tree->n);
  eda_figure_set_subtitle (
      figure,
      "n = %s with gaps · average linkage · joined at 0: always missing together",
      eda_say_count (pad, tree->n, "column", NULL));
  eda_figure_set_alt (
      figure,
      "A tree of the columns with gaps; those with the most similar gaps are "
      "joined first: %s.",
      eda_say_list (pad, names, 6));
  return figure;
}
