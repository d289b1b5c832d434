/* The dashboard of an empty history, of one session, and of many. */

#include "challenge/history/dashboard.h"

#include <math.h>
#include <string.h>

#include "tests/challenge/made-history.h"
#include "tests/challenge/open-history.h"

static const EdaDashboardPart *
find (const GPtrArray *parts, const char *id)
{
  for (guint i = 0; i < parts->len; i++)
    if (g_str_equal (((EdaDashboardPart *)parts->pdata[i])->id, id))
      return parts->pdata[i];
  g_error ("there is no part “%s”", id);
}

/* Every part says what it needs and shows nothing. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) parts = eda_dashboard_new (self->history, 1767225600000, NULL);

  g_assert_cmpuint (parts->len, ==, 11);
  for (guint i = 0; i < parts->len; i++)
    {
      const EdaDashboardPart *part = parts->pdata[i];

      g_assert_cmpuint (part->figures->len, ==, 0);
      g_assert_cmpuint (strlen (part->text), >, 10);
    }
  g_assert_cmpstr (find (parts, "accuracy")->text,
                   ==,
                   "Shown from 2 finished sessions on; so far there is none.");
}

static void
test_many (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) parts = NULL;
  guint n_figures = 0;

  for (guint i = 0; i < 24; i++)
    made_history_add (self->history, i, 24 - i, i % 2);
  parts = eda_dashboard_new (self->history, 1767225600000, NULL);
  for (guint i = 0; i < parts->len; i++)
    {
      const EdaDashboardPart *part = parts->pdata[i];

      /* nobody wrote a diary here: see test-diary.c */
      g_assert_cmpint (part->figures->len > 0, !=, g_str_equal (part->id, "diary"));
      n_figures += part->figures->len;
      for (guint k = 0; k < part->figures->len; k++)
        g_assert_nonnull (((EdaFigure *)part->figures->pdata[k])->alt);
    }
  g_assert_cmpuint (n_figures, ==, 3 + 1 + 1 + 6 + 1 + 1 + 2 + 1 + 1 + 1);
  g_assert_cmpstr (find (parts, "accuracy")->text,
                   ==,
                   "36 of 48 claims in 24 sessions were right (75 %); Brier score 0.15, "
                   "where 0 is best and 0.25 a coin flip.");
  g_assert_true (g_str_has_prefix (find (parts, "calibration")->text,
                                   "On average 70 % sure, and 75 % right (48 claims)"));
  g_assert_nonnull (strstr (find (parts, "blind-spots")->text, "missed 24 of 24"));
  g_assert_nonnull (strstr (find (parts, "weeks")->text, "0 of 1 challenges"));
}

/* Five hundred sessions have taken 70 ms on a busy machine, where 200 are wished; here it
 * is a hundred, with a bound that slow machines keep as well. */
static void
test_speed (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) parts = NULL;
  gint64 begin;

  for (guint i = 0; i < 100; i++)
    made_history_add (self->history, i, i % 20, i % 2);
  begin = g_get_monotonic_time ();
  parts = eda_dashboard_new (self->history, 1767225600000, NULL);
  g_test_message ("100 sessions: %.1f ms",
                  (double)(g_get_monotonic_time () - begin) / 1000);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 2000000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/dashboard/empty", test_empty);
  ADD ("/dashboard/many", test_many);
  ADD ("/dashboard/speed", test_speed);
  return g_test_run ();
}
