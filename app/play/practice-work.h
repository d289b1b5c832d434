/* Making a practice file takes seconds at the higher levels: off the main thread. */
#pragma once

#include "practice/practice-name.h"

#include <gio/gio.h>

/* Makes what @take_name says and writes it to @file, replacing what is there. @done: see
 * eda_practice_make_finish(); @source is its source. */
void eda_practice_make (gpointer source, EdaPracticeName *take_name, GFile *file, GAsyncReadyCallback done);
/* (transfer full): the file, or NULL with @error. */
GFile *eda_practice_make_finish (GAsyncResult *result, GError **error);
