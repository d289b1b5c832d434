/* The list of parts, and what they share. */

#include "challenge/history/dashboard-parts.h"

#include <math.h>

static const struct
{
  const char *id, *title, *about;
  gboolean (*add) (EdaDashboardPart    *part,
                   EdaChallengeHistory *history,
                   gint64               wall,
                   GError             **error);
} parts[] = {
  { "accuracy",
    "Statistical accuracy",
    "How often you were right, and whether your confidence was worth anything. A single "
    "session is mostly luck: look at the direction of many.",
    eda_dashboard_add_accuracy },
  { "calibration",
    "Calibration",
    "Of what you are 80 % sure of, four in five should come true. A dot outside its bar "
    "is "
    "more than luck: below it you were too sure, above it not sure enough.",
    eda_dashboard_add_calibration },
  { "blind-spots",
    "Blind spots",
    "How often you missed what was there, by kind of pattern, the surest misses on top. "
    "A blind spot is missed more than half the time for sure: practise it first.",
    eda_dashboard_add_blind_spots },
  { "speed",
    "Time for each step",
    "How long each step took you, against what was planned for it. Time is no part of "
    "any "
    "score: look whether one step eats the time of another.",
    eda_dashboard_add_speed },
  { "balance",
    "Explorer and sceptic",
    "Discovery is how much you found of what was there; soundness, how much of what you "
    "said would hold in fresh data. You want both.",
    eda_dashboard_add_balance },
  { "rating",
    "Rating and level",
    "Your strength against data of known difficulty. It moves slowly, and is not to be "
    "compared between people.",
    eda_dashboard_add_rating },
  { "coverage",
    "Coverage of the six steps",
    "How much of the checklist you did, step by step and line by line. A pale line is a "
    "look that you never take.",
    eda_dashboard_add_coverage },
  { "time",
    "Planned and used time",
    "Minutes of each part of a session, on average.",
    eda_dashboard_add_time },
  { "causes",
    "Causes of misses",
    "What you said yourself when a hypothesis was refuted.",
    eda_dashboard_add_causes },
  { "weeks",
    "Weeks",
    "A week without a session is just empty, and no total ever falls.",
    eda_dashboard_add_weeks },
  { "diary",
    "Diary",
    "What you predicted outside of data sets. Above the line it took more than you said; "
    "most people are too sure of what they do themselves.",
    eda_dashboard_add_diary },
};

void
eda_dashboard_part_free (EdaDashboardPart *self)
{
  g_ptr_array_unref (self->figures);
  g_free (self->text);
  g_free (self);
}

GPtrArray *
eda_dashboard_new (EdaChallengeHistory *history, gint64 wall, GError **error)
{
  g_autoptr (GPtrArray) all
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_dashboard_part_free);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      EdaDashboardPart *part = g_new0 (EdaDashboardPart, 1);

      part->id = parts[i].id;
      part->title = parts[i].title;
      part->about = parts[i].about;
      part->figures = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_figure_unref);
      g_ptr_array_add (all, part);
      if (!parts[i].add (part, history, wall, error))
        return NULL;
    }
  return g_steal_pointer (&all);
}

gboolean
eda_dashboard_query (EdaDashboardTable   *table,
                     EdaChallengeHistory *history,
                     const char          *sql,
                     GError             **error)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  sqlite3_stmt *statement = eda_sql_prepare (history, sql, error);

  if (statement == NULL)
    return FALSE;
  table->columns = (guint)sqlite3_column_count (statement);
  for (table->rows = 0; sqlite3_step (statement) == SQLITE_ROW; table->rows++)
    for (int i = 0; i < (int)table->columns; i++)
      {
        const double value = sqlite3_column_type (statement, i) == SQLITE_NULL
                                 ? NAN
                                 : sqlite3_column_double (statement, i);

        g_array_append_val (values, value);
      }
  sqlite3_finalize (statement);
  table->values = (double *)(gpointer)g_array_free (g_steal_pointer (&values), FALSE);
  return TRUE;
}

void
eda_dashboard_table_clear (EdaDashboardTable *self)
{
  g_clear_pointer (&self->values, g_free);
}

EdaFigure *
eda_dashboard_figure (
    const char *title, gsize n_sessions, const char *y_title, double low, double high)
{
  EdaFigure *figure = eda_figure_new (title);

  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "Session", 0.5, (double)n_sessions + 0.5);
  figure->x.whole_numbers = TRUE;
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, y_title, low, high);
  figure->aspect = 0.42;
  return figure;
}

void
eda_dashboard_add_series (
    EdaFigure *figure, EdaColour colour, const double *y, gsize n, gboolean points)
{
  EdaLayer *line = eda_figure_add (figure, EDA_LAYER_LINE, colour, n);
  EdaLayer *dots = points ? eda_figure_add (figure, EDA_LAYER_POINTS, colour, n) : NULL;

  for (gsize i = 0; i < n; i++)
    {
      line->x[i] = (double)i + 1;
      line->y[i] = y[i];
      if (dots != NULL)
        {
          dots->x[i] = (double)i + 1;
          dots->y[i] = y[i];
        }
    }
}

void
eda_dashboard_add_rule (EdaFigure *figure, double at, gboolean level, const char *text)
{
  EdaLayer *rule = eda_figure_add (figure, EDA_LAYER_RULE, EDA_COLOUR_MUTED, 1);

  rule->horizontal = level;
  if (level)
    rule->y[0] = at;
  else
    rule->x[0] = at;
  if (text != NULL)
    eda_layer_set_text (rule, 0, text);
}

char *
eda_dashboard_tell_need (guint       needed,
                         const char *singular,
                         const char *plural,
                         gsize       have)
{
  g_autofree char *all = eda_format_count (needed, singular, plural);
  g_autofree char *some
      = have == 0 ? g_strdup ("there is none")
                  : g_strdup_printf ("there %s %zu", have == 1 ? "is" : "are", have);

  return g_strdup_printf ("Shown from %s on; so far %s.", all, some);
}
