/* What a challenge needs of its file, away from the main thread. */
#pragma once

#include <gio/gio.h>

#include "challenge/claims/claim-schema.h"
#include "challenge/session/session-review.h"

G_BEGIN_DECLS

/* What may be told of a file before its values may be seen: nothing else of it is kept. */
typedef struct
{
  char           *title;
  char           *sha256;
  guint64         n_rows, n_columns;
  EdaClaimSchema *schema;
  gboolean        stands_in_time; /* its rows are in the order of a date */
} EdaChallengeFile;

void eda_challenge_file_free (EdaChallengeFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaChallengeFile, eda_challenge_file_free)

void              eda_challenge_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback done, gpointer data);
EdaChallengeFile *eda_challenge_read_finish (GAsyncResult *result, GError **error);

/* FALSE with @error: these are not the bytes that the claims were made about. */
gboolean eda_challenge_check_file (const EdaTable *table, const char *sha256, GError **error);

/* A claim to be judged. */
typedef struct
{
  guint number; /* of the claim in its session: it starts the bootstrap */
  char *text;
} EdaChallengeQuestion;

EdaChallengeQuestion *eda_challenge_question_new (guint number, const char *text);
void                  eda_challenge_question_free (EdaChallengeQuestion *self);

/* On the main thread, in the order of the questions. @base_rate: NaN = not known */
typedef void (*EdaChallengeAnswered) (guint number, EdaVerdict *verdict, double base_rate, gpointer data);

/**
 * eda_challenge_judge_async:
 * @sha256: of the bytes that the claims were made about: another file is an error
 * @take_questions: (element-type EdaChallengeQuestion): read with everything that the table shows, as
 *   eda-batch check does
 * @answered: not called any more once @cancellable is cancelled
 */
void     eda_challenge_judge_async (GFile               *file,
                                    const char          *sha256,
                                    guint64              seed,
                                    GPtrArray           *take_questions,
                                    EdaChallengeAnswered answered,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  done,
                                    gpointer             data);

/* What is known of the file once its values may be seen. */
typedef struct
{
  EdaProfile       *profile;
  EdaTruth         *truth;    /* (nullable): of a practice file */
  GPtrArray        *insights; /* EdaInsight: what it holds, the heaviest first */
  EdaChecklistNeeds needs;
} EdaChallengeData;

void eda_challenge_data_free (EdaChallengeData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaChallengeData, eda_challenge_data_free)

EdaChallengeData *eda_challenge_judge_finish (GAsyncResult *result, GError **error);

/* @session: (transfer none): a copy that nothing is added to; as @learnt it must outlive the review. */
void              eda_challenge_review_async (EdaSession *session, const EdaChallengeData *learnt, GCancellable *cancellable, GAsyncReadyCallback done, gpointer data);
EdaSessionReview *eda_challenge_review_finish (GAsyncResult *result, GError **error);

G_END_DECLS
