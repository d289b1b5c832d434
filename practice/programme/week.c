/* A goal that is met, one that is not, and a week of rest are told in the same tone. */

#include "practice/programme/week.h"

#include "analysis/result/format.h"
#include "challenge/history/calendar.h"

#define MOST_DUE 99
#define PLANTED 2 /* patterns of the drill in one file */

const char *
eda_level_get_name (guint level)
{
  static const char *const names[] = { "clean", "wider", "mixed", "messy", "wild" };

  return names[CLAMP (level, 1, EDA_N_LEVELS) - 1];
}

/* --- The goal --- */

static guint
goal_of (EdaChallengeHistory *history, const char *key, const char *otherwise)
{
  g_autofree char *text = eda_challenge_history_dup_setting (history, key, otherwise);

  return (guint)g_ascii_strtoull (text, NULL, 10);
}

static char *
tell_goal (const EdaWeek *self)
{
  g_autofree char *challenges
      = eda_format_count (self->challenges_goal, "challenge", NULL);
  g_autofree char *shorts = eda_format_count (self->shorts_goal, "short session", NULL);

  return g_strdup_printf ("%u of %s and %u of %s this week.%s",
                          self->challenges,
                          challenges,
                          self->shorts,
                          shorts,
                          self->rest  ? " It is a week of rest: nothing is asked of you."
                          : self->met ? " The goal is met; whatever comes now is extra."
                                      : "");
}

static gboolean
add_goal (EdaWeek             *self,
          const EdaWeekCount  *count,
          EdaChallengeHistory *history,
          gint64               wall,
          GError             **error)
{
  g_autoptr (EdaFacts) due
      = eda_challenge_history_list_due (history, wall, MOST_DUE, error);

  if (due == NULL)
    return FALSE;
  self->due = (guint)eda_facts_get_size (due);
  self->challenges = count->challenges;
  self->shorts = count->shorts;
  self->games = count->games;
  self->rest = count->rest;
  self->challenges_goal = goal_of (history, "goal-challenges", "1");
  self->shorts_goal = goal_of (history, "goal-short", "3");
  self->met
      = self->challenges >= self->challenges_goal && self->shorts >= self->shorts_goal;
  self->goal = tell_goal (self);
  return TRUE;
}

/* --- The level --- */

static gboolean
add_level (EdaWeek *self, EdaChallengeHistory *history, GError **error)
{
  const EdaRating rating = eda_challenge_history_get_rating (history);
  EdaRatingRun    run;
  const char     *name;

  if (!eda_challenge_history_read_run (history, &run, error))
    return FALSE;
  self->level = eda_rating_advise_level (&rating, &run, &self->level_up);
  name = eda_level_get_name (self->level);
  if (self->level_up)
    self->why_level = g_strdup_printf (
        "The last three went well: try level %u, %s.", self->level, name);
  else
    self->why_level = g_strdup_printf (
        "With a rating of %.0f, level %u (%s) is won two times of three.",
        rating.r,
        self->level,
        name);
  return TRUE;
}

/* --- The drill --- */

static gboolean
choose_drill (EdaWeek             *self,
              const EdaWeekCount  *count,
              EdaChallengeHistory *history,
              gint64               wall,
              GError             **error)
{
  guint                  n;
  const EdaDrill *const *drills = eda_drills (&n);
  EdaNextPattern         next;

  self->track = count->weeks_before < n;
  if (self->track)
    {
      self->drill = drills[count->weeks_before];
      self->why_drill = g_strdup_printf (
          "Week %u of the first %u: %s.", count->weeks_before + 1, n, self->drill->title);
      return TRUE;
    }
  if (!eda_challenge_history_find_next (history, 1, wall, &next, error))
    return FALSE;
  self->drill = eda_drill_of_step (next.pattern->step);
  self->why_drill = g_strdup_printf (
      "%s, since practice is needed most there. %s", self->drill->title, next.why);
  g_free (next.why);
  return TRUE;
}

/* Two of the drill's patterns, others in the next session. */
static GPtrArray *
choose_patterns (const EdaDrill *drill, guint step, guint number)
{
  g_autoptr (GPtrArray) fit = g_ptr_array_new ();
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < drill->patterns->len; i++)
    if (step == 0 || ((EdaPatternType *)drill->patterns->pdata[i])->step == step)
      g_ptr_array_add (fit, drill->patterns->pdata[i]);
  for (guint i = 0; i < MIN (PLANTED, fit->len); i++)
    g_ptr_array_add (chosen, fit->pdata[(number * PLANTED + i) % fit->len]);
  return chosen;
}

static void
add_exercises (EdaWeek *self, gint64 wall)
{
  const guint day = (guint)(eda_calendar_monday (wall) / EDA_DAY_MS);

  for (guint i = 0; i < self->drill->sessions->len; i++)
    {
      const EdaDrillSession *session
          = &g_array_index (self->drill->sessions, EdaDrillSession, i);
      g_autoptr (GPtrArray) patterns
          = choose_patterns (self->drill, session->step, day / 7 + i);

      g_ptr_array_add (
          self->exercises,
          eda_exercise_new (
              session->preset, session->step, patterns, self->level, day, i + 1));
    }
}

EdaWeek *
eda_week_new (EdaChallengeHistory *history, gint64 wall, GError **error)
{
  g_autoptr (EdaWeek) self = g_new0 (EdaWeek, 1);
  EdaWeekCount count;

  self->monday = eda_calendar_day (eda_calendar_monday (wall), 0);
  self->exercises = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_exercise_free);
  if (!eda_challenge_history_count_week (history, wall, &count, error)
      || !add_goal (self, &count, history, wall, error)
      || !add_level (self, history, error)
      || !choose_drill (self, &count, history, wall, error))
    return NULL;
  add_exercises (self, wall);
  return g_steal_pointer (&self);
}

void
eda_week_free (EdaWeek *self)
{
  g_free (self->monday);
  g_free (self->goal);
  g_free (self->why_drill);
  g_free (self->why_level);
  g_ptr_array_unref (self->exercises);
  g_free (self);
}
