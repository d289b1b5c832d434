/* The verdicts of the window are those of eda-batch check, byte for byte: claims of every
 * kind, on a practice file with dates, categories and missing values. */

#include <string.h>

#include "analysis/result/facts-json.h"
#include "challenge/facts-read.h"
#include "tests/widgets/every-kind.h"

static EdaFacts *
run_batch (Fixture *fixture)
{
  g_autofree char *program
      = g_build_filename (g_getenv ("EDA_BUILD_ROOT"), "app", "eda-batch", NULL);
  g_autofree char *path = get_claims_path ();
  g_autofree char *printed = NULL;
  const char      *arguments[]
      = { program, "check", g_file_peek_path (fixture->csv), path, "-f", "json", NULL };
  g_autoptr (GBytes) again = NULL;
  EdaFacts *facts;

  g_assert_true (g_spawn_sync (NULL,
                               (char **)arguments,
                               NULL,
                               G_SPAWN_STDERR_TO_DEV_NULL,
                               NULL,
                               NULL,
                               &printed,
                               NULL,
                               NULL,
                               NULL));
  facts = eda_facts_read (printed, -1, NULL, NULL);
  g_assert_nonnull (facts);
  /* nothing is lost by reading them: what is the same below is so byte for byte */
  again = eda_facts_to_json (facts);
  g_assert_cmpmem (g_bytes_get_data (again, NULL),
                   g_bytes_get_size (again),
                   printed,
                   strlen (printed));
  return facts;
}

/* Outcome, statistic, estimate, interval, n and the sentence. */
static void
assert_same (const EdaVerdict *verdict, const EdaFacts *batch)
{
  g_autoptr (EdaFacts) ours = eda_facts_new_object ();

  eda_verdict_add_facts (verdict, ours);
  g_assert_cmpuint (eda_facts_get_size (ours), >, 5);
  for (gsize i = 0; i < eda_facts_get_size (ours); i++)
    {
      const char      *key = eda_facts_get_key (ours, i);
      const EdaFacts  *theirs = eda_facts_find (batch, key);
      g_autofree char *a = eda_facts_to_json_line (eda_facts_get_child (ours, i));
      g_autofree char *b = NULL;

      g_assert_nonnull (theirs);
      b = eda_facts_to_json_line (theirs);
      g_assert_cmpstr (a, ==, b);
    }
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EdaFacts) batch = run_batch (fixture);
  const EdaFacts *judged = eda_facts_find (batch, "claims");
  const EdaClock  now = eda_play_now ();
  gboolean        seen[EDA_CLAIM_N_KINDS] = { FALSE };

  begin_every_kind (fixture);
  write_claims (fixture);
  g_assert_cmpuint (
      eda_session_get_n_claims (get_session (fixture)), ==, eda_facts_get_size (judged));
  for (guint i = 1; i <= eda_session_get_n_claims (get_session (fixture)); i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (get_session (fixture), i);
      const EdaFacts      *theirs = eda_facts_get_child (judged, i - 1);

      seen[claim->claim->kind] = TRUE;
      if (claim->claim->kind == EDA_CLAIM_FREE)
        continue;
      g_assert_cmpint (claim->verdict->outcome, !=, EDA_OUTCOME_VOID);
      assert_same (claim->verdict, theirs);
      assert_same (eda_play_get_verdict (get_play (fixture), i), theirs);
    }
  for (guint i = 0; i < EDA_CLAIM_N_KINDS; i++)
    if (!seen[i])
      g_error ("no claim of the kind %s", eda_claim_kind_get_id ((EdaClaimKind)i));
  eda_session_abandon (eda_play_get_session (get_play (fixture)), &now);
  harness_settle (GTK_WIDGET (fixture->window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  g_test_add ("/challenge-verdicts/same",
              Fixture,
              application,
              set_up_every_kind,
              test_same,
              tear_down);
  return g_test_run ();
}
