/* eda-batch history --next: the programme of today. */
#pragma once

#include "challenge/history/history.h"

gboolean eda_batch_next (EdaChallengeHistory *history, gboolean json, GError **error);
