/* What is found, what is missed, and how strong that makes the learner. */

#include <math.h>

#include "challenge/history/dashboard-parts.h"

#define OPPORTUNITIES 4
#define SESSIONS 3

static guint
count_with_evidence (const GArray *spots)
{
  guint n = 0;

  for (guint i = 0; i < spots->len; i++)
    n += g_array_index (spots, EdaBlindSpot, i).n >= OPPORTUNITIES;
  return n;
}

/* Opportunities of the kind that has most of them. */
static guint
count_most (const GArray *spots)
{
  guint most = 0;

  for (guint i = 0; i < spots->len; i++)
    most = MAX (most, g_array_index (spots, EdaBlindSpot, i).n);
  return most;
}

static EdaColour
colour_of (const EdaBlindSpot *spot)
{
  if (spot->blind)
    return EDA_COLOUR_ALERT;
  return spot->n >= OPPORTUNITIES ? EDA_COLOUR_PRIMARY : EDA_COLOUR_MUTED;
}

static void
add_spot (EdaFigure *figure, const EdaBlindSpot *spot, guint place)
{
  EdaLayer        *bar = eda_figure_add (figure, EDA_LAYER_LINE, colour_of (spot), 2);
  EdaLayer        *dot = eda_figure_add (figure, EDA_LAYER_POINTS, colour_of (spot), 1);
  EdaLayer        *label = eda_figure_add (figure, EDA_LAYER_LABEL, colour_of (spot), 1);
  g_autofree char *text = g_strdup_printf ("%u%s", spot->n, spot->blind ? " !" : "");

  label->x[0] = 1.03;
  label->y[0] = place;
  eda_layer_set_text (label, 0, text);
  bar->x[0] = spot->low;
  bar->x[1] = spot->high;
  bar->y[0] = bar->y[1] = dot->y[0] = place;
  dot->x[0] = spot->mean;
  dot->size = 4;
}

static EdaFigure *
make_spots (const GArray *spots)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  EdaFigure *figure = eda_figure_new ("How often a pattern is missed");

  for (guint i = 0; i < spots->len; i++)
    {
      const EdaBlindSpot *spot = &g_array_index (spots, EdaBlindSpot, i);

      g_ptr_array_add (labels, (gpointer)spot->pattern->title);
    }
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "Share missed", 0, 1.16);
  figure->x.tick_high = 1;
  eda_axis_set_labels (&figure->y, NULL, (const char *const *)labels->pdata, labels->len);
  figure->y.reversed = TRUE;
  figure->y.words = TRUE;
  figure->aspect = fmax (0.3, 0.05 * labels->len + 0.12);
  eda_dashboard_add_rule (figure, 0.5, FALSE, NULL);
  for (guint i = 0; i < spots->len; i++)
    add_spot (figure, &g_array_index (spots, EdaBlindSpot, i), i);
  eda_figure_set_subtitle (
      figure,
      "n at the right · bar: 80 %% interval · red, !: blind spot · grey: too few");
  return figure;
}

static char *
tell_spots (const GArray *spots)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < spots->len; i++)
    {
      const EdaBlindSpot *spot = &g_array_index (spots, EdaBlindSpot, i);
      g_autofree char    *text = spot->blind ? eda_blind_spot_tell (spot) : NULL;

      if (text != NULL)
        g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", text);
      if (spot->cured)
        g_string_append_printf (out,
                                "%sNo longer a blind spot: %s.",
                                out->len > 0 ? "\n" : "",
                                spot->pattern->title);
    }
  if (out->len == 0)
    g_string_append (out, "No pattern is consistently missed.");
  return g_string_free (g_steal_pointer (&out), FALSE);
}

gboolean
eda_dashboard_add_blind_spots (EdaDashboardPart    *part,
                               EdaChallengeHistory *history,
                               gint64               wall,
                               GError             **error)
{
  g_autoptr (GArray) spots
      = eda_challenge_history_find_blind_spots (history, wall, error);
  EdaFigure *figure;

  if (spots == NULL)
    return FALSE;
  if (count_with_evidence (spots) == 0)
    {
      part->text = eda_dashboard_tell_need (OPPORTUNITIES,
                                            "opportunity to find a kind of pattern",
                                            "opportunities to find a kind of pattern",
                                            count_most (spots));
      return TRUE;
    }
  part->text = tell_spots (spots);
  figure = make_spots (spots);
  eda_figure_set_alt (figure, "%s", part->text);
  g_ptr_array_add (part->figures, figure);
  return TRUE;
}

static EdaFigure *
make_balance (const EdaDashboardTable *table)
{
  EdaFigure *figure = eda_figure_new ("Found, and held");
  EdaLayer  *line, *dots, *label;

  eda_axis_set (
      &figure->x, EDA_AXIS_LINEAR, "Discovery: found of what was there", 0, 112);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "Soundness: findings that hold", 0, 105);
  eda_dashboard_add_rule (figure, 50, TRUE, NULL);
  eda_dashboard_add_rule (figure, 50, FALSE, NULL);
  line = eda_figure_add (figure, EDA_LAYER_LINE, EDA_COLOUR_MUTED, table->rows);
  dots = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, table->rows);
  label = eda_figure_add (figure, EDA_LAYER_LABEL, EDA_COLOUR_PRIMARY, 1);
  for (gsize i = 0; i < table->rows; i++)
    {
      line->x[i] = dots->x[i] = eda_dashboard_at (table, i, 0);
      line->y[i] = dots->y[i] = eda_dashboard_at (table, i, 1);
    }
  dots->size = 4;
  label->x[0] = dots->x[table->rows - 1] + 2;
  label->y[0] = dots->y[table->rows - 1];
  eda_layer_set_text (label, 0, "last");
  eda_figure_set_subtitle (
      figure,
      "n = %zu sessions · left above: careful but narrow · right below: eager",
      table->rows);
  eda_figure_set_alt (figure,
                      "Discovery and soundness of %zu sessions; the last %.0f and %.0f.",
                      table->rows,
                      dots->x[table->rows - 1],
                      dots->y[table->rows - 1]);
  return figure;
}

gboolean
eda_dashboard_add_balance (EdaDashboardPart    *part,
                           EdaChallengeHistory *history,
                           gint64               wall,
                           GError             **error)
{
  g_auto (EdaDashboardTable) table = { 0 };
  EdaFigure *figure;

  if (!eda_dashboard_query (
          &table,
          history,
          "SELECT t.discovery, t.soundness FROM score t JOIN session s"
          " ON s.id = t.session_id WHERE s.state = 'done' AND t.discovery IS NOT NULL"
          " AND t.soundness IS NOT NULL ORDER BY s.created_at, s.id",
          error))
    return FALSE;
  if (table.rows < SESSIONS)
    {
      part->text = eda_dashboard_tell_need (SESSIONS,
                                            "session with tested findings",
                                            "sessions with tested findings",
                                            table.rows);
      return TRUE;
    }
  figure = make_balance (&table);
  part->text = g_strdup (figure->alt);
  g_ptr_array_add (part->figures, figure);
  return TRUE;
}

/* Whose data are nearest in strength. */
static guint
level_of (double r)
{
  return (guint)CLAMP (round ((r - 1000) / 200) + 1, 1, 5);
}

static EdaFigure *
make_rating (const EdaDashboardTable *table)
{
  static const char *const levels[]
      = { "level 1", "level 2", "level 3", "level 4", "level 5" };
  g_autofree double *r = g_new (double, table->rows);
  double             low = 1000, high = 1400;
  EdaFigure         *figure;
  EdaLayer          *band;

  for (gsize i = 0; i < table->rows; i++)
    {
      r[i] = eda_dashboard_at (table, i, 0);
      low = fmin (low, r[i] - 2 * eda_dashboard_at (table, i, 1));
      high = fmax (high, r[i] + 2 * eda_dashboard_at (table, i, 1));
    }
  figure = eda_dashboard_figure ("Rating", table->rows, "Glicko-2", low - 20, high + 20);
  for (guint i = 0; i < 5; i++)
    if (1000 + 200.0 * i > low && 1000 + 200.0 * i < high)
      eda_dashboard_add_rule (figure, 1000 + 200.0 * i, TRUE, levels[i]);
  band = eda_figure_add (figure, EDA_LAYER_BAND, EDA_COLOUR_PRIMARY, table->rows);
  for (gsize i = 0; i < table->rows; i++)
    {
      band->x[i] = (double)i + 1;
      band->y[i] = r[i] - 2 * eda_dashboard_at (table, i, 1);
      band->y2[i] = r[i] + 2 * eda_dashboard_at (table, i, 1);
    }
  eda_dashboard_add_series (figure, EDA_COLOUR_PRIMARY, r, table->rows, TRUE);
  eda_figure_set_subtitle (
      figure,
      "n = %zu ranked sessions · band: twice its deviation · grey: data of each level",
      table->rows);
  eda_figure_set_alt (
      figure,
      "Rating after %zu ranked sessions: %.0f, give or take %.0f; as hard "
      "as data of level %u.",
      table->rows,
      r[table->rows - 1],
      2 * eda_dashboard_at (table, table->rows - 1, 1),
      level_of (r[table->rows - 1]));
  return figure;
}

gboolean
eda_dashboard_add_rating (EdaDashboardPart    *part,
                          EdaChallengeHistory *history,
                          gint64               wall,
                          GError             **error)
{
  g_auto (EdaDashboardTable) table = { 0 };
  EdaFigure *figure;

  if (!eda_dashboard_query (
          &table, history, "SELECT r, rd FROM rating ORDER BY at, rowid", error))
    return FALSE;
  if (table.rows < SESSIONS)
    {
      part->text = eda_dashboard_tell_need (SESSIONS, "ranked session", NULL, table.rows);
      return TRUE;
    }
  figure = make_rating (&table);
  part->text = g_strdup (figure->alt);
  g_ptr_array_add (part->figures, figure);
  return TRUE;
}
