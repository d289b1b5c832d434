/* eda-batch history: what was played, told, exported, taken in, or deleted. */
#pragma once

#include <glib.h>

typedef struct
{
  gboolean json;
  char    *db; /* (nullable): the usual one */
  /* (nullable): at most one of these is looked at; none: the sessions and the dashboard in words */
  char    *export_id, *delete_id, *import_path;
  gboolean delete_all, export_all, next;
} EdaBatchHistory;

gboolean eda_batch_history (const EdaBatchHistory *self, GError **error);
