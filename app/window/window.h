/* A window: one notebook over one file, and the pages before and around it. */
#pragma once

#include <adwaita.h>

#include "notebook/runner.h"
#include "widgets/notebook/notebook-view.h"

G_BEGIN_DECLS

#define EDA_TYPE_WINDOW (eda_window_get_type ())
G_DECLARE_FINAL_TYPE (EdaWindow, eda_window, EDA, WINDOW, AdwApplicationWindow)

typedef enum
{
  EDA_PAGE_START,
  EDA_PAGE_LOADING,
  EDA_PAGE_ERROR,
  EDA_PAGE_NOTEBOOK,
  EDA_PAGE_CHALLENGE,
} EdaWindowPage;

EdaWindow *eda_window_new (AdwApplication *application);

/* A table, or a notebook by its suffix. */
void eda_window_open (EdaWindow *self, GFile *file);
/* Nothing is open or being opened. */
gboolean eda_window_is_empty (EdaWindow *self);

EdaWindowPage          eda_window_get_page (EdaWindow *self);
EdaNotebook     *eda_window_get_notebook (EdaWindow *self);
EdaRunner       *eda_window_get_runner (EdaWindow *self);
EdaNotebookView *eda_window_get_notebook_view (EdaWindow *self);

/* Writes the report of what is open; FALSE with @error when it cannot be written or when
 * some step has no result. An existing file is replaced. */
gboolean eda_window_save_report (EdaWindow *self, GFile *file, GError **error);

/* What an earlier run left behind unsaved, in a window over this one, if there is anything. */
void eda_window_offer_restore (EdaWindow *self);

/* The tour, unless it was seen or something is in sight already. */
void eda_window_offer_tour (EdaWindow *self);

/* Writes the notebook; @file is then where Save writes. FALSE with @error. */
gboolean eda_window_save_notebook (EdaWindow *self, GFile *file, GError **error);

G_END_DECLS
