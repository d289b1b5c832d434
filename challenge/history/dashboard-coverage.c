/* How much of the checklist is done: by its six steps, and line by line. */

#include <math.h>
#include <string.h>

#include "challenge/history/dashboard-parts.h"

#define STRIP 12 /* sessions */

/* Of the lines of @step, by their weights, over all sessions; 0 .. 1. */
static double
share_of_step (const EdaDashboardTable *table, guint step)
{
  guint                   n;
  const EdaChecklistItem *items = eda_checklist_get (&n);
  const gsize             sessions = table->rows / n;
  double                  done = 0, all = 0;

  for (guint i = 0; i < n; i++)
    for (gsize k = 0; items[i].step == step && k < sessions; k++)
      {
        done += items[i].weight * table->values[i * sessions + k];
        all += items[i].weight;
      }
  return all > 0 ? done / all : NAN;
}

static EdaFigure *
make_steps (const EdaDashboardTable *table, gsize sessions)
{
  static const char *const names[]
      = { "1 Shape and types", "2 Missing data", "3 Distributions",
          "4 Relationships",   "5 Categories",   "6 Outliers" };
  g_autofree char *count = eda_format_count (sessions, "session", NULL);
  EdaFigure       *figure = eda_figure_new ("Step by step");
  EdaLayer        *bars = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, 6);
  guint            least = 0;

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *text = NULL;

      bars->x[i] = (double)i - 0.36;
      bars->x2[i] = (double)i + 0.36;
      bars->y[i] = share_of_step (table, i + 1);
      text = eda_format (EDA_ROLE_SHARE, bars->y[i]);
      eda_layer_set_text (bars, i, text);
      least = bars->y[i] < bars->y[least] ? i : least;
    }
  bars->horizontal = TRUE;
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "Share done", 0, 1.15);
  figure->x.tick_high = 1;
  eda_axis_set_labels (&figure->y, NULL, names, 6);
  figure->y.reversed = TRUE;
  figure->y.words = TRUE;
  figure->aspect = 0.4;
  eda_figure_set_subtitle (
      figure, "n = %s, the newest · by the weights of the lines", count);
  eda_figure_set_alt (
      figure,
      "Share of the checklist done in each of the six steps; least in %s, "
      "%.0f %%.",
      names[least],
      100 * bars->y[least]);
  return figure;
}

/* Items in rows, sessions in columns. */
static EdaFigure *
make_strip (const EdaDashboardTable *table, guint n_items)
{
  const guint             sessions = (guint)table->rows / n_items;
  g_autofree char        *count = eda_format_count (sessions, "session", NULL);
  EdaFigure              *figure = eda_figure_new ("Line by line");
  guint                   n;
  const EdaChecklistItem *items = eda_checklist_get (&n);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  EdaLayer *heat = eda_figure_add_heat (figure, n_items, sessions);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (titles, g_strdup_printf ("%s %s", items[i].code, items[i].title));
  for (guint i = 0; i < sessions; i++)
    g_ptr_array_add (numbers, g_strdup_printf ("%u", i + 1));
  memcpy (heat->y, table->values, table->rows * sizeof (double));
  eda_axis_set_labels (
      &figure->x, "Session", (const char *const *)numbers->pdata, sessions);
  eda_axis_set_labels (&figure->y, NULL, (const char *const *)titles->pdata, n_items);
  figure->y.reversed = TRUE;
  figure->y.words = TRUE;
  figure->scale = EDA_SCALE_SEQUENTIAL;
  figure->scale_low = 0;
  figure->scale_high = 1;
  figure->scale_title = g_strdup ("Share done");
  figure->aspect = 1;
  eda_figure_set_subtitle (figure, "n = %s, the newest", count);
  return figure;
}

static char *
tell_coverage (const EdaDashboardTable *table, guint n_items)
{
  const gsize             sessions = table->rows / n_items;
  guint                   n;
  const EdaChecklistItem *items = eda_checklist_get (&n);
  double                  worst = 2;
  const char             *title = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      double sum = 0;

      for (gsize k = 0; k < sessions; k++)
        sum += table->values[i * sessions + k];
      if (sum / (double)sessions < worst)
        {
          worst = sum / (double)sessions;
          title = items[i].title;
        }
    }
  return g_strdup_printf (
      "Done least in the last sessions: %s (%.0f %%).", title, 100 * worst);
}

gboolean
eda_dashboard_add_coverage (EdaDashboardPart    *part,
                            EdaChallengeHistory *history,
                            gint64               wall,
                            GError             **error)
{
  g_auto (EdaDashboardTable) table = { 0 };
  guint      n_items;
  EdaFigure *figure;

  eda_checklist_get (&n_items);
  if (!eda_dashboard_query (
          &table,
          history,
          "SELECT c.share FROM coverage c JOIN (SELECT s.id, s.created_at FROM session s"
          "  WHERE s.state = 'done' AND EXISTS"
          "   (SELECT 1 FROM coverage x WHERE x.session_id = s.id)"
          "  ORDER BY s.created_at DESC, s.id DESC LIMIT " G_STRINGIFY (
              STRIP) ") s "
                     "ON s.id = c.session_id ORDER BY c.item, s.created_at, s.id",
          error))
    return FALSE;
  if (table.rows < n_items || table.rows % n_items != 0)
    {
      part->text = eda_dashboard_tell_need (1, "finished session with its data", NULL, 0);
      return TRUE;
    }
  part->text = tell_coverage (&table, n_items);
  g_ptr_array_add (part->figures, make_steps (&table, table.rows / n_items));
  figure = make_strip (&table, n_items);
  eda_figure_set_alt (figure, "%s", part->text);
  g_ptr_array_add (part->figures, figure);
  return TRUE;
}
