/* JSON becomes facts: event files and exported sessions come back. */
#pragma once

#include "analysis/result/facts.h"

/* Texts of up to some hundred levels. NULL with EDA_ERROR_FILE_READ, its line and column. */
EdaFacts *eda_facts_read (const char *json, gssize length, const char *file, GError **error);

/* An object's member, or what stands there when it is missing or of another kind. */
const char *eda_facts_text_of (const EdaFacts *self, const char *key, const char *otherwise);
gint64      eda_facts_count_of (const EdaFacts *self, const char *key, gint64 otherwise);
double      eda_facts_number_of (const EdaFacts *self, const char *key, double otherwise);
gboolean    eda_facts_flag_of (const EdaFacts *self, const char *key, gboolean otherwise);
