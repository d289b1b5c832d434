/* What a reader is told of a finding. */

#include "report/page-parts.h"

#include <math.h>

#include "analysis/steps/step.h"

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

static void
append_evidence (GString *out, const EdaFinding *finding)
{
  g_autofree char *value = eda_format (EDA_ROLE_VALUE, finding->value);

  if (finding->statistic == NULL)
    return;
  g_string_append (out, finding->statistic);
  g_string_append_printf (out, " %s", value);
  append_numbered (out, "threshold", EDA_ROLE_VALUE, finding->threshold);
  append_numbered (out, "q", EDA_ROLE_P, finding->q);
  append_numbered (out, "n", EDA_ROLE_COUNT, finding->n > 0 ? (double)finding->n : NAN);
  append_rows (out, finding);
}

EdaFacts *
eda_page_add_finding (EdaPage *self, EdaFacts *list, const EdaFinding *finding)
{
  static const char *const words[] = { "Info", "Note", "Warning", "Error" };
  EdaFacts                *facts = eda_facts_add_object (list, NULL);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, finding));
  g_autoptr (GString) evidence = g_string_new (NULL);

  append_evidence (evidence, finding);
  if (place > 0)
    eda_facts_add_count (facts, "place", place);
  eda_facts_add_text (facts, "severity", eda_severity_get_name (finding->severity));
  eda_facts_add_text (facts, "severity_word", words[finding->severity]);
  eda_facts_add_text (facts, "text", finding->text);
  eda_facts_add_flag (facts, "advice", finding->why != NULL || finding->next != NULL);
  eda_facts_add_text (facts, "why", finding->why);
  eda_facts_add_text (facts, "next", finding->next);
  eda_facts_add_text (facts, "evidence", evidence->str);
  eda_facts_add_text (facts, "step", eda_step_get (finding->step)->name);
  return facts;
}
