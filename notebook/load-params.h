/* How a file is read, as the "load" block of a script says it. */
#pragma once

#include "analysis/core/params.h"
#include "notebook/load-settings.h"

/* What is found automatically is not named. */
EdaParams *eda_load_params_from_settings (const EdaLoadSettings *settings);
/* Returns: (transfer full): NULL with EDA_ERROR_OPTION when a key or a value is not known */
EdaLoadSettings *eda_load_params_to_settings (const EdaParams *params, GError **error);
