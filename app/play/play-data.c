/* The data's word: verdicts as they come, what the file holds, and the review at the end.
 */

#include "app/play/play-private.h"

#include "analysis/core/error.h"
#include "challenge/facts-read.h"

/* What the data said, kept with its figure, which no log holds. */
typedef struct
{
  guint       number;
  EdaVerdict *verdict;
  double      base_rate;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  eda_verdict_unref (answer->verdict);
  g_free (answer);
}

static GHashTable *
get_answers (EdaPlay *self)
{
  if (self->answers == NULL)
    self->answers = g_hash_table_new_full (NULL, NULL, NULL, answer_free);
  return self->answers;
}

/* By number: a verdict that is handed over may bring another answer. */
void
eda_play_hand_over (EdaPlay *self)
{
  const EdaClock now = eda_play_now ();
  GHashTable    *answers = get_answers (self);

  for (guint i = 1; i <= eda_session_get_n_claims (self->session); i++)
    {
      const Answer *given = g_hash_table_lookup (answers, GUINT_TO_POINTER (i));

      if (given != NULL && eda_session_get_claim (self->session, i)->verdict == NULL)
        eda_session_set_verdict (
            self->session, i, given->verdict, given->base_rate, &now);
    }
}

static void
answered_cb (guint number, EdaVerdict *verdict, double base_rate, gpointer data)
{
  EdaPlay *self = data;
  Answer  *answer = g_new (Answer, 1);

  *answer = (Answer){ number, eda_verdict_ref (verdict), base_rate };
  g_hash_table_insert (get_answers (self), GUINT_TO_POINTER (number), answer);
  eda_play_hand_over (self);
  eda_play_changed (self);
}

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, EDA_ERROR, EDA_ERROR_CANCELLED)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
judged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EdaPlay) self = data;
  g_autoptr (GError) error = NULL;
  EdaChallengeData *learnt = eda_challenge_judge_finish (result, &error);

  if (learnt == NULL && is_cancelled (error))
    return;
  if (learnt == NULL)
    {
      const char *hint = eda_error_get_hint (error);

      self->trouble
          = g_strconcat (error->message, ".", hint != NULL ? " " : "", hint, NULL);
    }
  self->data = learnt;
  eda_play_start_review (self);
  eda_play_changed (self);
}

void
eda_play_start_judging (EdaPlay *self)
{
  GPtrArray *questions
      = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_challenge_question_free);

  for (guint i = 1; i <= eda_session_get_n_claims (self->session); i++)
    {
      const EdaHypothesis *claim = eda_session_get_claim (self->session, i);

      if (eda_hypothesis_is_judged (claim))
        g_ptr_array_add (questions, eda_challenge_question_new (i, claim->text));
    }
  self->judging = g_cancellable_new ();
  eda_challenge_judge_async (self->file,
                             eda_session_get_data (self->session)->sha256,
                             eda_session_get_plan (self->session)->seed,
                             questions,
                             answered_cb,
                             self->judging,
                             judged_cb,
                             g_object_ref (self));
}

EdaVerdict *
eda_play_get_verdict (EdaPlay *self, guint number)
{
  const Answer *answer;

  g_return_val_if_fail (EDA_IS_PLAY (self), NULL);
  answer = g_hash_table_lookup (get_answers (self), GUINT_TO_POINTER (number));
  return answer != NULL ? answer->verdict : NULL;
}

const EdaChallengeData *
eda_play_get_data (EdaPlay *self)
{
  g_return_val_if_fail (EDA_IS_PLAY (self), NULL);
  return self->data;
}

const char *
eda_play_get_trouble (EdaPlay *self)
{
  g_return_val_if_fail (EDA_IS_PLAY (self), NULL);
  return self->trouble;
}

/* --- The review --- */

static EdaDataTraits
get_traits (const EdaChallengeData *data)
{
  const EdaTable *table = eda_profile_get_table (data->profile);
  EdaDataTraits   traits = {
      0, eda_table_get_n_columns (table), eda_table_get_n_rows (table), FALSE, FALSE, TRUE
  };

  if (data->truth != NULL)
    traits.level = (guint)eda_facts_count_of (data->truth->key, "level", 0);
  for (guint i = 0; i < traits.columns; i++)
    {
      const EdaColumn *column = eda_table_get_column (table, i);

      traits.much_missing |= eda_column_get_n_missing (column) > 0.05 * traits.rows;
      traits.untidy |= eda_column_get_reading (column)->n_numbers > 0;
    }
  return traits;
}

static void
save_review (EdaPlay *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaChallengeHistory) history = eda_play_open_history (self, &error);
  const EdaDataTraits traits = get_traits (self->data);

  /* the verdicts may have come after the end */
  if (history == NULL
      || !eda_challenge_history_save (
          history, self->id, self->session, &self->review->parts, &error)
      || !eda_challenge_history_save_review (
          history, self->id, self->review, &traits, eda_play_now ().wall, &error))
    eda_play_tell (self, error->message);
}

static void
reviewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EdaPlay) self = data;
  g_autoptr (GError) error = NULL;
  EdaSessionReview *review = eda_challenge_review_finish (result, &error);

  if (review == NULL)
    {
      if (!is_cancelled (error))
        eda_play_tell (self, error->message);
      return;
    }
  self->review = review;
  save_review (self);
  eda_play_changed (self);
}

/* What was written down so far, read back: nothing is added to it while it is reviewed.
 */
static EdaSession *
copy_session (EdaPlay *self)
{
  g_autoptr (EdaChallengeHistory) history = eda_play_open_history (self, NULL);
  g_autoptr (EdaFacts) facts
      = history != NULL && eda_play_save (self)
            ? eda_challenge_history_export (history, self->id, NULL)
            : NULL;
  EdaEventLog *log = facts != NULL
                         ? eda_event_log_new_of (eda_facts_find (facts, "events"), NULL)
                         : NULL;

  return log != NULL ? eda_session_read (log, NULL) : NULL;
}

void
eda_play_start_review (EdaPlay *self)
{
  if (self->data == NULL || self->copy != NULL
      || eda_session_get_phase (self->session) != EDA_PHASE_DONE)
    return;
  self->copy = copy_session (self);
  if (self->copy != NULL)
    eda_challenge_review_async (
        self->copy, self->data, self->judging, reviewed_cb, g_object_ref (self));
}

const EdaSessionReview *
eda_play_get_review (EdaPlay *self)
{
  g_return_val_if_fail (EDA_IS_PLAY (self), NULL);
  return self->review;
}

void
eda_play_clear_data (EdaPlay *self)
{
  g_clear_object (&self->judging);
  g_clear_pointer (&self->review, eda_session_review_free);
  g_clear_pointer (&self->copy, eda_session_free);
  g_clear_pointer (&self->data, eda_challenge_data_free);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_pointer (&self->trouble, g_free);
}
