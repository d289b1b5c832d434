/* Twelve weeks of learners with a blind spot: is it named, drilled, and gone after
 * practice?
 *
 *   check-learner                 the test
 *   check-learner --table         the table of docs/PRACTICE.md
 *   check-learner --write FILE    the history of one of them, to be looked at in the
 * window */

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "analysis/result/facts-json.h"
#include "challenge/history/calendar.h"
#include "challenge/history/dashboard.h"
#include "tests/practice/learner/simulated-learner.h"

#define WEEKS 12
#define SEEDS 3
#define DRILLS 2

static EdaChallengeHistory *
open_history (const char *path)
{
  g_autoptr (GError) error = NULL;
  EdaChallengeHistory *history = eda_challenge_history_open (path, NULL, &error);

  g_assert_no_error (error);
  return history;
}

/* All that is kept, and all that is told of it at the end. */
static char *
tell (EdaChallengeHistory *history)
{
  const gint64 wall = EDA_LEARNER_START + 7 * WEEKS * EDA_DAY_MS;
  g_autoptr (EdaFacts) facts = eda_challenge_history_summarize (history, NULL);
  g_autoptr (GPtrArray) parts = eda_dashboard_new (history, wall, NULL);
  EdaNextPattern next;

  eda_facts_add_take (facts, "kept", eda_challenge_history_export_all (history, NULL));
  eda_facts_add_take (
      facts, "due", eda_challenge_history_list_due (history, wall, 99, NULL));
  g_assert_true (eda_challenge_history_find_next (history, 0.5, wall, &next, NULL));
  eda_facts_add_text (facts, "next", next.why);
  g_free (next.why);
  for (guint i = 0; i < parts->len; i++)
    eda_facts_add_text (facts,
                        ((EdaDashboardPart *)parts->pdata[i])->id,
                        ((EdaDashboardPart *)parts->pdata[i])->text);
  return eda_facts_to_json_line (facts);
}

/* On another computer all is as it was on the first. */
static void
check_move (EdaChallengeHistory *history, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "other.db", NULL);
  g_autoptr (EdaChallengeHistory) other = open_history (path);
  g_autoptr (EdaFacts) all = eda_challenge_history_export_all (history, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *here = tell (history), *there = NULL;

  eda_challenge_history_import (other, all, NULL, &error);
  g_assert_no_error (error);
  there = tell (other);
  g_assert_cmpstr (there, ==, here);
  g_clear_pointer (&other, eda_challenge_history_close);
  g_remove (path);
}

/* @dashboard: (out) (nullable): what it says of blind spots a week before the end of
 * @who. */
static void
live (const EdaSimulatedLearner *who, EdaLearnerWeek weeks[], char **dashboard)
{
  g_autofree char     *folder = g_dir_make_tmp ("eda-learner-XXXXXX", NULL);
  g_autofree char     *path = g_build_filename (folder, "history.db", NULL);
  EdaChallengeHistory *history = open_history (path);

  eda_simulated_learner_play (who, history, weeks);
  if (dashboard != NULL)
    {
      g_autoptr (GPtrArray) parts = eda_dashboard_new (
          history, EDA_LEARNER_START + (7 * who->weeks - 1) * EDA_DAY_MS, NULL);

      for (guint i = 0; i < parts->len; i++)
        if (g_str_equal (((EdaDashboardPart *)parts->pdata[i])->id, "blind-spots"))
          *dashboard = g_strdup (((EdaDashboardPart *)parts->pdata[i])->text);
    }
  check_move (history, folder);
  eda_challenge_history_close (history);
  g_remove (path);
  g_rmdir (folder);
}

/* What twelve weeks come to; weeks from 1, 0 = never. */
typedef struct
{
  guint named, drilled, unnamed, cured; /* the first week of each; unnamed: for good */
  guint before, missed_before; /* opportunities before it was drilled twice, and after */
  guint after, missed_after;
  guint told;         /* suggestions that say it is a blind spot */
  guint box;          /* at the end */
  guint wrong, known; /* weeks times patterns */
} Story;

static Story
read_story (const EdaLearnerWeek weeks[])
{
  Story story = { .box = weeks[WEEKS - 1].box };

  for (guint i = 0; i < WEEKS; i++)
    {
      const EdaLearnerWeek *week = &weeks[i];
      const gboolean        after = story.told >= DRILLS;
      gboolean              before;

      story.told += week->told;
      before = story.told < DRILLS; /* the week in between counts on neither side */
      story.named = story.named == 0 && week->named ? i + 1 : story.named;
      story.drilled = story.drilled == 0 && week->told > 0 ? i + 1 : story.drilled;
      story.cured = story.cured == 0 && week->cured ? i + 1 : story.cured;
      story.unnamed = !week->named && i > 0 && weeks[i - 1].named ? i + 1 : story.unnamed;
      story.before += before ? week->met : 0;
      story.missed_before += before ? week->missed : 0;
      story.after += after ? week->met : 0;
      story.missed_after += after ? week->missed : 0;
      story.wrong += week->wrong;
      story.known += week->known;
    }
  return story;
}

static void
tell_weeks (const EdaLearnerWeek weeks[])
{
  for (guint i = 0; i < WEEKS; i++)
    g_test_message ("week %2u: met %u, missed %u, named %d, cured %d, suggested %u "
                    "(%u as a blind spot), box %u, wrong %u of %u",
                    i + 1,
                    weeks[i].met,
                    weeks[i].missed,
                    weeks[i].named,
                    weeks[i].cured,
                    weeks[i].suggested,
                    weeks[i].told,
                    weeks[i].box,
                    weeks[i].wrong,
                    weeks[i].known);
}

/* Named, then drilled, then no longer one: and nothing else is named in all the weeks. */
static void
test_heeds (void)
{
  const EdaSimulatedLearner who = { "fans_out", 1, WEEKS, TRUE };
  EdaLearnerWeek            weeks[WEEKS];
  Story                     story;

  live (&who, weeks, NULL);
  tell_weeks (weeks);
  story = read_story (weeks);
  g_assert_cmpuint (story.named, >, 0);
  g_assert_cmpuint (story.drilled, >=, story.named);
  g_assert_cmpuint (story.told, >=, DRILLS);
  g_assert_cmpuint (story.missed_before, ==, story.before);
  g_assert_cmpuint (story.unnamed, >, story.drilled);
  g_assert_cmpuint (story.cured, >=, story.unnamed);
  g_assert_cmpuint (story.after, >=, 3);
  g_assert_cmpuint (4 * story.missed_after, <=, story.after);
  /* it comes back after sixteen days at the earliest */
  g_assert_cmpuint (story.box, >=, 3);
  g_assert_cmpuint (story.wrong, ==, 0);
  g_assert_cmpuint (story.known, >, 0);
}

/* Whoever does something else keeps the blind spot, is told so, and goes on being told.
 */
static void
test_heeds_not (void)
{
  const EdaSimulatedLearner who = { "fans_out", 2, WEEKS, FALSE };
  EdaLearnerWeek            weeks[WEEKS];
  g_autofree char          *dashboard = NULL;
  Story                     story;

  live (&who, weeks, &dashboard);
  tell_weeks (weeks);
  story = read_story (weeks);
  g_assert_true (weeks[WEEKS - 1].named);
  g_assert_cmpuint (story.named, >, 0);
  g_assert_cmpuint (story.told, >=, 3);
  g_assert_cmpuint (story.cured, ==, 0);
  g_assert_cmpuint (story.wrong, ==, 0);
  g_test_message ("%s", dashboard);
  g_assert_nonnull (strstr (dashboard, "The spread grows: missed"));
}

static void
print_number (guint number)
{
  if (number == 0)
    printf ("– | ");
  else
    printf ("%u | ", number);
}

static int
print_table (void)
{
  static const char *const patterns[] = { "bimodal", "fans_out", "mar", "mnar" };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    for (guint64 seed = 1; seed <= SEEDS; seed++)
      {
        const EdaSimulatedLearner who = { patterns[i], seed, WEEKS, TRUE };
        EdaLearnerWeek            weeks[WEEKS];
        Story                     story;

        live (&who, weeks, NULL);
        story = read_story (weeks);
        printf ("| %s | %u | %u of %u | ",
                patterns[i],
                (guint)seed,
                story.missed_before,
                story.before);
        print_number (story.named);
        print_number (story.drilled);
        printf ("%u | ", story.told);
        print_number (story.unnamed);
        print_number (story.cured);
        printf ("%u of %u | %u | %u of %u |\n",
                story.missed_after,
                story.after,
                story.box,
                story.wrong,
                story.known);
        fflush (stdout);
      }
  return 0;
}

static int
write_history (const char *path)
{
  const EdaSimulatedLearner who = { "fans_out", 2, WEEKS, FALSE };
  EdaLearnerWeek            weeks[WEEKS];
  g_autoptr (EdaChallengeHistory) history = open_history (path);

  eda_simulated_learner_play (&who, history, weeks);
  return 0;
}

int
main (int argc, char *argv[])
{
  if (argc == 2 && g_str_equal (argv[1], "--table"))
    return print_table ();
  if (argc == 3 && g_str_equal (argv[1], "--write"))
    return write_history (argv[2]);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/learner/heeds", test_heeds);
  g_test_add_func ("/learner/heeds-not", test_heeds_not);
  return g_test_run ();
}
