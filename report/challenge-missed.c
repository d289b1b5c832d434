/* What there was to find, and how far to trust what was found. */

#include <math.h>

#include "report/challenge-parts.h"

#define MISSES_WITH_FIGURE 3

static char *
join_columns (char **columns)
{
  const guint n = columns != NULL ? g_strv_length (columns) : 0;

  return n > 0 ? eda_format_list ((const char *const *)columns, n, 4)
               : g_strdup ("the table");
}

static const char *
tell_match (const EdaInsightMatch *match)
{
  if (match->credit >= 1)
    return "found";
  if (match->credit > 0)
    return "partly";
  return match->finding > 0 ? "wrong way round" : "missed";
}

static void
add_insight_row (EdaGrid *grid, const EdaInsight *insight, const EdaInsightMatch *match)
{
  g_autofree char *columns = join_columns (insight->columns);
  g_autofree char *by
      = match->finding > 0 ? g_strdup_printf ("%u", match->finding) : NULL;
  g_autofree char *claim = match->claim > 0 ? g_strdup_printf ("%u", match->claim) : NULL;

  eda_grid_add_row (grid);
  eda_grid_add_text (grid, insight->pattern->title);
  eda_grid_add_text (grid, columns);
  eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, insight->weight);
  eda_grid_add_text (grid, tell_match (match));
  if (match->credit == 0)
    eda_grid_set_tone (grid, EDA_TONE_WARN);
  eda_grid_add_text (grid, by);
  eda_grid_add_text (grid, claim);
}

static EdaGrid *
make_insight_grid (const EdaSessionReview *review)
{
  static const char *const titles[]
      = { "Pattern", "Columns", "Weight", "Found", "Finding", "Expected by claim", NULL };
  EdaGrid *grid = eda_grid_new ("What there was to find, the heaviest first", titles);

  for (guint i = 0; i < review->insights->len; i++)
    add_insight_row (grid, review->insights->pdata[i], &review->matches[i]);
  eda_grid_set_note (grid,
                     "Weight: importance of the kind of pattern, times how strong it is "
                     "and how much of the file it touches.");
  return grid;
}

static guint
count_missed (const EdaSessionReview *review)
{
  guint missed = 0;

  for (guint i = 0; i < review->insights->len; i++)
    missed += review->matches[i].credit == 0;
  return missed;
}

static void
add_miss (EdaChallengePage *self, EdaFacts *list, const EdaInsight *insight, guint place)
{
  EdaFacts *facts = eda_facts_add_object (list, NULL);

  eda_facts_add_text (facts, "title", insight->pattern->title);
  eda_facts_add_text (facts, "headline", insight->headline);
  eda_facts_add_text (facts, "look", insight->look);
  eda_facts_add_count (facts, "step", insight->pattern->step);
  if (place < MISSES_WITH_FIGURE && !self->report->fold_misses)
    eda_challenge_put_figure (
        self,
        facts,
        "figure",
        eda_challenge_new_figure_of (
            self->report->profile, insight->pattern, insight->columns, self->context));
}

void
eda_challenge_add_missed (EdaChallengePage *self)
{
  const EdaSessionReview *review = self->review;
  EdaFacts               *facts, *list;
  guint                   missed, place = 0;

  if (review->insights == NULL)
    return;
  missed = count_missed (review);
  facts = eda_facts_add_object (self->page->facts, "missed");
  if (missed == 0)
    eda_facts_add_text (facts, "opening", "Nothing of the list was missed.");
  else
    {
      g_autofree char *opening
          = g_strdup_printf ("%u of the %u heaviest patterns of the file were not found.",
                             missed,
                             review->insights->len);

      eda_facts_add_text (facts, "opening", opening);
    }
  eda_facts_add_flag (facts, "folded", self->report->fold_misses && missed > 0);
  eda_challenge_put_grid (self, facts, "table", make_insight_grid (review));
  list = eda_facts_add_list (facts, "patterns");
  for (guint i = 0; i < review->insights->len; i++)
    if (review->matches[i].credit == 0)
      add_miss (self, list, review->insights->pdata[i], place++);
}

static void
add_sentence (EdaFacts *list, char *take_text)
{
  g_autofree char *text = take_text;

  eda_facts_add_text (list, NULL, text);
}

static char *
tell_looks (const EdaSession *session)
{
  const guint      looks = eda_session_get_n_looks (session);
  g_autofree char *n = eda_format_count (looks, "chart or table", "charts and tables");
  g_autofree char *alarms = eda_format (
      EDA_ROLE_VALUE, round (10 * eda_session_get_false_alarms (session)) / 10);

  return g_strdup_printf (
      "%s were looked at; about %s of them would look “significant” by luck alone.",
      n,
      alarms);
}

static char *
tell_checks (const EdaSessionReview *review)
{
  if (review->testable == 0)
    return g_strdup ("No finding speaks of more than this file, so none was tested.");
  return g_strdup_printf ("%u of %u findings that speak of more than this file stood "
                          "their check, on rows held "
                          "back where there were some, else by Benjamini and Hochberg at "
                          "10 %% over all looks.",
                          review->supported,
                          review->testable);
}

static char *
tell_holdout (const EdaSession *session)
{
  const double     share = eda_session_get_plan (session)->holdout;
  g_autofree char *text = eda_format (EDA_ROLE_SHARE, share);

  return share > 0 ? g_strdup_printf ("%s of the rows were held back for that.", text)
                   : g_strdup ("No rows were held back: the findings rest on the rows "
                               "they were found in.");
}

void
eda_challenge_add_trust (EdaChallengePage *self)
{
  const EdaSession *session = self->session;
  EdaFacts         *list = eda_facts_add_list (self->page->facts, "trust");

  if (self->report->redaction != NULL && self->report->one_page) /* else with the data */
    add_sentence (list, eda_redaction_tell (self->report->redaction));
  add_sentence (list, tell_looks (session));
  add_sentence (list, tell_checks (self->review));
  add_sentence (list, tell_holdout (session));
  if (self->report->one_page)
    return;
  add_sentence (
      list,
      g_strdup (
          "Claims are judged by the whole 90 % interval: inside of what was claimed, "
          "outside of it, or neither."));
  add_sentence (list,
                g_strdup ("Missing cells are left out of each number; that is fair only "
                          "where they are missing by chance."));
  add_sentence (list,
                g_strdup ("What goes together need not be cause and effect: nothing here "
                          "was an experiment."));
  if (!self->report->hide_scores)
    add_sentence (list,
                  g_strdup ("The scores of one session are mostly noise; look at many."));
}
