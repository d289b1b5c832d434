/* Claims, verdicts, findings and reviews are the program's own; made up is only who sees
 * what. */

#include "tests/practice/learner/sitting.h"

#include <math.h>

#include "analysis/table/load.h"
#include "challenge/scoring/base-rate.h"
#include "challenge/facts-read.h"
#include "challenge/session/session-score.h"
#include "practice/practice-truth.h"

#define MINUTE 60000
#define SEES 0.85          /* a pattern that is no blind spot */
#define SEES_AT_LAST 0.9   /* the blind one, once it was practised */
#define DRILLS 2           /* so many times, after it was called a blind spot */
#define SAYS_RIGHT 0.75    /* claims */
#define SAYS_TOO_MUCH 0.15 /* sessions with a finding of nothing */
#define CLAIMS 4

void
eda_life_go_to (Life *life, gint64 wall)
{
  const gint64 ms = wall - life->now.wall;

  g_assert_cmpint (ms, >=, 0);
  life->now.mono += ms;
  life->now.boot += ms;
  life->now.wall = wall;
}

gboolean
eda_life_is_blind (const Life *life, const EdaPatternType *pattern)
{
  return g_strcmp0 (pattern->code, life->who->blind) == 0;
}

/* One session: its file, and what is in it. */
typedef struct
{
  Life            *life;
  EdaPracticeFile *file;
  EdaProfile      *profile;
  EdaTruth        *truth;
  EdaSession      *session;
  EdaSessionPlan   plan;
} Sitting;

static void
pass (Sitting *self, gint64 ms)
{
  self->life->now.mono += ms;
  self->life->now.boot += ms;
  self->life->now.wall += ms;
  eda_session_touch (self->session, &self->life->now);
  eda_session_tick (self->session, &self->life->now);
}

static double
chance_of (const Life *life, const EdaPatternType *pattern)
{
  if (!eda_life_is_blind (life, pattern))
    return SEES;
  return life->drills < DRILLS ? 0 : SEES_AT_LAST;
}

/* --- Before the data --- */

/* What the key says of a pattern, or a shape that a column without any does not have. */
static char *
draw_claim (Sitting *self, guint number)
{
  EdaDraw        *draw = &self->life->draw;
  const EdaFacts *patterns = eda_facts_find (self->truth->key, "patterns");
  const EdaFacts *decoys = eda_facts_find (self->truth->key, "decoys");
  const gsize     n = eda_facts_get_size (patterns);
  const EdaFacts *claims
      = n > 0 ? eda_facts_find (eda_facts_get_child (patterns, number % n), "claims")
              : NULL;

  if (claims != NULL && eda_facts_get_size (claims) > 0
      && eda_draw_chance (draw, SAYS_RIGHT))
    return g_strdup_printf (
        "%s @%u",
        eda_facts_text_of (eda_facts_get_child (claims, 0), "claim", ""),
        70 + 10 * eda_draw_below (draw, 3));
  return g_strdup_printf ("%s ~ right-skewed @%u",
                          eda_facts_get_text (eda_facts_get_child (
                              decoys, number % eda_facts_get_size (decoys))),
                          50 + 10 * eda_draw_below (draw, 3));
}

/* Names and types are all that is known: what cannot be said of them is not said. */
static void
write_claims (Sitting *self)
{
  for (guint i = 0; i < CLAIMS; i++)
    {
      g_autofree char *text = draw_claim (self, i);

      eda_session_add_claim (self->session, text, NULL, &self->life->now);
      pass (self, eda_session_plan_get_ms (&self->plan, EDA_PHASE_HYPOTHESES) / 6);
    }
}

/* --- With the data --- */

static void
log_finding (Sitting              *self,
             const EdaPatternType *pattern,
             char                **columns,
             int                   direction,
             const char           *headline)
{
  g_autoptr (EdaLoggedFinding) finding = eda_logged_finding_new ();

  finding->step = pattern->step;
  finding->pattern = g_strdup (pattern->code);
  finding->direction = direction;
  finding->columns = g_strdupv (columns);
  finding->headline = g_strdup (headline);
  finding->so_what = g_strdup ("The office should check these rows before Friday.");
  eda_session_add_finding (self->session, finding, NULL, &self->life->now);
}

/* A line of two columns that have nothing to do with each other. */
static void
log_nothing (Sitting *self)
{
  const EdaFacts *decoys = eda_facts_find (self->truth->key, "decoys");
  char           *columns[3] = { NULL };

  if (eda_facts_get_size (decoys) < 2
      || !eda_draw_chance (&self->life->draw, SAYS_TOO_MUCH))
    return;
  for (guint i = 0; i < 2; i++)
    columns[i] = (char *)eda_facts_get_text (eda_facts_get_child (decoys, i));
  log_finding (self, eda_pattern_find ("linear"), columns, 1, "They rise together.");
}

static void
look (Sitting *self, const EdaChecklistItem *item)
{
  g_auto (GStrv) charts = g_strsplit (item->chart, "|", 2);

  for (guint i = 0; self->file->columns[i] != NULL; i++)
    {
      const EdaLook look
          = { item->step, charts[0], self->file->columns[i], (char *)"", 4000, NAN };

      eda_session_look (self->session, &look, &self->life->now);
    }
}

/* The charts of one step, one line of the checklist left out now and then. */
static void
explore_step (Sitting *self, guint step, gint64 ms)
{
  guint                   n;
  const EdaChecklistItem *items = eda_checklist_get (&n);

  eda_session_set_step (self->session, step, &self->life->now);
  for (guint i = 0; i < n; i++)
    if (items[i].step == step && items[i].chart != NULL
        && eda_draw_chance (&self->life->draw, .8))
      look (self, &items[i]);
  pass (self, ms);
}

static void
see (Sitting *self)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (GPtrArray) there
      = eda_insights_find (self->profile,
                           self->truth->key,
                           eda_session_plan_get_focus (&self->plan),
                           &context,
                           NULL);

  for (guint i = 0; i < there->len; i++)
    {
      const EdaInsight *insight = there->pdata[i];

      if (eda_draw_chance (&self->life->draw, chance_of (self->life, insight->pattern)))
        log_finding (self,
                     insight->pattern,
                     insight->columns,
                     insight->direction,
                     insight->headline);
    }
  log_nothing (self);
}

static void
explore (Sitting *self)
{
  const guint  focus = eda_session_plan_get_focus (&self->plan);
  const gint64 ms = eda_session_plan_get_ms (&self->plan, EDA_PHASE_EXPLORE);
  const double pace = .7 + .25 * eda_draw_uniform (&self->life->draw);

  for (guint step = 1; step <= 6; step++)
    if (focus == 0 || focus == step)
      explore_step (self, step, (gint64)(pace * (double)ms / (focus == 0 ? 6 : 1)));
  see (self);
}

/* --- After --- */

/* A line that could not be read before the types were known stays a note. */
static void
judge_one (Sitting *self, guint number)
{
  const EdaContext     context = EDA_CONTEXT_INIT;
  static const char    causes[] = "DMSQWCTL";
  const EdaHypothesis *claim = eda_session_get_claim (self->session, number);
  g_autoptr (EdaVerdict) verdict = NULL;
  double base = NAN;

  if (claim->claim == NULL)
    return;
  verdict = eda_claim_judge (claim->claim, self->profile, number, &context, NULL);
  if (verdict->outcome <= EDA_OUTCOME_REFUTED)
    base = eda_claim_base_rate (claim->claim, self->profile, number, &context, NULL);
  eda_session_set_verdict (self->session, number, verdict, base, &self->life->now);
  if (verdict->outcome == EDA_OUTCOME_REFUTED)
    eda_session_set_cause (self->session,
                           number,
                           causes[eda_draw_below (&self->life->draw, 8)],
                           &self->life->now);
}

static void
judge (Sitting *self)
{
  for (guint i = 1; i <= eda_session_get_n_claims (self->session); i++)
    judge_one (self, i);
  pass (self, eda_session_plan_get_ms (&self->plan, EDA_PHASE_COMPARE) * 2 / 3);
}

static void
save (Sitting *self)
{
  Life               *life = self->life;
  const EdaContext    context = EDA_CONTEXT_INIT;
  const EdaDataTraits traits = { .level = self->file->name->level };
  g_autofree char    *id = g_strdup_printf ("learner-%03u", ++life->n_sessions);
  g_autoptr (EdaSessionReview) review = eda_session_review_new (
      self->session, self->profile, self->truth, &context, NULL);
  g_autoptr (GError) error = NULL;

  eda_challenge_history_save (life->history, id, self->session, &review->parts, &error);
  g_assert_no_error (error);
  eda_challenge_history_save_review (
      life->history, id, review, &traits, life->now.wall, &error);
  g_assert_no_error (error);
}

static void
play_phases (Sitting *self)
{
  Life *life = self->life;

  eda_session_begin (self->session, &life->now);
  while (eda_session_get_phase (self->session) < EDA_PHASE_DONE)
    {
      switch (eda_session_get_phase (self->session))
        {
        case EDA_PHASE_HYPOTHESES:
          write_claims (self);
          break;
        case EDA_PHASE_EXPLORE:
          explore (self);
          break;
        case EDA_PHASE_COMPARE:
          judge (self);
          break;
        case EDA_PHASE_REFLECT:
          eda_session_reflect (self->session,
                               "if-then",
                               "If I see a scatter plot, I will look at its edges.",
                               &life->now);
          pass (self, MINUTE);
          break;
        case EDA_PHASE_SETUP:
        case EDA_PHASE_DONE:
        case EDA_PHASE_ABANDONED:
        default:
          g_assert_not_reached ();
        }
      eda_session_next (self->session, TRUE, &life->now);
    }
}

static void
begin (Sitting *self, const EdaExercise *exercise)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaPracticeName) name = eda_practice_name_parse (exercise->file, NULL);
  g_autofree char *title = g_strconcat (exercise->file, ".csv", NULL);
  g_autofree char *sha256 = NULL;
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaClaimSchema) schema = NULL;

  self->file = eda_practice_file_new (name, &context, NULL);
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->file->csv);
  self->truth = eda_practice_truth_find (title, sha256, &context, NULL);
  table = eda_load_bytes (self->file->csv, title, NULL, &context, NULL);
  schema = eda_claim_schema_new_blind (table);
  self->profile = eda_profile_new (table, NULL);
  self->plan = eda_session_plan_of (exercise->preset);
  self->plan.focus_step = exercise->step;
  self->session = eda_session_new (eda_event_log_new (),
                                   &self->plan,
                                   &(EdaSessionData){ title,
                                                      NULL,
                                                      sha256,
                                                      eda_table_get_n_rows (table),
                                                      eda_table_get_n_columns (table),
                                                      FALSE },
                                   schema,
                                   &self->life->now);
}

void
eda_life_sit_down (Life *life, const EdaExercise *exercise, gint64 wall)
{
  Sitting sitting = { .life = life };

  eda_life_go_to (life, wall);
  begin (&sitting, exercise);
  play_phases (&sitting);
  save (&sitting);
  eda_session_free (sitting.session);
  eda_profile_unref (sitting.profile);
  eda_truth_free (sitting.truth);
  eda_practice_file_free (sitting.file);
}
