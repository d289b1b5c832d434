/* Keeps what the cells show in step with the script and the data. */
#pragma once

#include "notebook/notebook.h"

G_BEGIN_DECLS

#define EDA_TYPE_UPDATER (eda_updater_get_type ())
G_DECLARE_FINAL_TYPE (EdaUpdater, eda_updater, EDA, UPDATER, GObject)

/* Signals: "state-changed" (): it runs now, or does not any more; "progress" (EdaProgress*): ten
 * a second at most. */
EdaUpdater *eda_updater_new (EdaNotebook *notebook);

/* Computes what follows from the script and the data of now, off the main thread. Nothing
 * happens when that is what is there, or under way. */
void eda_updater_update (EdaUpdater *self);
/* Ends in silence; the next update computes what is missing. */
void     eda_updater_stop (EdaUpdater *self);
gboolean eda_updater_is_running (EdaUpdater *self);

G_END_DECLS
