/* The window's insides, for the files that implement it. */
#pragma once

#include "app/file-watch.h"
#include "app/window/window.h"
#include "notebook/autosave.h"
#include "report/render.h"
#include "widgets/data/column-list.h"
#include "widgets/data/data-page.h"
#include "widgets/error-view.h"
#include "widgets/import-view.h"
#include "widgets/loading-view.h"
#include "widgets/start-view.h"

G_BEGIN_DECLS

typedef struct _EdaWindowChallenge EdaWindowChallenge; /* window-challenge-private.h */

struct _EdaWindow
{
  AdwApplicationWindow parent_instance;

  AdwWindowTitle  *title;
  GtkWidget       *sidebar_button;
  GtkWidget       *open_button;
  GtkWidget       *undo_button;
  GtkWidget       *redo_button;
  GtkWidget       *import_button;
  GtkWidget       *export_button;
  GtkWidget       *add_button;
  GtkWidget       *menu_button;
  AdwToastOverlay *toast_overlay;
  AdwFlap         *import_flap;
  AdwBin          *import_bin;
  EdaImportView   *import_view; /* (nullable): made when it is first looked at */
  GtkWidget       *reread_revealer;
  GtkLabel        *reread_label;
  AdwBin          *challenge_bar_bin;
  GtkStack        *stack;
  EdaStartView    *start_view;
  EdaLoadingView  *loading_view;
  EdaErrorView    *error_view;
  AdwFlap         *flap;
  EdaColumnList   *column_list;
  AdwFlap         *log_flap;
  AdwBin          *log_bin;
  EdaNotebookView *notebook_view;
  AdwViewStack    *views; /* the notebook, the data */
  GtkWidget       *view_switcher, *view_bar;
  EdaDataPage     *data_page;
  AdwBin          *challenge_bin;
  GMenu           *primary_menu;
  GMenu           *recent_menu;
  GMenu           *add_menu;

  gboolean     narrow;
  int          room; /* the width in px of text as it usually is */
  EdaNotebook *notebook;
  EdaRunner   *runner;
  GFile       *wanted_file; /* (nullable): the last one asked for: what Try Again opens */
  /* (nullable): how that file was to be read when it could not be opened */
  EdaLoadSettings *wanted_settings;
  guint            loading_page_id; /* shows the loading page, or the bar, soon */
  GFile       *notebook_file;    /* (nullable): where the notebook is saved */
  GFile       *opening_notebook; /* (nullable) */
  GCancellable *unpacking; /* (nullable): of an archive whose notebook will be opened */
  EdaScript   *saved_script;     /* (nullable): as it was saved or opened last */
  GFile       *saved_data;       /* (nullable): what it was about then */
  EdaAutosave *autosave;
  GPtrArray   *followed_cells;   /* EdaCell */
  gboolean     has_cards; /* see eda_window_make_cards() */
  gboolean     loading; /* a file, since the last "state-changed" */
  gboolean     report_all; /* the next one, whatever was chosen for it */
  gboolean     changed_outside; /* the notebook's file, since it was saved or opened */
  guint        idle_save_id;
  EdaFileWatch    *data_watch, *notebook_watch; /* (nullable) */
  gint64           work_began_us;    /* 0 when there is nothing to do */
  char           **replaced_columns; /* (nullable): of the data that is being replaced */
  AdwToast        *change_toast;    /* (nullable): of the last change or the kept rows */
  EdaWindowChallenge *challenge;    /* (nullable): prepared or played in this window */
};

/* window-actions.c: installs the actions, and says which can be used now. */
void eda_window_class_install_actions (GtkWidgetClass *widget_class);
void eda_window_update_actions (EdaWindow *self);
void eda_window_enable (EdaWindow *self, const char *action, gboolean enabled);

/* script-actions.c: what is done to the notebook itself. */
void eda_window_class_install_script_actions (GtkWidgetClass *widget_class);
void eda_window_enable_script_actions (EdaWindow *self, gboolean enabled);

/* window-files.c: recent files and samples. */
void eda_window_follow_recent (EdaWindow *self);
void eda_window_remember (EdaWindow *self, GFile *file);
void eda_window_add_samples (EdaWindow *self);
typedef void (*EdaSampleFunc) (gpointer data, const char *title, const char *subtitle, const char *uri);
void eda_window_foreach_sample (EdaSampleFunc func, gpointer data);
void eda_window_accept_drops (EdaWindow *self);

/* window-notebook.c: the notebook as a file. */
void     eda_window_class_install_notebook_actions (GtkWidgetClass *widget_class);
void     eda_window_open_notebook (EdaWindow *self, GFile *file);
void     eda_window_open_script (
        EdaWindow *self, GFile *file, const EdaScript *script, GPtrArray *problems, GFile *data);
void     eda_window_show_notebook_error (EdaWindow *self, GFile *file, const GError *error);
GFile   *eda_window_get_data (EdaWindow *self);
void     eda_window_notebook_opened (EdaWindow *self); /* or a data file: it has been read */
gboolean eda_window_is_modified (EdaWindow *self);
void     eda_window_make_cards (EdaWindow *self); /* unless they are there */
void     eda_window_make_cards_when_seen (EdaWindow *self); /* the window, which so comes sooner */
char    *eda_window_name_notebook (EdaWindow *self); /* its path; while it has none, the name it will get */
void     eda_window_follow_cells (EdaWindow *self); /* which come and go */
void     eda_window_unfollow_cells (EdaWindow *self);
void     eda_window_forget_saved (EdaWindow *self); /* of what was opened or saved last */
void     eda_window_autosave (EdaWindow *self);
void     eda_window_save_when_idle (EdaWindow *self); /* window-idle-save.c: if that is preferred */

/* window-bundle.c: the notebook with its data in one archive. */
void     eda_window_open_bundle (EdaWindow *self, GFile *file);
void     eda_window_stop_unpacking (EdaWindow *self);
gboolean eda_window_save_bundle (EdaWindow *self, GFile *file, GError **error);
void     eda_window_pass_on (EdaWindow *self); /* as a file that is asked for */

/* window-watch.c: what others do to the files, and work that took long. */
void eda_window_watch_files (EdaWindow *self);
void eda_window_unwatch_files (EdaWindow *self);
void eda_window_reopen (EdaWindow *self); /* the notebook, as it is on disk */
void eda_window_follow_work (EdaWindow *self);

/* window-replace.c: other data under the notebook, and a table from the clipboard. */
void     eda_window_replace_data (EdaWindow *self); /* which is asked for */
void     eda_window_replace_data_with (EdaWindow *self, GFile *file);
gboolean eda_window_data_replaced (EdaWindow *self); /* whether that is what was opened */
void     eda_window_paste_table (EdaWindow *self);
gboolean eda_window_open_pasted (EdaWindow *self, const char *text); /* FALSE when it is no table */

/* window-report.c */
void    eda_window_export_report (EdaWindow *self);
GBytes *eda_window_make_report (EdaWindow             *self,
                                const EdaReportFormat *format,
                                const char            *command,
                                GError               **error);

/* window-data.c: the rows of the table, beside the notebook. */
void     eda_window_class_install_data_actions (GtkWidgetClass *widget_class);
void     eda_window_make_data_page (EdaWindow *self);
void     eda_window_show_views (EdaWindow *self);     /* where one chooses between them */
gboolean eda_window_is_data_shown (EdaWindow *self);
void     eda_window_show_notebook (EdaWindow *self);  /* not the data any more */
void     eda_window_go_to_column (EdaWindow *self, const char *name); /* in what is shown */
void     eda_window_describe_column (EdaWindow *self, const char *name); /* in the notebook */

/* window-practice.c: games, and data files with a known truth. */
void eda_window_class_install_practice_actions (GtkWidgetClass *widget_class);
void eda_window_play_game (EdaWindow *self, const char *id);

/* window-next.c: what comes next is offered on the first page. */
void eda_window_suggest_next (EdaWindow *self);

/* window-exercise.c: what is suggested begins, on a file made for it. */
void eda_window_class_install_exercise_actions (GtkWidgetClass *widget_class);

/* window-progress.c: what the sessions add up to, in a window of its own. @page: one of its names. */
#define EDA_PROGRESS_OVERVIEW "overview"
#define EDA_PROGRESS_FIGURES "figures"
#define EDA_PROGRESS_SESSIONS "sessions"
#define EDA_PROGRESS_DIARY "diary"
#define EDA_PROGRESS_DATA "data"
void eda_window_class_install_progress_actions (GtkWidgetClass *widget_class);
void eda_window_show_progress (EdaWindow *self, const char *page);
/* window-tour.c: the tour, and a first challenge. */
void eda_window_class_install_tour_actions (GtkWidgetClass *widget_class);

/* window-challenge.c: a challenge is prepared and played in this window. */
void     eda_window_class_install_challenge_actions (GtkWidgetClass *widget_class);
void     eda_window_update_challenge_actions (EdaWindow *self);
void     eda_window_show_challenge (EdaWindow *self); /* where it stands now */
void     eda_window_clear_challenge (EdaWindow *self);
void     eda_window_set_challenge_narrow (EdaWindow *self);
gboolean eda_window_plays (EdaWindow *self); /* a challenge that is not over */
void     eda_window_show_challenge_title (EdaWindow *self);
/* A file that was asked for belongs elsewhere: its values are hidden now, or this window plays. TRUE: it was
 * seen to. */
gboolean eda_window_divert (EdaWindow *self, GFile *file);
void     eda_window_offer_challenge (EdaWindow *self); /* one was left */
EdaWindow *eda_window_challenge_with (EdaWindow *self, GFile *file); /* a new one, with this file chosen */

/* window-import.c: how the file is read, and what can be undone. */
void eda_window_read_as (EdaWindow *self, const char *const *columns, int storage);
void eda_window_choose_settings (EdaWindow *self, EdaLoadSettings *settings);
void eda_window_discard (EdaWindow *self);
void eda_window_show_settings (EdaWindow *self);  /* of now, in the panel */
EdaImportView *eda_window_get_import_view (EdaWindow *self); /* the panel */
void eda_window_show_undo (EdaWindow *self);      /* what the buttons would do */
void eda_window_show_rereading (EdaWindow *self); /* the bar over the notebook */
void eda_window_offer_undo (EdaWindow *self, const char *done); /* a toast */
void eda_window_tell_outcome (EdaWindow *self);   /* of the reading that has just ended */
void eda_window_tell_unchanged (EdaWindow *self, const GError *error);

/* window-files.c: @save: for a new file, else for one that is there. Changes of @chooser before it is shown
 * are welcome; @chosen is called with the file unless the user thinks better of it. */
typedef void (*EdaFileChosen) (EdaWindow *self, GFile *file);
/* The same for a table or notebook that is there. */
void eda_window_choose_table (EdaWindow *self, const char *title, EdaFileChosen chosen);
GtkFileChooserNative *eda_window_new_chooser (EdaWindow    *self,
                                              const char   *title,
                                              gboolean      save,
                                              EdaFileChosen chosen);

/* window-width.c */
void eda_window_follow_width (EdaWindow *self); /* once it has a surface */

/* window.c */
void eda_window_show_header_buttons (EdaWindow *self);
void eda_window_show_title (EdaWindow *self);
void eda_window_toast (EdaWindow *self, const char *text);
void eda_window_show_page (EdaWindow *self, EdaWindowPage page);

G_END_DECLS
