/* "key: value" lines, as blocks and the header of a script have them. */
#pragma once

#include "analysis/core/params.h"

void eda_params_print (const EdaParams *self, GString *text);
/* One value, in quote marks where it needs them, and a line end. */
void eda_param_value_print (const char *value, GString *text);

/**
 * eda_params_read:
 * @lines: from @first up to before @end
 * @bad_line: (out): the index of the line that could not be understood
 * @why: (out) (transfer full): a sentence about it
 *
 * Returns: (nullable) (transfer full): NULL when a line could not be understood
 */
EdaParams *
eda_params_read (char **lines, guint first, guint end, guint *bad_line, char **why);
