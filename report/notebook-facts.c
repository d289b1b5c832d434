/* Of a notebook: for each step whether it was looked at and what follows from it, and the
 * notes. */

#include "analysis/steps/step.h"
#include "notebook/checklist.h"
#include "report/model.h"

static void
add_checklist (EdaFacts *facts, const EdaScript *script)
{
  EdaFacts *list = eda_facts_add_list (facts, "checklist");

  for (guint number = 1; number <= EDA_N_STEPS; number++)
    {
      EdaFacts   *step = eda_facts_add_object (list, NULL);
      const char *so_what = eda_checklist_get_so_what (script, number);

      eda_facts_add_count (step, "step", number);
      eda_facts_add_flag (step, "looked_at", eda_checklist_is_looked_at (script, number));
      if (*so_what != '\0')
        eda_facts_add_text (step, "so_what", so_what);
      else
        eda_facts_add_null (step, "so_what");
    }
}

/* @after: (nullable): the block that a note stands behind */
static void
add_notes (EdaFacts *facts, const EdaScript *script)
{
  EdaFacts   *list = eda_facts_add_list (facts, "notes");
  const char *after = NULL;

  for (guint i = 0; i < eda_script_get_n_entries (script); i++)
    {
      const EdaEntry *entry = eda_script_get_entry (script, i);
      EdaFacts       *note;

      if (eda_entry_get_kind (entry) == EDA_ENTRY_BLOCK)
        after = eda_entry_get_id (entry);
      if (eda_entry_get_kind (entry) != EDA_ENTRY_NOTE)
        continue;
      note = eda_facts_add_object (list, NULL);
      if (after != NULL)
        eda_facts_add_text (note, "after", after);
      else
        eda_facts_add_null (note, "after");
      eda_facts_add_text (note, "text", eda_entry_get_text (entry));
    }
}

void
eda_report_add_notebook (EdaFacts *model, const EdaScript *script)
{
  EdaFacts *facts;

  if (script == NULL)
    return;
  facts = eda_facts_add_object (model, "notebook");
  add_checklist (facts, script);
  add_notes (facts, script);
}
