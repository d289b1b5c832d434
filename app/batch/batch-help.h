/* What --help says around the options; not yet translated. */
#pragma once

extern const char *const eda_batch_summary;
extern const char *const eda_batch_description;
/* At a terminal, without a word. */
extern const char *const eda_batch_short_help;
