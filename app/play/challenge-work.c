/* The file is read once for its names, and again when the claims are judged: in between
 * nothing of its values is kept anywhere. */

#include "app/play/challenge-work.h"

#include <glib/gi18n.h>

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "analysis/core/error.h"
#include "analysis/table/load.h"
#include "challenge/scoring/base-rate.h"
#include "challenge/claims/claim-parse.h"
#include "challenge/claims/data-dictionary.h"
#include "practice/practice-truth.h"

#define PAGE_SUFFIX ".md"
#define MOST_PAGE_BYTES 65536

void
eda_challenge_file_free (EdaChallengeFile *self)
{
  g_free (self->title);
  g_free (self->sha256);
  g_clear_pointer (&self->schema, eda_claim_schema_unref);
  g_free (self);
}

/* --- Before anything may be seen --- */

/* By its first column of dates: rows that follow each other are no sample of each other.
 */
static gboolean
stands_in_time (const EdaTable *table)
{
  const EdaColumn *date = NULL;
  double           last = -INFINITY;

  for (guint i = 0; i < eda_table_get_n_columns (table) && date == NULL; i++)
    {
      const EdaColumn *column = eda_table_get_column (table, i);

      if (eda_column_get_storage (column) == EDA_STORAGE_DATE
          || eda_column_get_storage (column) == EDA_STORAGE_DATETIME)
        date = column;
    }
  for (gsize row = 0; date != NULL && row < eda_table_get_n_rows (table); row++)
    {
      const double value = eda_column_get_number (date, row);

      if (value < last)
        return FALSE;
      last = isnan (value) ? last : value;
    }
  return date != NULL;
}

/* (nullable): "people.md" beside "people.csv". */
static char *
read_page_beside (GFile *data)
{
  g_autofree char *path = g_file_get_path (data);
  g_autofree char *page = NULL;
  char            *dot = path != NULL ? strrchr (path, '.') : NULL;
  char            *text = NULL;
  GStatBuf         status;

  if (dot == NULL || strchr (dot, G_DIR_SEPARATOR) != NULL)
    return NULL;
  *dot = '\0';
  page = g_strconcat (path, PAGE_SUFFIX, NULL);
  if (g_stat (page, &status) != 0 || status.st_size > MOST_PAGE_BYTES
      || !g_file_get_contents (page, &text, NULL, NULL)
      || g_utf8_validate (text, -1, NULL))
    return text;
  g_free (text);
  return NULL;
}

/* As a practice file says by its name, or a page beside it. */
static void
read_dictionary (EdaChallengeFile *file, GFile *data, const EdaContext *context)
{
  g_autofree char *brief = eda_practice_brief_find (file->title, file->sha256, context);
  g_autofree char *page = brief == NULL ? read_page_beside (data) : NULL;

  if (brief != NULL || page != NULL)
    eda_data_dictionary_read (file->schema, brief != NULL ? brief : page);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const EdaContext context = { cancellable, 0, NULL, NULL };
  GError          *error = NULL;
  g_autoptr (EdaTable) table = eda_load_file (G_FILE (data), NULL, &context, &error);
  EdaChallengeFile *file;

  if (table == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  file = g_new0 (EdaChallengeFile, 1);
  file->title = g_strdup (eda_table_get_source (table)->name);
  file->sha256 = g_strdup (eda_source_info_get_sha256 (eda_table_get_source (table)));
  file->n_rows = eda_table_get_n_rows (table);
  file->n_columns = eda_table_get_n_columns (table);
  file->schema = eda_claim_schema_new_blind (table);
  file->stands_in_time = stands_in_time (table);
  read_dictionary (file, G_FILE (data), &context);
  g_task_return_pointer (task, file, (GDestroyNotify)eda_challenge_file_free);
}

void
eda_challenge_read_async (GFile              *file,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback done,
                          gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, done, data);

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}

EdaChallengeFile *
eda_challenge_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Judging --- */

typedef struct
{
  GFile               *file;
  char                *sha256;
  guint64              seed;
  GPtrArray           *questions;
  EdaChallengeAnswered answered;
  gpointer             data;
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  g_object_unref (self->file);
  g_free (self->sha256);
  g_ptr_array_unref (self->questions);
  g_free (self);
}

typedef struct
{
  EdaChallengeAnswered answered;
  gpointer             data;
  GCancellable        *cancellable;
  guint                number;
  EdaVerdict          *verdict;
  double               base_rate;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *self = data;

  g_object_unref (self->cancellable);
  eda_verdict_unref (self->verdict);
  g_free (self);
}

static gboolean
answer_cb (gpointer data)
{
  Answer *self = data;

  if (!g_cancellable_is_cancelled (self->cancellable))
    self->answered (self->number, self->verdict, self->base_rate, self->data);
  return G_SOURCE_REMOVE;
}

EdaChallengeQuestion *
eda_challenge_question_new (guint number, const char *text)
{
  EdaChallengeQuestion *self = g_new (EdaChallengeQuestion, 1);

  *self = (EdaChallengeQuestion){ number, g_strdup (text) };
  return self;
}

void
eda_challenge_question_free (EdaChallengeQuestion *self)
{
  g_free (self->text);
  g_free (self);
}

/* As it was sealed, where the line cannot be read any more now that the types are known.
 */
static EdaClaim *
read_claim (const EdaChallengeQuestion *question, EdaClaimSchema *schema)
{
  EdaClaim *claim = eda_claim_parse (question->text, schema, NULL, NULL);

  return claim != NULL ? claim : eda_claim_parse (question->text, NULL, NULL, NULL);
}

static gboolean
judge_one (GTask                      *task,
           const EdaChallengeQuestion *question,
           EdaProfile                 *profile,
           EdaClaimSchema             *schema,
           const EdaContext           *context,
           GError                    **error)
{
  Work *work = g_task_get_task_data (task);
  g_autoptr (EdaClaim) claim = read_claim (question, schema);
  g_autoptr (EdaVerdict) verdict = NULL;
  double  base_rate = NAN;
  Answer *answer;

  if (claim == NULL || claim->kind == EDA_CLAIM_FREE)
    return TRUE;
  verdict = eda_claim_judge (claim, profile, question->number, context, error);
  if (verdict == NULL)
    return FALSE;
  if (verdict->outcome <= EDA_OUTCOME_REFUTED)
    base_rate = eda_claim_base_rate (claim, profile, question->number, context, NULL);
  answer = g_new (Answer, 1);
  *answer = (Answer){ work->answered,   work->data, g_object_ref (context->cancellable),
                      question->number, NULL,       base_rate };
  answer->verdict = g_steal_pointer (&verdict);
  g_main_context_invoke_full (
      g_task_get_context (task), G_PRIORITY_DEFAULT, answer_cb, answer, answer_free);
  return TRUE;
}

gboolean
eda_challenge_check_file (const EdaTable *table, const char *sha256, GError **error)
{
  if (g_strcmp0 (eda_source_info_get_sha256 (eda_table_get_source (table)), sha256) == 0)
    return TRUE;
  eda_error_set (error,
                 EDA_ERROR_FILE_READ,
                 NULL,
                 _ ("Put the file back as it was, then open the challenge again."),
                 _ ("The file has changed since the hypotheses were written"));
  return FALSE;
}

static gboolean
judge_all (GTask *task, EdaProfile *profile, const EdaContext *context, GError **error)
{
  Work *work = g_task_get_task_data (task);
  g_autoptr (EdaClaimSchema) schema
      = eda_claim_schema_new_of_profile (profile, context, error);

  if (schema == NULL)
    return FALSE;
  for (guint i = 0; i < work->questions->len; i++)
    if (!judge_one (task, work->questions->pdata[i], profile, schema, context, error))
      return FALSE;
  return TRUE;
}

/* The verdicts first: what else the file holds is not asked for before the last of them.
 */
static EdaChallengeData *
learn (GTask *task, GCancellable *cancellable, GError **error)
{
  Work            *work = g_task_get_task_data (task);
  const EdaContext context = { cancellable, work->seed, NULL, NULL };
  g_autoptr (EdaTable) table = eda_load_file (work->file, NULL, &context, error);
  g_autoptr (EdaChallengeData) data = NULL;
  g_autoptr (GError) failure = NULL;

  if (table == NULL || !eda_challenge_check_file (table, work->sha256, error))
    return NULL;
  data = g_new0 (EdaChallengeData, 1);
  data->profile = eda_profile_new (table, &(EdaProfileOptions){ FALSE, 0 });
  if (!judge_all (task, data->profile, &context, error)
      || !eda_checklist_needs_of (data->profile, &data->needs, &context, error))
    return NULL;
  data->truth = eda_practice_truth_find (
      eda_table_get_source (table)->name, work->sha256, &context, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  data->insights = eda_insights_find (
      data->profile, data->truth != NULL ? data->truth->key : NULL, 0, &context, error);
  return data->insights != NULL ? g_steal_pointer (&data) : NULL;
}

void
eda_challenge_data_free (EdaChallengeData *self)
{
  g_clear_pointer (&self->insights, g_ptr_array_unref);
  g_clear_pointer (&self->truth, eda_truth_free);
  g_clear_pointer (&self->profile, eda_profile_unref);
  g_free (self);
}

static void
judge_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError           *error = NULL;
  EdaChallengeData *learnt = learn (task, cancellable, &error);

  if (learnt != NULL)
    g_task_return_pointer (task, learnt, (GDestroyNotify)eda_challenge_data_free);
  else
    g_task_return_error (task, error);
}

void
eda_challenge_judge_async (GFile               *file,
                           const char          *sha256,
                           guint64              seed,
                           GPtrArray           *take_questions,
                           EdaChallengeAnswered answered,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  done,
                           gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, done, data);
  Work *work = g_new (Work, 1);

  *work = (Work){ g_object_ref (file), g_strdup (sha256), seed,
                  take_questions,      answered,          data };
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, judge_thread);
}

EdaChallengeData *
eda_challenge_judge_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- The review --- */

typedef struct
{
  EdaSession             *session;
  const EdaChallengeData *learnt;
} Reviewed;

static void
review_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Reviewed  *reviewed = data;
  const EdaContext context
      = { cancellable, eda_session_get_plan (reviewed->session)->seed, NULL, NULL };
  GError           *error = NULL;
  EdaSessionReview *review = eda_session_review_new (reviewed->session,
                                                     reviewed->learnt->profile,
                                                     reviewed->learnt->truth,
                                                     &context,
                                                     &error);

  if (review != NULL)
    g_task_return_pointer (task, review, (GDestroyNotify)eda_session_review_free);
  else
    g_task_return_error (task, error);
}

void
eda_challenge_review_async (EdaSession             *session,
                            const EdaChallengeData *learnt,
                            GCancellable           *cancellable,
                            GAsyncReadyCallback     done,
                            gpointer                data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, done, data);
  Reviewed *reviewed = g_new (Reviewed, 1);

  *reviewed = (Reviewed){ session, learnt };
  g_task_set_task_data (task, reviewed, g_free);
  g_task_run_in_thread (task, review_thread);
}

EdaSessionReview *
eda_challenge_review_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
