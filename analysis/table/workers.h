/* Threads for one loop: its items are taken in order, each by the next free thread. */
#pragma once

#include "analysis/table/reporter.h"

/* @worker: from 0; no two calls with the same one at a time. FALSE stops the loop. */
typedef gboolean (*EdaWorkFunc) (gsize item, guint worker, gpointer data);

/* Before the first loop, by the program: never more threads than that. The results are the same. */
void eda_workers_limit (guint most);

/* As many as make sense here for so many bytes of work. */
guint eda_workers_count (gsize bytes);

/**
 * eda_workers_run:
 * @n_workers: the caller's thread is one of them, and the only one that reports
 * @reporter: its bytes_total are spread evenly over the items, and so are @n_rows rows
 *
 * Returns: TRUE when all items were done; FALSE with EDA_ERROR_CANCELLED, or without
 * @error when
 *   @func said so
 */
gboolean eda_workers_run (guint        n_workers,
                          gsize        n_items,
                          EdaWorkFunc  func,
                          gpointer     data,
                          EdaReporter *reporter,
                          guint64      n_rows,
                          GError     **error);
