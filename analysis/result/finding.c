/* A finding and its evidence; made by a rule, then never changed. */

#include "analysis/result/finding.h"

#include <math.h>

EdaFinding *
eda_finding_new (const char        *id,
                 const char        *kind,
                 guint              step,
                 EdaSeverity        severity,
                 const char *const *columns)
{
  static const char *const none[] = { NULL };
  EdaFinding              *self = g_new0 (EdaFinding, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->id = id;
  self->kind = kind;
  self->step = step;
  self->severity = severity;
  self->columns = g_strdupv ((char **)(columns != NULL ? columns : none));
  self->value = NAN;
  self->ci_low = NAN;
  self->ci_high = NAN;
  self->q = NAN;
  self->threshold = NAN;
  return self;
}

EdaFinding *
eda_finding_ref (EdaFinding *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
eda_finding_unref (EdaFinding *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_strfreev (self->columns);
  g_free (self->statistic);
  g_free (self->rows);
  g_free (self->text);
  g_free (self->why);
  g_free (self->next);
  g_free (self);
}

void
eda_finding_set_evidence (
    EdaFinding *self, const char *statistic, double value, double threshold, guint64 n)
{
  g_free (self->statistic);
  self->statistic = g_strdup (statistic);
  self->value = value;
  self->threshold = threshold;
  self->n = n;
}

void
eda_finding_set_rows (EdaFinding *self, const guint64 *rows, guint64 rows_total)
{
  g_free (self->rows);
  self->n_rows = (guint)MIN (rows_total, EDA_FINDING_MAX_ROWS);
  self->rows = g_memdup2 (rows, self->n_rows * sizeof rows[0]);
  self->rows_total = rows_total;
}

void
eda_finding_set_text (EdaFinding *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_free (self->text);
  self->text = g_strdup_vprintf (format, args);
  va_end (args);
}

void
eda_finding_set_advice (EdaFinding *self, const char *why, const char *next)
{
  g_free (self->why);
  g_free (self->next);
  self->why = g_strdup (why);
  self->next = g_strdup (next);
}

const char *
eda_severity_get_name (EdaSeverity severity)
{
  static const char *const names[] = { "info", "note", "warn", "error" };

  g_return_val_if_fail (severity < G_N_ELEMENTS (names), NULL);
  return names[severity];
}

int
eda_finding_compare (gconstpointer a, gconstpointer b)
{
  const EdaFinding *left = *(EdaFinding *const *)a;
  const EdaFinding *right = *(EdaFinding *const *)b;

  if (left->severity != right->severity)
    return left->severity > right->severity ? -1 : 1;
  if (left->step != right->step)
    return left->step < right->step ? -1 : 1;
  return g_strcmp0 (left->id, right->id);
}
