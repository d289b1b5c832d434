/* A challenge on the penguins, played from beginning to end. */
#pragma once

#include <math.h>

#include "analysis/table/load.h"
#include "challenge/scoring/base-rate.h"
#include "challenge/judging/look-test.h"
#include "tests/challenge/session-play.h"

static const char *const played_claims[] = {
  "body_mass_g ~ flipper_length_mm + @90 because larger birds are heavier",
  "bill_length_mm ~ bill_depth_mm - @85",
  "body_mass_g ~ normal @80",
  "missing(sex) > 1% @70",
  "highest(body_mass_g by species) = Gentoo @75 unless <b>sexes</b> differ more",
  "island !~ species @80",
  "bill_depth_mm ~ body_mass_g flips | species @55",
  "? males are heavier on every island @65",
};

static EdaProfile *
played_profile (void)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("EDA_SOURCE_ROOT"), "sample-data/penguins.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = eda_load_file (file, NULL, &context, &error);

  g_assert_no_error (error);
  return eda_profile_new (table, &(EdaProfileOptions){ 0 });
}

static void
played_log (Play       *play,
            const char *pattern,
            int         direction,
            const char *columns,
            const char *headline,
            const char *so_what,
            const char *action,
            double      sure,
            guint       star)
{
  g_autoptr (EdaLoggedFinding) finding = eda_logged_finding_new ();

  finding->step = 4;
  finding->pattern = g_strdup (pattern);
  finding->direction = direction;
  finding->columns = g_strsplit (columns, ",", -1);
  finding->headline = g_strdup (headline);
  finding->so_what = g_strdup (so_what);
  finding->action = g_strdup (action);
  finding->confidence = sure;
  finding->star = star;
  if (star > 0)
    {
      finding->statistic = eda_facts_new_object ();
      eda_facts_add_text (finding->statistic, "name", "Spearman ρ");
      eda_facts_add_number (finding->statistic, "value", 0.84);
      eda_facts_add_numbers (finding->statistic, "ci", (double[]){ .81, .87 }, 2);
      eda_facts_add_count (finding->statistic, "n", 342);
      eda_facts_add_number (finding->statistic, "p", 1e-90);
    }
  g_assert_null (eda_session_add_finding (play->session, finding, NULL, &play->now));
}

static void
played_explore (Play *play, EdaProfile *profile)
{
  static const char *const pairs[][3] = { { "body_mass_g", "flipper_length_mm", NULL },
                                          { "bill_depth_mm", "bill_length_mm", NULL },
                                          { "body_mass_g", "species", NULL },
                                          { "island", "species", NULL },
                                          { "body_mass_g", "year", NULL } };
  const EdaContext         context = EDA_CONTEXT_INIT;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *names = g_strjoin ("\x1F", pairs[i][0], pairs[i][1], NULL);
      EdaLook          look = { 4,  "scatter", names,
                                "", 4000,      eda_look_find_p (pairs[i], profile, &context) };

      g_assert_null (eda_session_set_step (play->session, 4, &play->now));
      play_run (play, 3 * MINUTE);
      g_assert_null (eda_session_look (play->session, &look, &play->now));
    }
  played_log (play,
              "linear",
              1,
              "body_mass_g,flipper_length_mm",
              "Longer flippers go with heavier birds",
              "Use flipper length to estimate weight in the field, because a scale is hard to carry",
              "model",
              .9,
              1);
  played_log (play,
              "group_mean",
              0,
              "body_mass_g,species",
              "Gentoos are a kilogram heavier than the <script>others</script>",
              "Compare within species before anything is said about islands",
              "segment",
              .95,
              2);
  played_log (play,
              "mcar",
              0,
              "sex",
              "Sex is missing for eleven birds",
              "Ask the station whether chicks were left out before dropping these rows",
              "clean",
              NAN,
              0);
  played_log (play,
              "skew_left",
              0,
              "bill_length_mm",
              "Bill length leans to the left",
              "interesting",
              "none",
              .6,
              0);
  g_assert_null (eda_session_link (play->session, 1, 1, EDA_LINK_SUPPORTS, &play->now));
}

static void
played_judge (Play *play, EdaProfile *profile)
{
  const EdaContext context = EDA_CONTEXT_INIT;

  for (guint i = 1; i <= eda_session_get_n_claims (play->session); i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (play->session, i);
      g_autoptr (EdaVerdict) verdict = NULL;

      if (claim->claim->kind == EDA_CLAIM_FREE)
        {
          g_assert_null (eda_session_judge (play->session,
                                            i,
                                            EDA_OUTCOME_CONFIRMED,
                                            "Medians by island, 3 of 3.",
                                            &play->now));
          continue;
        }
      verdict = eda_claim_judge (claim->claim, profile, i, &context, NULL);
      g_assert_null (eda_session_set_verdict (
          play->session,
          i,
          verdict,
          eda_claim_base_rate (claim->claim, profile, i, &context, NULL),
          &play->now));
      if (verdict->outcome == EDA_OUTCOME_REFUTED)
        g_assert_null (eda_session_set_cause (play->session, i, 'W', &play->now));
    }
}

/* @profile: of the penguins, as played_profile() reads them. */
static Play
played_new (EdaProfile *profile)
{
  EdaTable      *table = eda_profile_get_table (profile);
  EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_FULL120);
  EdaSessionData data
      = { .title = "Penguins",
          .sha256 = eda_source_info_get_sha256 (eda_table_get_source (table)),
          .n_rows = eda_table_get_n_rows (table),
          .n_columns = eda_table_get_n_columns (table) };
  const EdaContext context = EDA_CONTEXT_INIT;
  Play             play = { .now = { 5000, 7000, 1767225600000 } };

  play.schema = eda_claim_schema_new_of_profile (profile, &context, NULL);
  play.session
      = eda_session_new (eda_event_log_new (), &plan, &data, play.schema, &play.now);
  play_begin (&play);
  for (guint i = 0; i < G_N_ELEMENTS (played_claims); i++)
    {
      play_run (&play, MINUTE);
      play_claim (&play, played_claims[i]);
    }
  play_next (&play);
  played_explore (&play, profile);
  play_claim (&play, "year ~ body_mass_g @60");
  play_next (&play);
  played_judge (&play, profile);
  play_run (&play, 6 * MINUTE);
  play_next (&play);
  g_assert_null (
      eda_session_reflect (play.session, "worked", "Naming what I expected.", &play.now));
  g_assert_null (eda_session_reflect (play.session,
                                      "if-then",
                                      "If I see a category, I will split the strongest pair by it.",
                                      &play.now));
  play_next (&play);
  return play;
}
