/* Progress of one stage of loading. */

#include "analysis/table/reporter.h"

#define INTERVAL_US 100000

gboolean
eda_reporter_tick (EdaReporter *self, GError **error)
{
  gint64 now = g_get_monotonic_time ();

  if (self->told_us == 0 || now - self->told_us >= INTERVAL_US)
    {
      self->told_us = now;
      eda_context_report (self->context, &self->progress);
    }
  return eda_context_check (self->context, error);
}

void
eda_reporter_finish (EdaReporter *self)
{
  eda_context_report (self->context, &self->progress);
}
