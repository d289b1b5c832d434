/* Every analysis that is cancelled, before it begins or at any moment, says so once. */

#include "analysis/core/error.h"
#include "analysis/steps/step.h"
#include "tests/notebook/same-result.h"
#include "tests/table/load-helpers.h"

static char *
make_text (void)
{
  GString *text = g_string_new ("a,b,c,g,h,d\n");

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (text,
                            "%u,%u.5,%s,%s,%s,2024-01-%02u\n",
                            i * 7 % 50,
                            i * i % 31,
                            i % 9 == 0 ? "" : "3",
                            i % 2 ? "x" : "y",
                            i % 3 ? "p" : "q",
                            1 + i % 28);
  return g_string_free (text, FALSE);
}

static void
test_cancelled (gconstpointer data)
{
  const EdaAnalysis *analysis = data;
  g_autofree char   *text = make_text ();
  g_autoptr (EdaTable) table = load_text (text);
  g_autoptr (EdaProfile) profile = eda_profile_new (table, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  EdaContext context = EDA_CONTEXT_INIT;

  context.cancellable = cancellable;
  g_cancellable_cancel (cancellable);
  g_assert_null (eda_analysis_run (analysis, profile, NULL, &context, &error));
  g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
}

static gpointer
cancel_later (gpointer data)
{
  GCancellable *cancellable = data;
  static guint  delay_us;

  delay_us = (delay_us + 37) % 3000;
  g_usleep (delay_us);
  g_cancellable_cancel (cancellable);
  return NULL;
}

/* A second error on top of the first would end the test. What is run again says what it
 * says on a profile that nobody disturbed: nothing half made was kept. */
static void
test_cancelled_on_the_way (gconstpointer data)
{
  g_autofree char *text = make_text ();
  g_autoptr (EdaTable) table = load_text (text);
  g_autoptr (EdaProfile) calm = eda_profile_new (table, NULL);
  EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaResult) whole = eda_analysis_run (data, calm, NULL, &context, NULL);

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (EdaProfile) profile = eda_profile_new (table, NULL);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GThread) other = g_thread_new ("cancel", cancel_later, cancellable);
      g_autoptr (GError) error = NULL;
      g_autoptr (EdaResult) result = NULL;
      g_autoptr (EdaResult) again = NULL;

      context.cancellable = cancellable;
      result = eda_analysis_run (data, profile, NULL, &context, &error);
      g_thread_join (g_steal_pointer (&other));
      if (result == NULL)
        g_assert_error (error, EDA_ERROR, EDA_ERROR_CANCELLED);
      context.cancellable = NULL;
      again = eda_analysis_run (data, profile, NULL, &context, NULL);
      assert_same_result (again, whole, ((const EdaAnalysis *)data)->id);
    }
}

int
main (int argc, char *argv[])
{
  guint                     n;
  const EdaAnalysis *const *analyses = eda_analyses (&n);

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n; i++)
    {
      if (eda_analysis_needs_params (analyses[i]))
        continue;
      g_autofree char *before = g_strdup_printf ("/cancelled/before/%s", analyses[i]->id);
      g_autofree char *later = g_strdup_printf ("/cancelled/later/%s", analyses[i]->id);

      g_test_add_data_func (before, analyses[i], test_cancelled);
      g_test_add_data_func (later, analyses[i], test_cancelled_on_the_way);
    }
  return g_test_run ();
}
