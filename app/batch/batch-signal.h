/* Ctrl-C: said at once, the run cancelled so that it tidies up; a second one leaves at once. */
#pragma once

#include <gio/gio.h>

/* Once, before any other thread: SIGINT and SIGTERM cancel @cancellable; SIGPIPE is ignored. */
void eda_batch_signal_watch (GCancellable *cancellable);

/* 130 or 143 when a signal came, else 0. */
int eda_batch_signal_get_exit_code (void);
