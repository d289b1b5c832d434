/* Correspondence analysis of a table. */

#include "analysis/steps/correspondence-blocks.h"

#include <math.h>

#include "analysis/findings/say.h"
#include "analysis/kernels/correspondence.h"
#include "analysis/steps/figure-parts.h"

#define AXES EDA_CORRESPONDENCE_AXES
/* Where one side settles the other, all axes have an inertia of 1, and which of them come
 * first is no more than chance. */
#define SETTLED 0.99

typedef struct
{
  guint   n_axes; /* that there are; at least two */
  double *inertia, *rows, *columns;
} Map;

static void
map_clear (Map *self)
{
  g_free (self->inertia);
  g_free (self->rows);
  g_free (self->columns);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Map, map_clear)

/* FALSE when there are fewer than two axes. */
static gboolean
map_init (Map *self, const EdaCrosstab *tab)
{
  guint least = MIN (tab->n_rows, tab->n_columns);

  if (least < 3)
    return FALSE;
  self->n_axes = least - 1;
  self->inertia = g_new (double, least);
  self->rows = g_new0 (double, AXES * tab->n_rows);
  self->columns = g_new0 (double, AXES * tab->n_columns);
  return eda_correspondence (tab->observed,
                             tab->n_rows,
                             tab->n_columns,
                             self->inertia,
                             self->rows,
                             self->columns);
}

void
eda_correspondence_add_facts (EdaFacts *facts, const EdaCrosstab *tab)
{
  g_auto (Map) map = { 0 };
  EdaFacts *object;

  if (!map_init (&map, tab))
    {
      eda_facts_add_null (facts, "correspondence");
      return;
    }
  object = eda_facts_add_object (facts, "correspondence");
  eda_facts_add_numbers (object, "inertia", map.inertia, map.n_axes);
  eda_facts_add_matrix (object, "row_points", map.rows, tab->n_rows, AXES);
  eda_facts_add_matrix (object, "column_points", map.columns, tab->n_columns, AXES);
}

typedef struct
{
  double low[AXES], high[AXES];
} Limits;

static void
add_points (EdaFigure   *figure,
            Limits      *limits,
            EdaColour    colour,
            const double points[],
            char *const *names,
            guint        n)
{
  EdaLayer *dots = eda_figure_add (figure, EDA_LAYER_POINTS, colour, n);
  EdaLayer *labels = eda_figure_add (figure, EDA_LAYER_LABEL, colour, n);

  dots->size = 5;
  labels->names = TRUE;
  for (guint i = 0; i < n; i++)
    {
      dots->x[i] = labels->x[i] = points[AXES * i];
      dots->y[i] = labels->y[i] = points[AXES * i + 1];
      eda_layer_set_text (labels, i, names[i]);
      for (guint axis = 0; axis < AXES; axis++)
        {
          limits->low[axis] = MIN (limits->low[axis], points[AXES * i + axis]);
          limits->high[axis] = MAX (limits->high[axis], points[AXES * i + axis]);
        }
    }
}

/* Through the middle of both axes: there lies a level that is like all rows together. */
static void
add_middle (EdaFigure *figure, gboolean horizontal)
{
  EdaLayer *rule = eda_figure_add (figure, EDA_LAYER_RULE, EDA_COLOUR_MUTED, 1);

  rule->horizontal = horizontal;
  rule->soft = TRUE;
}

static double
sum_inertia (const Map *map)
{
  double sum = 0;

  for (guint i = 0; i < map->n_axes; i++)
    sum += map->inertia[i];
  return sum;
}

static void
set_axis (EdaAxis *axis, const Limits *limits, guint which, double share)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (32);
  g_autofree char *title = g_strdup_printf (
      "Axis %u (%s of the association)", which + 1, eda_say (pad, EDA_ROLE_SHARE, share));

  eda_axis_set_range (
      axis, EDA_AXIS_LINEAR, title, limits->low[which], limits->high[which]);
}

static void
set_words (EdaFigure *figure, const EdaCrosstabView *view)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);

  eda_figure_set_subtitle (figure,
                           "n = %s · blue: %s · orange: %s · near each other, and far "
                           "from the middle: they go together",
                           eda_say (pad, EDA_ROLE_COUNT, view->tab->test.n),
                           view->row_name,
                           view->column_name);
  eda_figure_set_alt (
      figure,
      "Map of %s of %s and %s of %s by correspondence analysis; levels in "
      "the same direction from the middle occur together.",
      eda_say_count (pad, view->tab->n_rows, "level", NULL),
      view->row_name,
      eda_say_count (pad, view->tab->n_columns, "level", NULL),
      view->column_name);
}

EdaFigure *
eda_correspondence_new_figure (const EdaCrosstabView *view)
{
  const EdaCrosstab *tab = view->tab;
  g_autofree char   *title
      = g_strdup_printf ("Map of %s and %s", view->row_name, view->column_name);
  g_auto (Map) map = { 0 };
  Limits     limits = { { 0, 0 }, { 0, 0 } };
  EdaFigure *figure;
  double     all;

  if (!map_init (&map, tab) || !((all = sum_inertia (&map)) > 0)
      || map.inertia[1] > SETTLED)
    return NULL;
  figure = eda_figure_new (title);
  add_middle (figure, TRUE);
  add_middle (figure, FALSE);
  add_points (
      figure, &limits, EDA_COLOUR_PRIMARY, map.rows, tab->row_levels, tab->n_rows);
  add_points (figure,
              &limits,
              EDA_COLOUR_ACCENT,
              map.columns,
              tab->column_levels,
              tab->n_columns);
  set_axis (&figure->x, &limits, 0, map.inertia[0] / all);
  set_axis (&figure->y, &limits, 1, map.inertia[1] / all);
  figure->aspect = 0.75;
  figure->closer = 3;
  set_words (figure, view);
  return figure;
}
