/* The page: its parts in the order in which each needs the one before. */

#include "report/page.h"

#include "analysis/steps/step.h"
#include "report/model.h"
#include "report/page-parts.h"
#include "report/templates.h"

#define MAX_WORDS (256 * 1024) /* the glossary needs no more to know the terms */

/* Numbers the findings that the page will show, in the order of the page. */
static void
number_findings (EdaPage *self)
{
  GPtrArray                *results = self->results;
  guint                     shown[EDA_N_STEPS + 1] = { 0 };
  guint                     n, place = 0;
  const EdaAnalysis *const *analyses = eda_analyses (&n);

  for (guint i = 0; i < MIN (n, results->len); i++)
    for (guint k = 0; k < eda_result_get_n_blocks (results->pdata[i]); k++)
      {
        const EdaBlock *block = eda_result_get_block (results->pdata[i], k);

        if (block->kind == EDA_BLOCK_FINDING
            && eda_page_shows (self, EDA_SECTION_STEP (analyses[i]->step))
            && shown[analyses[i]->step]++ < EDA_PAGE_STEP_FINDINGS)
          g_hash_table_insert (self->places, block->finding, GUINT_TO_POINTER (++place));
      }
}

void
eda_page_add_rest (EdaFacts *facts, const char *key, gsize count, const char *singular)
{
  g_autofree char *text = NULL;

  if (count == 0)
    return;
  text = eda_format_count (count, singular, NULL);
  eda_facts_add_text (facts, key, text);
}

/* The steps come before what follows from them: left-out figures and the words of the
 * glossary. */
static gboolean
add_parts (EdaPage *self, const EdaContext *context, GError **error)
{
  EdaFacts *steps;

  eda_page_add_front (self);
  if (eda_page_shows (self, EDA_SECTION_FINDINGS))
    eda_page_add_key_findings (self);
  eda_page_add_brief (self);
  eda_page_add_conclusions (self);
  self->notes = eda_facts_add_list (self->facts, "notes");
  steps = eda_facts_add_list (self->facts, "steps");
  for (guint number = 1; number <= EDA_N_STEPS; number++)
    {
      if (!eda_context_check (context, error))
        return FALSE;
      if (eda_page_shows (self, EDA_SECTION_STEP (number)))
        eda_page_add_step (self, steps, number);
      g_string_truncate (self->words, MIN (self->words->len, MAX_WORDS));
    }
  eda_facts_add_flag (self->facts, "any_note", eda_facts_get_size (self->notes) > 0);
  if (eda_page_shows (self, EDA_SECTION_COLUMNS)
      && !eda_page_add_columns (self, steps, context, error))
    return FALSE;
  eda_page_settle (self, steps);
  if (eda_page_shows (self, EDA_SECTION_READING))
    eda_page_add_reading (self);
  if (eda_page_shows (self, EDA_SECTION_GLOSSARY))
    eda_page_add_glossary (self);
  eda_facts_add_flag (
      self->facts, "explains", eda_page_shows (self, EDA_SECTION_GLOSSARY));
  return TRUE;
}

gboolean
eda_page_init (EdaPage             *self,
               const EdaReport     *report,
               const EdaPageFormat *format,
               gpointer             format_data,
               const EdaContext    *context,
               GError             **error)
{
  *self = (EdaPage){ .report = report, .format = format, .format_data = format_data };
  self->model = eda_report_model (report->profile, report->results, report->seed);
  eda_report_add_notebook (self->model, report->script);
  eda_page_choose (self);
  self->places = g_hash_table_new (NULL, NULL);
  self->words = g_string_new (NULL);
  self->extras = eda_page_extras_new ();
  self->facts = eda_facts_add_object (self->model, "page");
  number_findings (self);
  return add_parts (self, context, error);
}

void
eda_page_clear (EdaPage *self)
{
  g_clear_pointer (&self->model, eda_facts_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->extras, g_ptr_array_unref);
  if (self->words != NULL)
    g_string_free (self->words, TRUE);
  self->words = NULL;
}

static const char *
find_partial (const char *name, gpointer data)
{
  (void)data;
  return eda_templates_get_text (name);
}

char *
eda_page_fill_facts (const EdaFacts      *facts,
                     const EdaPageFormat *format,
                     const char          *name,
                     const char          *text,
                     GError             **error)
{
  const EdaTemplateUse use = { format->escape, find_partial, NULL };

  return eda_template_render (name, text, facts, &use, error);
}

char *
eda_page_fill (const EdaPage *self, const char *suffix, GError **error)
{
  const EdaReport *report = self->report;
  g_autofree char *name = g_strconcat (
      report->template_name != NULL ? report->template_name : "standard", suffix, NULL);
  const char *text = report->template_text;

  if (text != NULL)
    return eda_page_fill_facts (
        self->model, self->format, report->template_name, text, error);
  text = eda_templates_get_text (name);
  g_assert (text != NULL);
  return eda_page_fill_facts (self->model, self->format, name, text, error);
}
