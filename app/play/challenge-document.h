/* A challenge as a document, in the format that the name of its file asks for. */
#pragma once

#include <gio/gio.h>

#include "challenge/session/session-review.h"

/* How it shall be; zeros: the whole. */
typedef struct
{
  gboolean    one_page, hide_scores;
  const char *redact; /* (nullable): "personal" or "all": what must not be seen */
} EdaChallengeDocument;

/* Draws figures, so on the main thread. @profile: (nullable): of the same data */
gboolean eda_challenge_document_save (const EdaSessionReview     *review,
                                      EdaProfile                 *profile,
                                      const EdaChallengeDocument *how,
                                      GFile                      *file,
                                      GError                    **error);
