/* What a reader is told of a finding. */

#include "report/page-parts.h"

#include "analysis/steps/step.h"

void
eda_page_tell_finding (EdaFacts *list, const EdaFinding *finding, guint place)
{
  static const char *const words[] = { "Info", "Note", "Warning", "Error" };
  EdaFacts                *facts = eda_facts_add_object (list, NULL);
  g_autofree char         *evidence = eda_finding_dup_evidence (finding);

  if (place > 0)
    eda_facts_add_count (facts, "place", place);
  eda_facts_add_text (facts, "severity", eda_severity_get_name (finding->severity));
  eda_facts_add_text (facts, "severity_word", words[finding->severity]);
  eda_facts_add_text (facts, "text", finding->text);
  eda_facts_add_flag (facts, "advice", finding->why != NULL || finding->next != NULL);
  eda_facts_add_text (facts, "why", finding->why);
  eda_facts_add_text (facts, "next", finding->next);
  eda_facts_add_text (facts, "evidence", evidence);
  eda_facts_add_text (facts, "step", eda_step_get (finding->step)->name);
}

void
eda_page_add_finding (EdaPage *self, EdaFacts *list, const EdaFinding *finding)
{
  eda_page_tell_finding (
      list, finding, GPOINTER_TO_UINT (g_hash_table_lookup (self->places, finding)));
}
