/* A challenge on a practice file with dates, categories and missing values, and claims of every kind on
 * it: every-kind.claims. */
#pragma once

#include "challenge/claims/claims-file.h"
#include "practice/practice-file.h"
#include "tests/widgets/challenge-fixture.h"

#define EVERY_KIND_NAME "coffee-3-7+co_missing+u_shape"

static inline void
set_up_every_kind (Fixture *fixture, gconstpointer data)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaPracticeName) name = eda_practice_name_parse (EVERY_KIND_NAME, NULL);
  g_autoptr (EdaPracticeFile) file = eda_practice_file_new (name, &context, NULL);
  g_autofree char *text
      = g_strndup (g_bytes_get_data (file->csv, NULL), g_bytes_get_size (file->csv));

  eda_play_set_clock (tell_test_clock);
  open_window (fixture, data, EVERY_KIND_NAME ".csv", text);
}

static inline char *
get_claims_path (void)
{
  return g_build_filename (
      g_getenv ("EDA_SOURCE_ROOT"), "tests", "widgets", "every-kind.claims", NULL);
}

/* A session of ten minutes, in which hypotheses may be written. */
static inline void
begin_every_kind (Fixture *fixture)
{
  const EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_DAILY10);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "challenge.new", NULL);
  choose_file (fixture);
  eda_window_take_play (
      fixture->window,
      eda_play_new (fixture->csv, fixture->window->challenge->facts, &plan, NULL));
}

/* All of them, and the data judge. */
static inline void
write_claims (Fixture *fixture)
{
  EdaSession      *session = eda_play_get_session (get_play (fixture));
  const EdaClock   now = eda_play_now ();
  g_autofree char *path = get_claims_path ();
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = eda_claims_read (text, NULL);
  g_assert_cmpuint (lines->len, >=, EDA_CLAIM_N_KINDS);
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpstr (eda_session_add_claim (
                         session, ((EdaClaimLine *)lines->pdata[i])->text, NULL, &now),
                     ==,
                     NULL);
  g_assert_null (eda_session_next (session, TRUE, &now));
  harness_wait (is_judged, get_play (fixture));
}
