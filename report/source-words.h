/* How a file was read, in words. */
#pragma once

#include "analysis/table/table.h"

/* "UTF-8 · comma between cells · double quotes · names in the first line · decimal point" */
char *eda_source_words_dialect (const EdaSourceInfo *source);
