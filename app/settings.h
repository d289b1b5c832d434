/* What the user prefers, in all windows, kept in preferences.ini of the configuration folder. */
#pragma once

#include <gio/gio.h>

#include "notebook/load-settings.h"

G_BEGIN_DECLS

#define EDA_SETTING_COLOURS "colours"
#define EDA_SETTING_TEXT_SIZE "text-size" /* percent */
#define EDA_SETTING_REDUCE_MOTION "reduce-motion"
#define EDA_SETTING_MISSING "missing"
#define EDA_SETTING_SAVE_WHILE_EDITING "save-while-editing"

/* One for the program. */
GSettings *eda_settings_get (void);
/* How files are to be read that are opened from now on. (transfer full) (nullable): NULL = as found */
EdaLoadSettings *eda_settings_dup_load (void);
/* Colours, text size and motion follow the settings from now on; once, after GTK is there. */
void eda_settings_apply (void);

G_END_DECLS
