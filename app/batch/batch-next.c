/* What to practise today, the week, and what the diary asks for. */

#include "app/batch/batch-next.h"

#include <stdio.h>

#include "app/batch/batch-print.h"
#include "practice/programme/programme-facts.h"

static void
print_exercise (const EdaExercise *exercise)
{
  printf ("  %s", eda_preset_get_name (exercise->preset));
  if (exercise->step > 0)
    printf (" of step %u", exercise->step);
  printf (": eda-batch generate %s\n", exercise->file);
  if (exercise->game != NULL)
    printf ("  or, in minutes, the game “%s”\n", exercise->game->title);
}

static void
print_suggestion (const EdaSuggestion *suggestion)
{
  printf ("Practise next: %s\n  %s\n", suggestion->pattern->title, suggestion->why);
  print_exercise (suggestion->exercise);
}

static void
print_week (const EdaWeek *week)
{
  printf ("\nThe week of %s\n  %s\n  %s\n  %s\n",
          week->monday,
          week->goal,
          week->why_drill,
          week->drill->about);
  for (guint i = 0; i < week->exercises->len; i++)
    print_exercise (week->exercises->pdata[i]);
  printf ("  %s\n", week->why_level);
  if (week->due > 0)
    printf ("  Cards that are due, for review15: %u\n", week->due);
}

gboolean
eda_batch_next (EdaChallengeHistory *history, gboolean json, GError **error)
{
  const EdaClock now = eda_clock_now ();
  g_autoptr (EdaSuggestion) suggestion = eda_suggestion_new (history, now.wall, error);
  g_autoptr (EdaWeek) week
      = suggestion != NULL ? eda_week_new (history, now.wall, error) : NULL;
  g_auto (EdaDiaryDay) diary = { 0 };

  if (week == NULL || !eda_diary_look (history, now.wall, &diary, error))
    return FALSE;
  if (json)
    {
      g_autoptr (EdaFacts) facts = eda_programme_to_facts (suggestion, week, &diary);

      eda_print_json (facts);
    }
  else
    {
      print_suggestion (suggestion);
      print_week (week);
      printf ("\nDiary: %s\n", diary.ask);
    }
  return eda_print_finish (error);
}
