/* A challenge as a document, in the format that the name of its file asks for. */
#pragma once

#include <gio/gio.h>

#include "challenge/session-review.h"

/* Draws figures, so on the main thread. @profile: (nullable): of the same data */
gboolean eda_challenge_document_save (const EdaSessionReview *review, EdaProfile *profile, GFile *file, GError **error);
