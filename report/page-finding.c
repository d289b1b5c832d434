/* What a reader is told of a finding. */

#include "report/page-parts.h"

#include "analysis/steps/step.h"

#define TOLD 3 /* key findings that say why they matter and what to do */

void
eda_page_tell_finding (EdaFacts         *list,
                       const EdaFinding *finding,
                       guint             place,
                       gboolean          with_advice)
{
  static const char *const words[] = { "Info", "Note", "Warning", "Error" };
  EdaFacts                *facts = eda_facts_add_object (list, NULL);
  g_autofree char         *evidence = eda_finding_dup_evidence (finding);

  if (place > 0)
    eda_facts_add_count (facts, "place", place);
  eda_facts_add_text (facts, "severity", eda_severity_get_name (finding->severity));
  eda_facts_add_text (facts, "severity_word", words[finding->severity]);
  eda_facts_add_text (facts, "text", finding->text);
  eda_facts_add_flag (
      facts, "advice", with_advice && (finding->why != NULL || finding->next != NULL));
  eda_facts_add_text (facts, "why", with_advice ? finding->why : NULL);
  eda_facts_add_text (facts, "next", with_advice ? finding->next : NULL);
  eda_facts_add_text (facts, "evidence", evidence);
  eda_facts_add_text (facts, "step", eda_step_get (finding->step)->name);
}

void
eda_page_add_finding (EdaPage          *self,
                      EdaFacts         *list,
                      const EdaFinding *finding,
                      gboolean          with_advice)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, finding));

  eda_page_tell_finding (list, finding, place, with_advice);
}

/* The first of its kind speaks for the others. */
static gboolean
is_led (const EdaPage *self, guint index)
{
  const EdaFinding *finding = self->findings->pdata[index];

  for (guint i = 0; i < index; i++)
    if (g_str_equal (((EdaFinding *)self->findings->pdata[i])->id, finding->id))
      return TRUE;
  return FALSE;
}

static guint
count_alike (const EdaPage *self, const EdaFinding *finding)
{
  guint n = 0;

  for (guint i = 0; i < self->findings->len; i++)
    n += g_str_equal (((EdaFinding *)self->findings->pdata[i])->id, finding->id);
  return n - 1;
}

static void
add_leader (EdaPage *self, EdaFacts *list, const EdaFinding *finding, gboolean told)
{
  guint            alike = count_alike (self, finding);
  g_autofree char *text = eda_format_count (alike, "more like it", "more like it");
  EdaFacts        *facts;

  eda_page_add_finding (self, list, finding, TRUE);
  facts = eda_facts_get_child (list, eda_facts_get_size (list) - 1);
  eda_facts_add_flag (facts, "told", told);
  if (alike > 0)
    eda_facts_add_text (facts, "alike", text);
}

guint
eda_page_add_leaders (EdaPage *self, EdaFacts *list, guint most)
{
  guint shown = 0;

  for (guint i = 0; i < self->findings->len && shown < most; i++)
    if (!is_led (self, i))
      add_leader (self, list, self->findings->pdata[i], shown++ < TOLD);
  return shown;
}
