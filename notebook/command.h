/* What a notebook does, as a command without a window. */
#pragma once

#include "notebook/script.h"

/* The step of the cell @id, over the table that it sees, with one option for each thing that was chosen:
 * "eda-batch report sales.csv --delimiter=semicolon --filter='price > 3' --sections=2": for a shell.
 * @data: the path of the file. What has no option of its own needs the saved notebook, and
 * "eda-batch replay": @notebook: its path. */
char *eda_command_print (const EdaScript *script, const char *id, const char *data, const char *notebook);
