/* Numbers and counts in the reader's language, for what window and eda-batch say. Reports have eda_format_count. */
#pragma once

#include "analysis/result/format.h"

/* A number as the reader writes it. */
char *eda_words_number (EdaRole role, double value);

/* @form: what ngettext chose for @n, with one %s for the number. */
char *eda_words_count (guint64 n, const char *form) G_GNUC_FORMAT (2);

char *eda_words_rows (guint64 n);
char *eda_words_columns (guint64 n);
