/* A played session by a word of the command line. */
#pragma once

#include "challenge/session.h"

/**
 * eda_batch_read_session:
 * @word: a file that was exported, or else the id of a session in the history
 * @db: (nullable): the history; NULL = the usual one
 */
EdaSession *eda_batch_read_session (const char *word, const char *db, GError **error);
