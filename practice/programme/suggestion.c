/* A pattern becomes an exercise: a card that was missed comes back in a clean file first,
 * and in a messier one each time it was found. */

#include "practice/programme/suggestion.h"

#include "challenge/history/calendar.h"
#include "practice/programme/week.h"

const char *
eda_suggest_reason_get_name (EdaSuggestReason reason)
{
  static const char *const names[] = { "blind-spot", "due", "track", "weak", "unknown" };

  return names[reason];
}

static EdaSuggestReason
reason_of (const EdaNextPattern *next, const EdaWeek *week)
{
  if (next->blind)
    return EDA_SUGGEST_BLIND_SPOT;
  if (next->due)
    return EDA_SUGGEST_DUE;
  if (week->track)
    return EDA_SUGGEST_TRACK;
  return next->known ? EDA_SUGGEST_WEAK : EDA_SUGGEST_UNKNOWN;
}

static char *
dup_why (const EdaSuggestion *self, const EdaNextPattern *next, const EdaWeek *week)
{
  g_autofree char *look = eda_pattern_fill (self->pattern->look, NULL);

  switch (self->reason)
    {
    case EDA_SUGGEST_BLIND_SPOT:
      return g_strdup_printf ("A blind spot. %s", next->why);
    case EDA_SUGGEST_DUE:
      return g_strdup_printf ("It is time to see it again. %s", next->why);
    case EDA_SUGGEST_TRACK:
      return g_strdup_printf ("%s %s", week->why_drill, look);
    case EDA_SUGGEST_WEAK:
    case EDA_SUGGEST_UNKNOWN:
      return g_strdup (next->why);
    }
  g_assert_not_reached ();
}

/* Which of the drill's patterns has its turn. */
static const EdaPatternType *
turn_of (const EdaDrill *drill, const EdaPatternType *otherwise, guint day)
{
  return drill->patterns->len > 0 ? drill->patterns->pdata[day % drill->patterns->len]
                                  : otherwise;
}

static EdaExercise *
make_exercise (const EdaSuggestion  *self,
               const EdaNextPattern *next,
               guint                 most,
               guint                 day)
{
  const gboolean returns
      = self->reason == EDA_SUGGEST_BLIND_SPOT || self->reason == EDA_SUGGEST_DUE;
  g_autoptr (GPtrArray) patterns = g_ptr_array_new ();

  g_ptr_array_add (patterns, (gpointer)self->pattern);
  return eda_exercise_new (EDA_PRESET_STEP30,
                           self->pattern->step,
                           patterns,
                           returns ? MIN (1 + next->box, most) : most,
                           day,
                           0);
}

EdaSuggestion *
eda_suggestion_new (EdaChallengeHistory *history, gint64 wall, GError **error)
{
  const guint    day = (guint)(wall / EDA_DAY_MS);
  EdaDraw        draw = eda_draw_new (day, "suggestion", 0, 0);
  EdaNextPattern next;
  g_autoptr (EdaWeek) week = eda_week_new (history, wall, error);
  g_autoptr (EdaSuggestion) self = g_new0 (EdaSuggestion, 1);

  if (week == NULL
      || !eda_challenge_history_find_next (
          history, eda_draw_uniform (&draw), wall, &next, error))
    return NULL;
  self->reason = reason_of (&next, week);
  self->pattern = self->reason == EDA_SUGGEST_TRACK
                      ? turn_of (week->drill, next.pattern, day)
                      : next.pattern;
  self->why = dup_why (self, &next, week);
  self->exercise = make_exercise (self, &next, week->level, day);
  g_free (next.why);
  return g_steal_pointer (&self);
}

void
eda_suggestion_free (EdaSuggestion *self)
{
  g_free (self->why);
  g_clear_pointer (&self->exercise, eda_exercise_free);
  g_free (self);
}
