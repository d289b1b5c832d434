/* The command "generate": practice files with a known truth. */
#pragma once

#include <glib.h>

gboolean eda_batch_is_generate (int argc, char **argv);
/* Returns: the exit code */
int eda_batch_generate (int argc, char **argv);
