/* Where the time goes, why bets are lost, and how the weeks went. */

#include <math.h>
#include <string.h>

#include "challenge/history/calendar.h"
#include "challenge/history/dashboard-parts.h"
#include "challenge/session/reflect.h"
#include "challenge/session/time-figure.h"

#define SESSIONS 2
#define MEDIAN_OF 5
#define MISSES 10 /* at least */
#define LAST_MISSES 50
#define WEEKS 26

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *)a, y = *(const double *)b;

  return x < y ? -1 : x > y;
}

/* Of the last five up to @at. */
static double
running_median (const double *y, gsize at)
{
  const gsize n = MIN (at + 1, MEDIAN_OF);
  double      last[MEDIAN_OF];

  memcpy (last, y + at + 1 - n, n * sizeof (double));
  qsort (last, n, sizeof (double), compare_doubles);
  return n % 2 ? last[n / 2] : (last[n / 2 - 1] + last[n / 2]) / 2;
}

static const char *const step_names[]
    = { "Shape and types", "Missing data", "Distributions",
        "Relationships",   "Categories",   "Outliers" };

/* Minutes of one step in each session, and what the plan gave it. */
typedef struct
{
  gsize   n;
  double *used, *planned, *median;
} StepTimes;

static void
step_times_clear (StepTimes *self)
{
  g_free (self->used);
  g_free (self->planned);
  g_free (self->median);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StepTimes, step_times_clear)

/* @planned_ms: of the whole phase, scaled */
static double
plan_step (double planned_ms, double scale, guint step)
{
  EdaSessionPlan plan = { .time_scale = scale };

  plan.minutes[EDA_PHASE_EXPLORE - EDA_PHASE_HYPOTHESES]
      = (guint)(planned_ms / scale / 60000 + 0.5);
  return (double)eda_session_plan_get_step_ms (&plan, step) / 60000;
}

static gboolean
read_step (StepTimes *self, EdaChallengeHistory *history, guint step, GError **error)
{
  g_auto (EdaDashboardTable) table = { 0 };
  g_autofree char *sql
      = g_strdup_printf ("SELECT t.active_ms / 60000.0, p.planned_ms, s.time_scale"
                         " FROM step_time t JOIN session s ON s.id = t.session_id"
                         " JOIN phase p ON p.session_id = s.id AND p.phase = 'explore'"
                         " WHERE s.state = 'done' AND t.step = %u"
                         " AND t.active_ms > 0 ORDER BY s.created_at, s.id",
                         step);

  if (!eda_dashboard_query (&table, history, sql, error))
    return FALSE;
  self->n = table.rows;
  self->used = g_new (double, table.rows);
  self->planned = g_new (double, table.rows);
  self->median = g_new (double, table.rows);
  for (gsize i = 0; i < table.rows; i++)
    {
      self->used[i] = eda_dashboard_at (&table, i, 0);
      self->median[i] = running_median (self->used, i);
      self->planned[i] = plan_step (
          eda_dashboard_at (&table, i, 1), eda_dashboard_at (&table, i, 2), step);
    }
  return TRUE;
}

static EdaFigure *
make_step (guint step, const StepTimes *times)
{
  const char *name = step_names[step - 1];
  const gsize last = times->n - 1;
  EdaFigure  *figure;
  EdaLayer   *dots;
  double      most = 1;

  for (gsize i = 0; i < times->n; i++)
    most = fmax (most, fmax (times->used[i], times->planned[i]));
  figure = eda_dashboard_figure (name, times->n, "Minutes", 0, 1.1 * most);
  eda_dashboard_add_series (figure, EDA_COLOUR_MUTED, times->planned, times->n, FALSE);
  dots = eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, times->n);
  for (gsize i = 0; i < times->n; i++)
    {
      dots->x[i] = (double)i + 1;
      dots->y[i] = times->used[i];
    }
  eda_dashboard_add_series (figure, EDA_COLOUR_ACCENT, times->median, times->n, FALSE);
  eda_figure_set_subtitle (
      figure, "n = %zu sessions · orange: median of five · grey: planned", times->n);
  eda_figure_set_alt (figure,
                      "%s took %.1f minutes in the middle of the last five sessions; "
                      "planned for the last were %.1f.",
                      name,
                      times->median[last],
                      times->planned[last]);
  return figure;
}

/* The step that takes most of what was planned for it. */
typedef struct
{
  double      share, used, planned;
  const char *name; /* (nullable): none was planned */
} Longest;

static void
find_longest (Longest *self, const char *name, const StepTimes *times)
{
  const double used = times->median[times->n - 1];
  const double planned = times->planned[times->n - 1];

  if (planned > 0 && used / planned > self->share)
    *self = (Longest){ used / planned, used, planned, name };
}

static char *
tell_speed (const Longest *longest)
{
  if (longest->name == NULL)
    return g_strdup ("No time was planned for the steps.");
  return g_strdup_printf (
      "%s: %s, with %.1f of %.1f minutes in the middle of the last five sessions.",
      longest->share > 1 ? "Most over its plan"
                         : "Within the plan in each step; nearest to it",
      longest->name,
      longest->used,
      longest->planned);
}

gboolean
eda_dashboard_add_speed (EdaDashboardPart    *part,
                         EdaChallengeHistory *history,
                         gint64               wall,
                         GError             **error)
{
  Longest longest = { 0 };
  gsize   most = 0;

  for (guint step = 1; step <= 6; step++)
    {
      g_auto (StepTimes) times = { 0 };

      if (!read_step (&times, history, step, error))
        return FALSE;
      most = MAX (most, times.n);
      if (times.n < SESSIONS)
        continue;
      g_ptr_array_add (part->figures, make_step (step, &times));
      find_longest (&longest, step_names[step - 1], &times);
    }
  part->text = part->figures->len > 0
                   ? tell_speed (&longest)
                   : eda_dashboard_tell_need (SESSIONS,
                                              "session with time in a step",
                                              "sessions with time in a step",
                                              most);
  return TRUE;
}

gboolean
eda_dashboard_add_time (EdaDashboardPart    *part,
                        EdaChallengeHistory *history,
                        gint64               wall,
                        GError             **error)
{
  g_auto (EdaDashboardTable) table = { 0 };
  double           planned[EDA_N_TIMED_PHASES] = { 0 }, used[EDA_N_TIMED_PHASES] = { 0 };
  g_autofree char *count = NULL, *colours = NULL;
  EdaFigure       *figure;

  if (!eda_dashboard_query (
          &table,
          history,
          "SELECT AVG (p.planned_ms) / 60000.0, AVG (p.active_ms) / 60000.0, COUNT (*)"
          " FROM phase p"
          " JOIN session s ON s.id = p.session_id WHERE s.state = 'done' GROUP BY p.phase"
          " ORDER BY CASE p.phase WHEN 'hypotheses' THEN 1 WHEN 'explore' THEN 2"
          " WHEN 'compare' THEN 3 ELSE 4 END",
          error))
    return FALSE;
  if (table.rows != EDA_N_TIMED_PHASES)
    {
      part->text = eda_dashboard_tell_need (1, "finished session", NULL, 0);
      return TRUE;
    }
  for (guint i = 0; i < EDA_N_TIMED_PHASES; i++)
    {
      planned[i] = eda_dashboard_at (&table, i, 0);
      used[i] = eda_dashboard_at (&table, i, 1);
    }
  figure = eda_time_figure_new ("Planned and used time, on average", planned, used);
  count = eda_format_count ((guint64)eda_dashboard_at (&table, 0, 2), "session", NULL);
  colours = g_strdup (figure->subtitle);
  eda_figure_set_subtitle (figure, "n = %s · %s", count, colours);
  part->text = g_strdup (figure->alt);
  g_ptr_array_add (part->figures, figure);
  return TRUE;
}

static EdaFigure *
make_causes (const EdaDashboardTable *table)
{
  EdaFigure          *figure = eda_figure_new ("Why bets were lost");
  guint               n;
  const EdaMissCause *causes = eda_miss_causes (&n);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  EdaLayer *bars
      = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, table->rows);
  double most = 1;

  for (gsize i = 0; i < table->rows; i++)
    {
      const EdaMissCause *cause
          = eda_miss_cause_find ((char)eda_dashboard_at (table, i, 0));

      g_ptr_array_add (labels,
                       (gpointer)(cause != NULL ? cause->name : causes[n - 1].name));
      bars->x[i] = (double)i - 0.36;
      bars->x2[i] = (double)i + 0.36;
      bars->y[i] = eda_dashboard_at (table, i, 1);
      most = fmax (most, bars->y[i]);
    }
  bars->horizontal = TRUE;
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "Misses", 0, 1.05 * most);
  figure->x.whole_numbers = TRUE;
  eda_axis_set_labels (&figure->y, NULL, (const char *const *)labels->pdata, labels->len);
  figure->y.reversed = TRUE;
  figure->y.words = TRUE;
  figure->aspect = 0.35;
  return figure;
}

gboolean
eda_dashboard_add_causes (EdaDashboardPart    *part,
                          EdaChallengeHistory *history,
                          gint64               wall,
                          GError             **error)
{
  g_auto (EdaDashboardTable) table = { 0 };
  double     all = 0;
  EdaFigure *figure;

  if (!eda_dashboard_query (
          &table,
          history,
          "SELECT unicode (cause), COUNT (*) FROM (SELECT c.cause FROM claim c"
          " JOIN session s ON s.id = c.session_id WHERE s.state = 'done'"
          " AND c.outcome = 'refuted' AND c.cause IS NOT NULL"
          " ORDER BY s.created_at DESC LIMIT " G_STRINGIFY (
              LAST_MISSES) ")"
                           " GROUP BY 1 ORDER BY 2 DESC, 1",
          error))
    return FALSE;
  for (gsize i = 0; i < table.rows; i++)
    all += eda_dashboard_at (&table, i, 1);
  if (all < MISSES)
    {
      part->text = eda_dashboard_tell_need (
          MISSES, "miss with a cause", "misses with a cause", (gsize)all);
      return TRUE;
    }
  figure = make_causes (&table);
  eda_figure_set_subtitle (figure, "n = %.0f misses, the newest", all);
  part->text = g_strdup_printf ("Most often: %s (%.0f of %.0f).",
                                figure->y.labels[0],
                                eda_dashboard_at (&table, 0, 1),
                                all);
  eda_figure_set_alt (figure, "%s", part->text);
  g_ptr_array_add (part->figures, figure);
  return TRUE;
}

static double
goal_of (EdaChallengeHistory *history, const char *key, const char *otherwise)
{
  g_autofree char *text = eda_challenge_history_dup_setting (history, key, otherwise);

  return g_ascii_strtod (text, NULL);
}

/* Week by week, the newest last: how many weeks ago, challenges, short sessions, rest. */
static char *
make_weeks_sql (gint64 wall)
{
  return g_strdup_printf (
      "WITH RECURSIVE week (back) AS (SELECT %d UNION ALL SELECT back - 1 FROM week"
      " WHERE back > 0), day (back, second) AS (SELECT back, %" G_GINT64_FORMAT
      " - back * 604800 FROM week), named (back, at) AS (SELECT back, %s FROM day) "
      "SELECT d.back,"
      " COALESCE (SUM (s.preset IN ('full120', 'integration45')), 0),"
      " COALESCE (SUM (s.preset NOT IN ('full120', 'integration45')), 0),"
      " EXISTS (SELECT 1 FROM rest_week r WHERE r.week = d.at) "
      "FROM named d LEFT JOIN session s ON s.state = 'done'"
      " AND %s = d.at GROUP BY d.back ORDER BY d.back DESC",
      WEEKS - 1,
      wall / 1000,
      EDA_SQL_WEEK ("second, 'unixepoch'"),
      EDA_SQL_WEEK ("s.created_at"));
}

static void
add_week_bars (EdaFigure               *figure,
               const EdaDashboardTable *table,
               guint                    column,
               EdaColour                colour,
               double                   from,
               double                   to)
{
  EdaLayer *bars = eda_figure_add (figure, EDA_LAYER_BARS, colour, table->rows);

  for (gsize i = 0; i < table->rows; i++)
    {
      bars->x[i] = -eda_dashboard_at (table, i, 0) + from;
      bars->x2[i] = -eda_dashboard_at (table, i, 0) + to;
      bars->y[i] = eda_dashboard_at (table, i, column);
    }
}

static EdaFigure *
make_weeks (const EdaDashboardTable *table)
{
  EdaFigure *figure = eda_figure_new ("Sessions a week");
  double     most = 1, sessions = 0;

  for (gsize i = 0; i < table->rows; i++)
    {
      const double challenges = eda_dashboard_at (table, i, 1);
      const double shorts = eda_dashboard_at (table, i, 2);

      most = fmax (most, fmax (challenges, shorts));
      sessions += challenges + shorts;
    }
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "Weeks from now", 0.5 - WEEKS, 0.5);
  figure->x.whole_numbers = TRUE;
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "Sessions", 0, 1.05 * most);
  figure->y.whole_numbers = TRUE;
  figure->aspect = 0.3;
  add_week_bars (figure, table, 1, EDA_COLOUR_PRIMARY, -0.4, 0);
  add_week_bars (figure, table, 2, EDA_COLOUR_ACCENT, 0, 0.4);
  eda_figure_set_subtitle (
      figure, "n = %.0f sessions · blue: challenges · orange: short sessions", sessions);
  return figure;
}

typedef struct
{
  double challenges, shorts; /* a week, wished */
  guint  met, played, rest;  /* weeks */
} Goal;

static void
count_weeks (Goal *self, const EdaDashboardTable *table)
{
  for (gsize i = 0; i < table->rows; i++)
    {
      const double challenges = eda_dashboard_at (table, i, 1);
      const double shorts = eda_dashboard_at (table, i, 2);

      self->met += challenges >= self->challenges && shorts >= self->shorts;
      self->played += challenges + shorts > 0;
      self->rest += eda_dashboard_at (table, i, 3) > 0;
    }
}

static char *
tell_weeks (const EdaDashboardTable *table, const Goal *goal)
{
  const gsize      last = table->rows - 1;
  g_autofree char *weeks = eda_format_count (goal->played, "week", NULL);
  g_autofree char *rest = eda_format_count (goal->rest, "week", NULL);
  g_autofree char *past
      = goal->played > 0 ? g_strdup_printf (
            " The goal was met in %u of the %s with a session.", goal->met, weeks)
                         : g_strdup ("");

  return g_strdup_printf (
      "This week %.0f of %.0f challenges and %.0f of %.0f short sessions.%s%s%s",
      eda_dashboard_at (table, last, 1),
      goal->challenges,
      eda_dashboard_at (table, last, 2),
      goal->shorts,
      past,
      goal->rest > 0 ? " Of rest: " : "",
      goal->rest > 0 ? rest : "");
}

gboolean
eda_dashboard_add_weeks (EdaDashboardPart    *part,
                         EdaChallengeHistory *history,
                         gint64               wall,
                         GError             **error)
{
  g_auto (EdaDashboardTable) table = { 0 };
  g_autofree char *sql = make_weeks_sql (wall);
  Goal             goal = { .challenges = goal_of (history, "goal-challenges", "1"),
                            .shorts = goal_of (history, "goal-short", "3") };
  EdaFigure       *figure;

  if (!eda_dashboard_query (&table, history, sql, error))
    return FALSE;
  count_weeks (&goal, &table);
  part->text = tell_weeks (&table, &goal);
  if (goal.played == 0)
    return TRUE;
  figure = make_weeks (&table);
  eda_figure_set_alt (figure, "%s", part->text);
  g_ptr_array_add (part->figures, figure);
  return TRUE;
}
