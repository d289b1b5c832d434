/* A finding's evidence as one line for people. */

#include <math.h>

#include "analysis/result/finding.h"
#include "analysis/result/format.h"

#define SHOWN_ROWS 8

static void
append_numbered (GString *out, const char *name, EdaRole role, double value)
{
  g_autofree char *text = NULL;

  if (isnan (value))
    return;
  text = eda_format (role, value);
  g_string_append (out, " · ");
  g_string_append (out, name);
  g_string_append_c (out, ' ');
  g_string_append (out, text);
}

static void
append_interval (GString *out, const EdaFinding *finding)
{
  g_autofree char *low = eda_format (EDA_ROLE_VALUE, finding->ci_low);
  g_autofree char *high = eda_format (EDA_ROLE_VALUE, finding->ci_high);

  if (!isnan (finding->ci_low) && !isnan (finding->ci_high))
    g_string_append_printf (out, ", 95 %% from %s to %s", low, high);
}

static void
append_rows (GString *out, const EdaFinding *finding)
{
  guint shown = MIN (finding->n_rows, SHOWN_ROWS);

  if (shown == 0)
    return;
  g_string_append (out, finding->rows_total == 1 ? " · row " : " · rows ");
  for (guint i = 0; i < shown; i++)
    {
      g_autofree char *row = eda_format (EDA_ROLE_COUNT, (double)finding->rows[i]);

      g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", row);
    }
  if (finding->rows_total > shown)
    {
      g_autofree char *rest
          = eda_format (EDA_ROLE_COUNT, (double)(finding->rows_total - shown));

      g_string_append_printf (out, " and %s more", rest);
    }
}

char *
eda_finding_dup_evidence (const EdaFinding *finding)
{
  GString         *out = g_string_new (NULL);
  g_autofree char *value = eda_format (EDA_ROLE_VALUE, finding->value);

  if (finding->statistic == NULL)
    return g_string_free (out, FALSE);
  g_string_append (out, finding->statistic);
  g_string_append_printf (out, " %s", value);
  append_interval (out, finding);
  append_numbered (out, "threshold", EDA_ROLE_VALUE, finding->threshold);
  append_numbered (out, "q", EDA_ROLE_P, finding->q);
  append_numbered (out, "n", EDA_ROLE_COUNT, finding->n > 0 ? (double)finding->n : NAN);
  append_rows (out, finding);
  return g_string_free (out, FALSE);
}
