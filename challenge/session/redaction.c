/* Values are taken out of copies, so that no part of a report can tell them. What is
 * about no column that is known is taken for one of the hidden. */

#include "challenge/session/redaction.h"

#include <math.h>
#include <string.h>

#include "analysis/core/error.h"
#include "analysis/profile/hidden-columns.h"
#include "analysis/table/redact.h"
#include "challenge/session/session-private.h"

#define NAMES_TOLD 8

/* @columns: (array length=n) */
static gboolean
hides (const EdaRedaction *self, const char *const *columns, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (g_strv_contains ((const char *const *)self->columns, columns[i]))
      return TRUE;
  return n == 0 || self->all;
}

static gboolean
hides_names (const EdaRedaction *self, char **columns)
{
  return hides (
      self, (const char *const *)columns, columns != NULL ? g_strv_length (columns) : 0);
}

static void
replace (char **text, char *take_other)
{
  g_free (*text);
  *text = take_other;
}

/* --- Claims --- */

/* Shares and coefficients are the same whatever is measured. */
static gboolean
tells_values (EdaRole role)
{
  return role != EDA_ROLE_SHARE && role != EDA_ROLE_COEFFICIENT && role != EDA_ROLE_P;
}

static EdaVerdict *
verdict_without (const EdaVerdict *verdict)
{
  EdaVerdict *self = g_memdup2 (verdict, sizeof *verdict);

  g_atomic_ref_count_init (&self->ref_count);
  self->region = NULL;
  self->figure = NULL;
  self->sentence = g_strdup ("What was measured is hidden.");
  if (tells_values (self->role))
    self->estimate = self->low = self->high = NAN;
  return self;
}

static void
redact_claim (const EdaRedaction *self, EdaHypothesis *claim)
{
  g_autoptr (GPtrArray) columns = NULL;
  EdaVerdict *hidden;

  if (claim->verdict == NULL || claim->self_judged || claim->claim == NULL)
    return;
  columns = eda_claim_get_columns (claim->claim);
  if (!hides (self, (const char *const *)columns->pdata, columns->len))
    return;
  hidden = verdict_without (claim->verdict);
  eda_verdict_unref (claim->verdict);
  claim->verdict = hidden;
}

/* --- Findings --- */

/* "Skewed to the right: price" */
static char *
name_pattern (const EdaPatternType *pattern, char **columns)
{
  const guint      n = columns != NULL ? g_strv_length (columns) : 0;
  g_autofree char *names
      = n > 0 ? eda_format_list ((const char *const *)columns, n, 4) : NULL;
  const char *title = pattern != NULL ? pattern->title : "A finding";

  return names != NULL ? g_strdup_printf ("%s: %s", title, names) : g_strdup (title);
}

/* What was measured and on how many rows; the test tells no value. */
static EdaFacts *
statistic_without (const EdaFacts *statistic)
{
  EdaFacts *self = eda_facts_new_object ();

  eda_facts_add_text (self, "name", eda_facts_text_of (statistic, "name", NULL));
  eda_facts_add_null (self, "value");
  eda_facts_add_count (self, "n", eda_facts_count_of (statistic, "n", 0));
  eda_facts_add_number (self, "p", eda_facts_number_of (statistic, "p", NAN));
  return self;
}

/* A filter or a transform may speak of columns that the finding is not about. */
static void
drop_if_told (const EdaRedaction *self, char **text, gboolean hidden)
{
  for (char **name = self->columns; *text != NULL && *name != NULL; name++)
    hidden |= strstr (*text, *name) != NULL;
  if (hidden)
    g_clear_pointer (text, g_free);
}

static void
redact_finding (const EdaRedaction *self, EdaLoggedFinding *finding)
{
  EdaFacts      *measured = finding->statistic;
  const gboolean hidden = hides_names (self, finding->columns);

  drop_if_told (self, &finding->filter, hidden);
  drop_if_told (self, &finding->transform, hidden);
  if (!hidden)
    return;
  if (finding->filled)
    replace (&finding->headline,
             name_pattern (eda_pattern_find (finding->pattern), finding->columns));
  finding->statistic = measured != NULL ? statistic_without (measured) : NULL;
  g_clear_pointer (&measured, eda_facts_unref);
}

static EdaSession *
copy_session (const EdaRedaction *self, const EdaSession *session, GError **error)
{
  EdaSession *copy
      = eda_session_read (eda_event_log_copy (eda_session_get_log (session)), error);

  for (guint i = 1; copy != NULL && i <= eda_session_get_n_claims (copy); i++)
    redact_claim (self, eda_session_find_claim (copy, i));
  for (guint i = 1; copy != NULL && i <= eda_session_get_n_findings (copy); i++)
    redact_finding (self, eda_session_find_finding (copy, i));
  return copy;
}

/* --- The review --- */

static EdaInsight *
copy_insight (const EdaRedaction *self, const EdaInsight *insight)
{
  EdaInsight *copy = g_memdup2 (insight, sizeof *insight);
  char      **columns = insight->columns;

  copy->columns = g_strdupv (columns);
  copy->panel = g_strdup (insight->panel);
  if (hides_names (self, columns))
    {
      copy->headline = g_strdup ("What there was to see is hidden.");
      copy->look
          = eda_pattern_fill (insight->pattern->look, (const char *const *)columns);
    }
  else
    {
      copy->headline = g_strdup (insight->headline);
      copy->look = g_strdup (insight->look);
    }
  return copy;
}

static GPtrArray *
copy_insights (const EdaRedaction *self, const GPtrArray *insights)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_insight_free);

  for (guint i = 0; i < insights->len; i++)
    g_ptr_array_add (copy, copy_insight (self, insights->pdata[i]));
  return copy;
}

/* Of other rows the check tells what was measured there. */
static char *
check_sentence (const EdaRedaction     *self,
                const EdaFindingCheck  *check,
                const EdaLoggedFinding *finding)
{
  if (check->source == EDA_CHECK_FACT || check->source == EDA_CHECK_LOOKS
      || !hides_names (self, finding->columns))
    return g_strdup (check->sentence);
  return g_strdup_printf ("%s: %s; what was measured is hidden.",
                          check->supported ? "It stands" : "It does not stand",
                          check->source == EDA_CHECK_HOLDOUT
                              ? "checked on the rows held back"
                              : "checked by what was planted in this file");
}

static EdaFindingCheck *
copy_checks (const EdaRedaction *self, const EdaSessionReview *review)
{
  EdaFindingCheck *checks = g_new0 (EdaFindingCheck, review->n_checks + 1);

  for (guint i = 0; i < review->n_checks; i++)
    {
      checks[i] = review->checks[i];
      checks[i].sentence = check_sentence (
          self, &review->checks[i], eda_session_get_finding (self->session, i + 1));
    }
  return checks;
}

static EdaSessionReview *
copy_review (const EdaRedaction *self, const EdaSessionReview *review)
{
  EdaSessionReview *copy = g_memdup2 (review, sizeof *review);

  copy->session = self->session;
  copy->checks = copy_checks (self, review);
  if (review->insights == NULL)
    return copy;
  copy->insights = copy_insights (self, review->insights);
  copy->matches
      = g_memdup2 (review->matches, sizeof *review->matches * review->insights->len);
  return copy;
}

/* --- All of it --- */

static gboolean
refuse (GError **error, const char *hint, const char *message, const char *word)
{
  eda_error_set (error, EDA_ERROR_OPTION, NULL, hint, message, word);
  return FALSE;
}

static gboolean
find_columns (EdaRedaction      *self,
              EdaProfile        *profile,
              const char *const *words,
              const EdaContext  *context,
              GError           **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autofree gboolean *hide = NULL;
  g_autoptr (EdaTable) hidden = NULL;
  const char *unknown = NULL;
  EdaTable   *table;

  self->all = g_strv_contains (words, "all");
  if (profile == NULL)
    {
      self->columns = g_new0 (char *, 1);
      return self->all
             || refuse (error,
                        "Name the file, or hide “all”.",
                        "Without the data nobody knows which columns “%s” are",
                        words[0]);
    }
  table = eda_profile_get_table (profile);
  hide = eda_hidden_columns_mark (table, words, context, &unknown);
  if (hide == NULL)
    return refuse (error, NULL, "There is no column “%s” to hide", unknown);
  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    if (hide[i])
      g_strv_builder_add (names, eda_column_get_name (eda_table_get_column (table, i)));
  self->columns = g_strv_builder_end (names);
  hidden = eda_table_redact (table, hide);
  self->profile = eda_profile_new (hidden, eda_profile_get_options (profile));
  return TRUE;
}

EdaRedaction *
eda_redaction_new (const EdaSessionReview *review,
                   EdaProfile             *profile,
                   const char *const      *words,
                   const EdaContext       *context,
                   GError                **error)
{
  g_autoptr (EdaRedaction) self = g_new0 (EdaRedaction, 1);

  if (!find_columns (self, profile, words, context, error))
    return NULL;
  self->session = copy_session (self, review->session, error);
  if (self->session == NULL)
    return NULL;
  self->review = copy_review (self, review);
  return g_steal_pointer (&self);
}

void
eda_redaction_free (EdaRedaction *self)
{
  g_clear_pointer (&self->review, eda_session_review_free);
  g_clear_pointer (&self->session, eda_session_free);
  g_clear_pointer (&self->profile, eda_profile_unref);
  g_strfreev (self->columns);
  g_free (self);
}

char *
eda_redaction_tell (const EdaRedaction *self)
{
  const guint      n = g_strv_length (self->columns);
  g_autofree char *names
      = self->all ? g_strdup ("every column")
                  : eda_format_list ((const char *const *)self->columns, n, NAMES_TOLD);

  if (n == 0 && !self->all)
    return g_strdup ("No column looks like data about persons, so no value is hidden.");
  return g_strdup_printf (
      "The values of %s are hidden: no cell, level or number measured in their units is "
      "told, and no sentence that the program made of them. Claims, headlines, “so "
      "what?” and what is written under “Looking back” are the learner’s own words and "
      "stand as they were typed; a value that stands in them is still there.",
      names);
}
