/* A played challenge as a document: what was expected, done, found, missed, and how far to trust it. The
 * same formats as a report, two templates of its own: the whole, and one page to show. */
#pragma once

#include "challenge/session/redaction.h"
#include "report/page.h"

struct _EdaChallengeReport
{
  const EdaSessionReview *review; /* of the session; it may still be played */
  EdaProfile *profile; /* (nullable): of the same table; without it there are no charts, no checklist and no list of misses */
  const char *author, *question; /* (nullable) */
  const char *command;           /* (nullable): that makes it again */
  gboolean    one_page;
  gboolean    hide_scores; /* verdicts stay */
  gboolean    fold_misses; /* they are there when asked for; the foot says so */
  const EdaRedaction *redaction; /* (nullable): @review and @profile are its own */
  const EdaFigures *figures; /* as those of EdaReport */
  const char       *figure_folder;
  GPtrArray        *attachments;
};

/* What -f json prints: "eda-challenge". (transfer full) */
EdaFacts *eda_challenge_model (const EdaChallengeReport *self);

/* challenge-page.c: the page in marks of @format, ready to fill the templates; as eda_page_init(). */
gboolean eda_challenge_page_init (EdaPage                  *page,
                                  EdaReport                *storage,
                                  const EdaChallengeReport *report,
                                  const EdaPageFormat      *format,
                                  gpointer                  format_data,
                                  const EdaContext         *context,
                                  GError                  **error);
char *eda_challenge_page_fill (const EdaPage *page, const EdaChallengeReport *report, const char *suffix, GError **error);
