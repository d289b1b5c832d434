/* A whole profile at once, on every processor: for a report that shows all of it. */
#pragma once

#include "analysis/profile/profile.h"

/* FALSE with EDA_ERROR_CANCELLED. Without it every part is made when it is first asked for. */
gboolean eda_profile_prepare (EdaProfile *self, const EdaContext *context, GError **error);
