/* Loads a file and runs a notebook's cells off the main thread, and reads the file again
 * when the user says that it is to be read in another way. Everything is reported on the
 * main context the runner was made in. */
#pragma once

#include "notebook/load-settings.h"
#include "notebook/notebook.h"
#include "notebook/row-choice.h"

G_BEGIN_DECLS

#define EDA_TYPE_RUNNER (eda_runner_get_type ())
G_DECLARE_FINAL_TYPE (EdaRunner, eda_runner, EDA, RUNNER, GObject)

typedef enum
{
  EDA_RUNNER_IDLE,
  EDA_RUNNER_LOADING, /* reading the file */
  EDA_RUNNER_RUNNING, /* the table is there, cells are filling in order */
} EdaRunnerState;

/* What the newest run is, or was, for. */
typedef enum
{
  EDA_RUNNER_OPEN,   /* a file, with a history of its own */
  EDA_RUNNER_RELOAD, /* the open file as before */
  EDA_RUNNER_CHANGE, /* the open file in another way, or another file under the notebook */
  EDA_RUNNER_UNDO,
  EDA_RUNNER_REDO,
} EdaRunnerPurpose;

/* Signals: "state-changed" (), also when one reading follows another; "previewed" (): read
 * eda_runner_get_first_rows; "progress" (): read eda_runner_get_progress, at most ten a
 * second; "failed" (GError*): loading failed or
 * was cancelled (EDA_ERROR_CANCELLED), and the notebook has its old data and history. */
EdaRunner *eda_runner_new (EdaNotebook *notebook);

/* Each starts anew; a run that is under way is cancelled and its outcome dropped (newest
 * wins). The notebook keeps its data until the new table is there. */

/* Which rows every file that is read from now on has. */
void eda_runner_choose_rows (EdaRunner *self, const EdaRowChoice *rows);

/* @settings: (nullable): NULL = everything is found automatically */
void eda_runner_open (EdaRunner *self, GFile *file, EdaLoadSettings *settings);
/* Of the file that @script is about; it stands where the script says. */
void eda_runner_open_script (EdaRunner *self, GFile *file, EdaScript *script);
void eda_runner_reload (EdaRunner *self);
/* The script of now becomes @script, which reads the file as before; what that changes is
 * computed anew. @name and @merge: see eda_history_push() */
void eda_runner_edit (EdaRunner   *self,
                      EdaScript *script,
                      const char  *name,
                      const char  *merge);
/* The open file, or the one that is being opened. Nothing happens when they are equal to
 * those of now. */
void eda_runner_change (EdaRunner *self, EdaLoadSettings *settings);
/* @file takes the place of the open one, read in the same way: a step that can be undone. The open one itself
 * is only read again. */
void eda_runner_replace (EdaRunner *self, GFile *file);
/* Nothing happens at the end of the history. Repeated while one is under way, each goes a
 * step further. */
void eda_runner_undo (EdaRunner *self);
void eda_runner_redo (EdaRunner *self);

/* While a file is being opened: keeps the rows so far, if there are any (see the table's
 * source: partial); this may take a moment, and a second cancel gives them up. Else the
 * notebook stays with what it has. */
void eda_runner_cancel (EdaRunner *self);
/* Away with a table that was read in part: the file that was open before is opened again,
 * with its history, or none is open. */
void eda_runner_discard (EdaRunner *self);

EdaRunnerState   eda_runner_get_state (EdaRunner *self);
EdaRunnerPurpose eda_runner_get_purpose (EdaRunner *self);
gboolean         eda_runner_is_keeping (EdaRunner *self); /* cancelled, rows are kept */
EdaProgress      eda_runner_get_progress (EdaRunner *self);
/* (nullable): while a big file is being opened, of that file; types may still change. */
EdaTable *eda_runner_get_first_rows (EdaRunner *self);
GFile *eda_runner_get_file (EdaRunner *self); /* (nullable): being opened or open */
/* How the file is being read, or was. */
EdaLoadSettings *eda_runner_get_settings (EdaRunner *self);

G_END_DECLS
