/* What a page has when its reader chose some of the results, and what the reader makes of
 * each step. */

#include "analysis/steps/step.h"
#include "notebook/checklist.h"
#include "notebook/chosen.h"
#include "report/model.h"
#include "report/page-parts.h"

/* Returns: "" when there is none */
static const char *
get_so_what (const EdaPage *self, guint number)
{
  const EdaScript *script = self->report->script;

  return script != NULL ? eda_checklist_get_so_what (script, number) : "";
}

static gboolean
has_something (const EdaPage *self, guint number)
{
  guint                     n;
  const EdaAnalysis *const *analyses = eda_analyses (&n);

  for (guint i = 0; i < MIN (n, self->results->len); i++)
    if (analyses[i]->step == number
        && eda_result_get_n_blocks (self->results->pdata[i]) > 0)
      return TRUE;
  return *get_so_what (self, number) != '\0';
}

/* Steps of which nothing was chosen are left out, and so are key findings when no finding
 * was. */
void
eda_page_choose (EdaPage *self)
{
  const EdaReport *report = self->report;

  self->sections = report->sections != 0 ? report->sections : G_MAXUINT;
  self->results = report->chosen != NULL ? report->chosen : report->results;
  self->findings = eda_report_findings (self->results);
  if (report->chosen == NULL)
    return;
  self->sections &= ~EDA_SECTION_COLUMNS; /* the columns are not what was chosen */
  if (self->findings->len == 0)
    self->sections &= ~EDA_SECTION_FINDINGS;
  for (guint number = 1; number <= EDA_N_STEPS; number++)
    if (!has_something (self, number))
      self->sections &= ~EDA_SECTION_STEP (number);
}

void
eda_page_add_choice (EdaPage *self)
{
  guint            n, n_all;
  g_autofree char *text = NULL;

  if (self->report->chosen == NULL)
    return;
  n = eda_chosen_count (self->report->chosen);
  n_all = eda_chosen_count (self->report->results);
  text = g_strdup_printf (
      "%u of %u figures, tables and findings were chosen for this report; the "
      "notebook has all of them.",
      n,
      n_all);
  eda_facts_add_text (self->facts, "choice", text);
}

/* For pages that do not show the steps one by one. */
void
eda_page_add_conclusions (EdaPage *self)
{
  EdaFacts *lines = NULL;

  for (guint number = 1; number <= EDA_N_STEPS; number++)
    {
      const char *text = get_so_what (self, number);
      EdaFacts   *line;

      if (*text == '\0')
        continue;
      if (lines == NULL)
        lines = eda_facts_add_list (eda_facts_add_object (self->facts, "conclusions"),
                                    "lines");
      line = eda_facts_add_object (lines, NULL);
      eda_facts_add_text (line, "name", eda_step_get (number)->name);
      eda_facts_add_text (line, "text", text);
    }
}

void
eda_page_add_so_what (EdaPage *self, EdaFacts *step, guint number)
{
  const char *text = get_so_what (self, number);

  if (*text != '\0')
    eda_facts_add_text (step, "so_what", text);
}
