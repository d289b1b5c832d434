/* The boxes of one numeric column by the groups of another. */

#include "analysis/steps/group-boxes.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/kernels/quantile.h"
#include "analysis/steps/figure-parts.h"

/* The finite values of one group, sorted. */
static GArray *
collect_group (const EdaGroupSplit *split, guint level)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));
  gsize   n_rows = eda_column_get_n_rows (split->value->column);

  for (gsize row = 0; row < n_rows; row++)
    {
      double x = eda_column_get_number (split->value->column, row);

      if (isfinite (x)
          && eda_column_profile_get_level_at (split->by, row) == (gint32)level)
        g_array_append_val (values, x);
    }
  eda_sort ((double *)(gpointer)values->data, values->len);
  return values;
}

static void
add_boxes (EdaFigure *figure, const EdaColumnProfile *value, const GPtrArray *groups)
{
  EdaLayer *boxes
      = eda_figure_add (figure, EDA_LAYER_BOXES, EDA_COLOUR_PRIMARY, groups->len);

  boxes->horizontal = TRUE;
  boxes->thickness = 0.56;
  for (guint i = 0; i < groups->len; i++)
    {
      const GArray *values = groups->pdata[i];
      const double *sorted = (const double *)(gconstpointer)values->data;

      eda_layer_set_box (boxes, i, i, sorted, values->len);
      eda_figure_add_far (figure,
                          EDA_COLOUR_PRIMARY,
                          sorted,
                          values->len,
                          &(EdaStrip){ 0, 1, value->min, value->max, FALSE },
                          i);
    }
}

static void
set_words (EdaFigure *figure, const EdaGroupSplit *split, const GPtrArray *names)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);

  eda_figure_set_subtitle (
      figure,
      "n = %s · box: quartiles, line: median, whiskers: inside the 1.5 fences",
      eda_say (pad, EDA_ROLE_COUNT, split->found->n));
  eda_figure_set_alt (figure,
                      "Box plots of %s for %s.",
                      eda_column_profile_get_name (split->value),
                      eda_say_list (pad, names, 6));
}

/* Numbers in their own order, names by frequency. */
static void
order_levels (const EdaColumnProfile *by, guint order[EDA_SPLIT_MAX_GROUPS])
{
  for (guint i = 0; i < MIN (by->n_levels, EDA_SPLIT_MAX_GROUPS); i++)
    {
      guint at = i;

      for (; by->numeric && at > 0
             && by->levels[order[at - 1]].number > by->levels[i].number;
           at--)
        order[at] = order[at - 1];
      order[at] = i;
    }
}

EdaFigure *
eda_group_split_new_figure (const EdaGroupSplit *split)
{
  g_autoptr (GPtrArray) groups
      = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint            order[EDA_SPLIT_MAX_GROUPS];
  g_autofree char *title = g_strdup_printf ("%s by %s",
                                            eda_column_profile_get_name (split->value),
                                            eda_column_profile_get_name (split->by));
  EdaFigure       *figure;

  order_levels (split->by, order);
  for (guint i = 0; i < MIN (split->by->n_levels, EDA_SPLIT_MAX_GROUPS); i++)
    {
      GArray *values = collect_group (split, order[i]);

      if (values->len < 2)
        {
          g_array_unref (values);
          continue;
        }
      g_ptr_array_add (groups, values);
      g_ptr_array_add (names, split->by->levels[order[i]].value);
    }
  if (groups->len == 0)
    return NULL;
  figure = eda_figure_new (title);
  add_boxes (figure, split->value, groups);
  eda_axis_set_range (&figure->x,
                      EDA_AXIS_LINEAR,
                      eda_column_profile_get_name (split->value),
                      split->value->min,
                      split->value->max);
  if (eda_column_wants_log (split->value))
    eda_axis_set_log_range (&figure->x,
                            eda_column_profile_get_name (split->value),
                            split->value->min,
                            split->value->max);
  eda_axis_set_names (&figure->y,
                      eda_column_profile_get_name (split->by),
                      (const char *const *)names->pdata,
                      names->len);
  figure->y.reversed = TRUE;
  figure->aspect = eda_figure_aspect_for (names->len + 1);
  set_words (figure, split, names);
  return figure;
}
