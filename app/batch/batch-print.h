/* Standard output of the commands that write no report: text that a terminal can show, or JSON. */
#pragma once

#include "analysis/result/facts.h"

/* Text from a file as a terminal can show it without being told what to do. */
char *eda_print_tame (const char *text);
/* The same, cut or filled up to @width places. */
char *eda_print_wide (const char *text, guint width);

void eda_print_json (const EdaFacts *facts);
/* After the last word: FALSE with EDA_ERROR_OUTPUT_WRITE when not all of it could be written. */
gboolean eda_print_finish (GError **error);
