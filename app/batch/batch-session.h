/* A played session by a word of the command line. */
#pragma once

#include "challenge/session/session.h"

/**
 * eda_batch_read_session_facts:
 * @word: a file that was exported, or else the id of a session in the history
 * @db: (nullable): the history; NULL = the usual one
 *
 * Returns: its id, its events, and, from the history, the scores that are kept
 */
EdaFacts *eda_batch_read_session_facts (const char *word, const char *db, GError **error);
EdaSession *eda_batch_session_of (const EdaFacts *facts, GError **error);
/* Both in one. */
EdaSession *eda_batch_read_session (const char *word, const char *db, GError **error);
