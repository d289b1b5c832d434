/* A played challenge whose data must not be seen in a report: of hidden columns no number, level or cell is
 * left, and no sentence that the program made of them. What the learner typed stays as it was typed. */
#pragma once

#include "challenge/session/session-review.h"

typedef struct
{
  EdaSession       *session; /* a copy; its log is whole, for the hashes */
  EdaSessionReview *review;  /* of it */
  EdaProfile       *profile; /* (nullable): for figures; hidden cells are "hidden 1", "hidden 2", … */
  gboolean          all;     /* every column, also those that nobody knows without the data */
  char            **columns; /* NULL-terminated: the hidden ones that are known */
} EdaRedaction;

/**
 * eda_redaction_new:
 * @review: stays as it is, with its scores and verdicts
 * @profile: (nullable): of the same table; without it only "all" can be hidden
 * @words: as those of eda_hidden_columns_mark()
 *
 * NULL with EDA_ERROR_OPTION when a word says nothing of these data.
 */
EdaRedaction *eda_redaction_new (const EdaSessionReview *review, EdaProfile *profile, const char *const *words, const EdaContext *context, GError **error);
void          eda_redaction_free (EdaRedaction *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaRedaction, eda_redaction_free)

/* What a report says of it, ends with a stop. */
char *eda_redaction_tell (const EdaRedaction *self);
