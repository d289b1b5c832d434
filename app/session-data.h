/* The data that a session was played on, from where it says they are. */
#pragma once

#include "analysis/profile/profile.h"
#include "challenge/session/session.h"

/**
 * eda_session_load_data:
 * @path: (nullable): where they are now; NULL = where they were, and then a file that is not there any more
 *   is no error
 *
 * NULL with @error when the bytes are others, or cannot be read.
 */
EdaProfile *eda_session_load_data (const EdaSession *session, const char *path, const EdaContext *context, GError **error);
