/* How long one file may take. */
#pragma once

#include <gio/gio.h>

typedef struct
{
  GCancellable *outer, *inner;
  gulong        link; /* from outer to inner */
  GThread      *thread;
  GMutex        mutex;
  GCond         ended;
  gint64        end; /* monotonic */
  gboolean      done, late; /* under the mutex */
} EdaBatchTimer;

/* Returns: (transfer none): cancelled after so many seconds (0: never), or with @outer */
GCancellable *eda_batch_timer_start (EdaBatchTimer *self, double seconds, GCancellable *outer);
/* Returns: whether the time was over */
gboolean      eda_batch_timer_stop (EdaBatchTimer *self);
