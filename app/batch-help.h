/* What --help says around the options. */
#pragma once

extern const char eda_batch_summary[];
extern const char eda_batch_description[];
/* At a terminal, without a word. */
extern const char eda_batch_short_help[];
