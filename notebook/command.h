/* What a notebook does, as a command without a window. */
#pragma once

#include "notebook/script.h"

/* "eda-batch sales.csv --delimiter=semicolon": for a shell; @data: the path of the file. What has no
 * option of its own needs the saved notebook, and eda-batch replay. */
char *eda_command_print (const EdaScript *script, const char *data);
