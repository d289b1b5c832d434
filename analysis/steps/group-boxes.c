/* One numeric column by the groups of another: strips, boxes, violins or letter values.
 */

#include "analysis/steps/group-boxes.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/kernels/quantile.h"
#include "analysis/steps/figure-parts.h"
#include "analysis/steps/group-shapes.h"

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
set_words (EdaFigure           *figure,
           const EdaGroupSplit *split,
           const GPtrArray     *names,
           EdaGroupForm         form)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);

  eda_figure_set_subtitle (figure,
                           "n = %s · %s",
                           eda_say (pad, EDA_ROLE_COUNT, split->found->n),
                           eda_group_form_describe (form));
  eda_figure_set_alt (figure,
                      "%s of %s for %s.",
                      eda_group_form_get_name (form),
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
  EdaGroupForm     form;
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
  form = eda_group_form_choose (groups);
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
  eda_axis_bind (&figure->x, eda_column_profile_get_name (split->value), 1);
  eda_axis_bind_levels (&figure->y,
                        eda_column_profile_get_name (split->by),
                        (const char *const *)names->pdata,
                        names->len);
  figure->y.reversed = TRUE;
  figure->aspect = eda_figure_aspect_for (2 * names->len);
  eda_figure_add_groups (figure, groups, form);
  set_words (figure, split, names, form);
  return figure;
}
