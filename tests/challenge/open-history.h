/* An empty history in a folder of its own, open. */
#pragma once

#include <glib/gstdio.h>

#include "challenge/history/history.h"

typedef struct
{
  char                *folder, *path;
  EdaChallengeHistory *history;
} Fixture;

static inline void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("eda-history-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "history.db", NULL);
  self->history = eda_challenge_history_open (self->path, NULL, NULL);
}

static inline void
tear_down (Fixture *self, gconstpointer data)
{
  eda_challenge_history_close (self->history);
  g_remove (self->path);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}
