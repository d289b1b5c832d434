/* Progress of one stage of loading, and what that means for the whole. */

#include "analysis/table/reporter.h"

#define INTERVAL_US 100000

/* From where to where each stage goes. Which takes how long depends on the disk, the file
 * and the way it takes; this is what a bar needs to move at all times and never back. */
static const struct
{
  const char *stage;
  double      from, to;
} parts[] = {
  { "Reading", 0, 0.4 },
  { "Splitting into cells", 0.4, 0.9 },
  { "Recognising types", 0.9, 1 },
};

static double
get_share (const EdaProgress *progress)
{
  double done = progress->bytes_total > 0
                    ? (double)progress->bytes_done / (double)progress->bytes_total
                    : 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (progress->stage, parts[i].stage))
      return parts[i].from + (parts[i].to - parts[i].from) * MIN (done, 1);
  return 0;
}

static void
tell (EdaReporter *self)
{
  self->progress.share = get_share (&self->progress);
  eda_context_report (self->context, &self->progress);
}

gboolean
eda_reporter_tick (EdaReporter *self, GError **error)
{
  gint64 now = g_get_monotonic_time ();

  if (self->told_us == 0 || now - self->told_us >= INTERVAL_US)
    {
      self->told_us = now;
      tell (self);
    }
  return eda_context_check (self->context, error);
}

void
eda_reporter_finish (EdaReporter *self)
{
  tell (self);
}
