/* The window of the progress, for the files that implement it. */
#pragma once

#include "app/window/window-private.h"
#include "challenge/history/history.h"

G_BEGIN_DECLS

typedef struct
{
  EdaWindow          *window; /* (nullable): that it belongs to */
  AdwWindow          *dialog;
  GtkWidget          *title;    /* one of these two stands in the header */
  AdwViewSwitcher    *switcher;
  AdwToastOverlay    *toasts;
  AdwBin             *bin;   /* the pages, or what keeps them from being shown */
  AdwViewStack       *stack; /* (nullable): the pages */
  AdwViewSwitcherBar *bar;
  char               *path;  /* of the history */
} EdaProgressWindow;

/* window-progress.c */
EdaProgressWindow *eda_window_get_progress (EdaWindow *self); /* (nullable): when it is open */
void         eda_progress_toast (EdaProgressWindow *self, const char *text);
void         eda_progress_refresh (EdaProgressWindow *self); /* what is kept has changed */
/* NULL: a toast has told why. */
EdaChallengeHistory *eda_progress_open_history (EdaProgressWindow *self);

/* window-progress-data.c: what is taken out, brought in and deleted. */
void eda_progress_add_data_actions (EdaProgressWindow *self, GActionMap *map);
void eda_progress_export_to (EdaProgressWindow *self, GFile *file);
void eda_progress_import_from (EdaProgressWindow *self, GFile *file);

/* window-progress-programme.c: the goal, the diary, and what is suggested. */
void eda_progress_add_programme_actions (EdaProgressWindow *self, GActionMap *map);

G_END_DECLS
