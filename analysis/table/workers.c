/* Worker threads that live for one loop. */

#include "analysis/table/workers.h"

#define MIN_BYTES                                                                        \
  (4 * 1024 * 1024) /* below it, starting threads costs more than it saves */
#define MAX_WORKERS 16

typedef struct
{
  EdaWorkFunc func;
  gpointer    data;
  gsize       n_items;
  gsize       next;    /* atomic */
  gsize       done;    /* atomic */
  gint        stopped; /* atomic */
} Loop;

typedef struct
{
  Loop *loop;
  guint worker;
} Place;

static guint limit = MAX_WORKERS;

void
eda_workers_limit (guint most)
{
  limit = CLAMP (most, 1, MAX_WORKERS);
}

guint
eda_workers_count (gsize bytes)
{
  return bytes < MIN_BYTES ? 1 : MIN (g_get_num_processors (), limit);
}

/* FALSE when there is nothing left. */
static gboolean
do_next (Loop *loop, guint worker)
{
  gsize item;

  if (g_atomic_int_get (&loop->stopped))
    return FALSE;
  item = __atomic_fetch_add (&loop->next, 1, __ATOMIC_RELAXED);
  if (item >= loop->n_items)
    return FALSE;
  if (!loop->func (item, worker, loop->data))
    g_atomic_int_set (&loop->stopped, TRUE);
  __atomic_fetch_add (&loop->done, 1, __ATOMIC_RELAXED);
  return TRUE;
}

static gpointer
work (gpointer data)
{
  Place *place = data;

  while (do_next (place->loop, place->worker))
    ;
  return NULL;
}

static gboolean
work_and_report (Loop *loop, EdaReporter *reporter, guint64 n_rows, GError **error)
{
  guint64 total = reporter->progress.bytes_total;

  while (do_next (loop, 0))
    {
      gsize done = __atomic_load_n (&loop->done, __ATOMIC_RELAXED);

      double share = (double)done / (double)loop->n_items;

      reporter->progress.bytes_done = (guint64)((double)total * share);
      reporter->progress.rows = (guint64)((double)n_rows * share);
      if (!eda_reporter_tick (reporter, error))
        {
          g_atomic_int_set (&loop->stopped, TRUE);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
eda_workers_run (guint        n_workers,
                 gsize        n_items,
                 EdaWorkFunc  func,
                 gpointer     data,
                 EdaReporter *reporter,
                 guint64      n_rows,
                 GError     **error)
{
  Loop     loop = { func, data, n_items, 0, 0, FALSE };
  GThread *threads[MAX_WORKERS] = { NULL };
  Place    places[MAX_WORKERS];
  gboolean fine;

  n_workers = (guint)MIN (MIN (n_workers, MAX_WORKERS), MAX (n_items, 1));
  for (guint i = 1; i < n_workers; i++)
    {
      places[i] = (Place){ &loop, i };
      threads[i] = g_thread_try_new ("eda-load", work, &places[i], NULL);
    }
  fine = work_and_report (&loop, reporter, n_rows, error);
  for (guint i = 1; i < n_workers; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
  return fine && !g_atomic_int_get (&loop.stopped);
}
