/* The diary: Monday's predictions, Friday's answers, and what the dashboard makes of
 * them. */

#include "challenge/history/diary.h"

#include <math.h>
#include <string.h>

#include "challenge/history/calendar.h"
#include "challenge/history/dashboard.h"
#include "tests/challenge/open-history.h"

#define MONDAY G_GINT64_CONSTANT (1796029200000) /* 2026-11-30T09:00 UTC */

static gint64
write_down (
    Fixture *self, const char *tag, const char *statement, double sure, gint64 wall)
{
  g_autoptr (EdaDiaryEntry) entry = eda_diary_entry_new (tag, statement, sure);
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  entry->predicted = 90;
  entry->unit = g_strdup ("minutes");
  g_assert_true (eda_diary_add (self->history, entry, wall, &id, &error));
  g_assert_no_error (error);
  return id;
}

static void
assert_asks (Fixture *self, gint64 wall, const char *words)
{
  g_auto (EdaDiaryDay) day = { 0 };

  g_assert_true (eda_diary_look (self->history, wall, &day, NULL));
  g_assert_cmpstr (day.ask, ==, words);
}

static void
test_week (Fixture *self, gconstpointer data)
{
  gint64 id;
  g_autoptr (GPtrArray) list = NULL;
  const EdaDiaryEntry *entry;

  assert_asks (self, MONDAY, "It is Monday: what do you expect of this week?");
  assert_asks (self,
               MONDAY + EDA_DAY_MS,
               "Nothing is predicted of this week yet; there is still time.");
  assert_asks (self, MONDAY + 5 * EDA_DAY_MS, "Nothing to do today.");
  id = write_down (self, "implementation", "The parser is done.", .8, MONDAY);
  assert_asks (self, MONDAY + EDA_DAY_MS, "Nothing to do today.");
  assert_asks (self, MONDAY + 4 * EDA_DAY_MS, "1 prediction is due: what became of it?");
  assert_asks (self, MONDAY + 14 * EDA_DAY_MS, "1 prediction is due: what became of it?");
  g_assert_true (eda_diary_resolve (self->history,
                                    id,
                                    EDA_DIARY_WRONG,
                                    240,
                                    "The tests took longer.",
                                    MONDAY + 4 * EDA_DAY_MS,
                                    NULL));
  assert_asks (self, MONDAY + 4 * EDA_DAY_MS, "Nothing to do today.");
  list = eda_diary_list (self->history, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  entry = list->pdata[0];
  g_assert_cmpstr (entry->written_on, ==, "2026-11-30");
  g_assert_cmpstr (entry->due_on, ==, "2026-12-04");
  g_assert_cmpfloat (entry->predicted, ==, 90);
  g_assert_cmpfloat (entry->actual, ==, 240);
  g_assert_cmpint (entry->outcome, ==, EDA_DIARY_WRONG);
  g_assert_cmpstr (entry->why, ==, "The tests took longer.");
  g_assert_true (eda_diary_delete (self->history, id, NULL));
  g_assert_false (eda_diary_delete (self->history, id, NULL));
}

/* What is written on a Friday is of the week to come. */
static void
test_due (Fixture *self, gconstpointer data)
{
  const char *const due[] = { "2026-12-04", "2026-12-04", "2026-12-04", "2026-12-04",
                              "2026-12-11", "2026-12-11", "2026-12-11", "2026-12-11" };
  g_autoptr (GPtrArray) list = NULL;

  for (guint day = 0; day < G_N_ELEMENTS (due); day++)
    write_down (self, "work", "It rains.", NAN, MONDAY + day * EDA_DAY_MS);
  list = eda_diary_list (self->history, NULL);
  for (guint day = 0; day < G_N_ELEMENTS (due); day++)
    g_assert_cmpstr (
        ((EdaDiaryEntry *)list->pdata[list->len - 1 - day])->due_on, ==, due[day]);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  const struct
  {
    const char *tag, *statement;
    double      confidence;
  } bad[] = { { "work", "  ", .8 },
              { "work", "It rains.", .4 },
              { "work", "It rains.", 1.1 },
              { "weather", "It rains.", .8 } };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (EdaDiaryEntry) entry
          = eda_diary_entry_new (bad[i].tag, bad[i].statement, bad[i].confidence);
      g_autoptr (GError) error = NULL;

      g_assert_false (eda_diary_add (self->history, entry, MONDAY, NULL, &error));
      g_assert_nonnull (error);
    }
  g_assert_false (
      eda_diary_resolve (self->history, 7, EDA_DIARY_RIGHT, NAN, NULL, MONDAY, NULL));
}

static void
test_dashboard (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) parts = NULL;
  const EdaDashboardPart *part;

  for (guint i = 0; i < 6; i++)
    {
      const gint64 id
          = write_down (self, i % 2 ? "work" : "architecture", "So it is.", .8, MONDAY);

      g_assert_true (eda_diary_resolve (self->history,
                                        id,
                                        i < 4 ? EDA_DIARY_RIGHT : EDA_DIARY_WRONG,
                                        60 + 30 * i,
                                        NULL,
                                        MONDAY,
                                        NULL));
    }
  write_down (self, "other", "Still open.", .6, MONDAY);
  parts = eda_dashboard_new (self->history, MONDAY, NULL);
  part = parts->pdata[parts->len - 1];
  g_assert_cmpstr (part->id, ==, "diary");
  g_assert_cmpstr (part->text, ==, "4 of 6 predictions came true (67 %).");
  g_assert_cmpuint (part->figures->len, ==, 2);
  for (guint i = 0; i < part->figures->len; i++)
    g_assert_nonnull (((EdaFigure *)part->figures->pdata[i])->alt);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/diary/week", test_week);
  ADD ("/diary/due", test_due);
  ADD ("/diary/refused", test_refused);
  ADD ("/diary/dashboard", test_dashboard);
  return g_test_run ();
}
