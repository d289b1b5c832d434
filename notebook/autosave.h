/* What would be lost in a crash: a second after the last change the script is written into the
 * state folder, and taken away when it is saved or closed. */
#pragma once

#include <gio/gio.h>

#include "notebook/script.h"

/* Keys of the header that only an autosaved script has. */
#define EDA_AUTOSAVE_NOTEBOOK "autosaved-notebook" /* where the notebook is saved, if it is */

typedef struct _EdaAutosave EdaAutosave;

/* @folder: (nullable): NULL = the user's state folder */
EdaAutosave *eda_autosave_new (const char *folder);
/* What was put is written, and stays. */
void eda_autosave_free (EdaAutosave *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaAutosave, eda_autosave_free)

/* @data: the file that the script is about; @notebook: (nullable): where it was saved last */
void eda_autosave_put (EdaAutosave *self, const EdaScript *script, GFile *data, GFile *notebook);
void eda_autosave_flush (EdaAutosave *self); /* now */
/* There is nothing to lose any more. */
void eda_autosave_clear (EdaAutosave *self);

/* Whether @file is such a file, of any process. */
gboolean eda_autosave_is_one (GFile *file, const char *folder);

/* Files left by processes that are gone, newest first. (element-type GFile) (transfer full) */
GPtrArray *eda_autosave_list_left (const char *folder);
