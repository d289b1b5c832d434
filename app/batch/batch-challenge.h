/* eda-batch history and eda-batch challenge: what was played, and its scores again. */
#pragma once

#include <glib.h>

/* The first word is one of these commands. */
gboolean eda_batch_is_challenge (int argc, char **argv);
/* The exit code: 0 done, 1 a file failed or scores differ, 2 wrong usage, 4 output. */
int eda_batch_challenge (int argc, char **argv);
