/* What one sheet of paper has room for. */

#include <string.h>

#include "report/page-parts.h"

#define FINDINGS 6
#define COLUMNS 8
#define RELATED 2

/* Up to the first full stop with a blank behind it. */
static char *
first_sentence (const char *text)
{
  const char *end = strstr (text, ". ");

  return end != NULL ? g_strndup (text, (gsize)(end - text) + 1) : g_strdup (text);
}

/* Two sentences say what a column is like; the first one says where it lies. */
static void
add_column (EdaFacts *list, const EdaFacts *column)
{
  const EdaFacts  *words = eda_facts_find (column, "description");
  EdaFacts        *facts = eda_facts_add_object (list, NULL);
  g_autofree char *text = NULL;

  if (words == NULL || eda_facts_get_kind (words) != EDA_FACTS_TEXT)
    words = eda_facts_find (column, "type_reason");
  text = first_sentence (eda_facts_get_text (words));
  eda_facts_add_text (
      facts, "name", eda_facts_get_text (eda_facts_find (column, "name")));
  eda_facts_add_text (facts, "text", text);
}

static void
add_columns (EdaFacts *brief, const EdaFacts *columns)
{
  EdaFacts *list = eda_facts_add_list (brief, "columns");
  gsize     n = eda_facts_get_size (columns);

  for (gsize i = 0; i < MIN (n, COLUMNS); i++)
    add_column (list, eda_facts_get_child (columns, i));
  eda_page_add_rest (brief, "columns_more", n - MIN (n, COLUMNS), "more column");
}

/* @related: (nullable): of the page */
static void
add_related (EdaFacts *brief, const EdaFacts *related)
{
  const EdaFacts *lines = related != NULL ? eda_facts_find (related, "lines") : NULL;
  EdaFacts       *list = eda_facts_add_list (brief, "related");

  for (gsize i = 0; lines != NULL && i < MIN (eda_facts_get_size (lines), RELATED); i++)
    {
      g_autofree char *text
          = first_sentence (eda_facts_get_text (eda_facts_get_child (lines, i)));

      eda_facts_add_text (list, NULL, text);
    }
}

void
eda_page_add_brief (EdaPage *self)
{
  EdaFacts *brief = eda_facts_add_object (self->facts, "brief");
  EdaFacts *findings = eda_facts_add_list (brief, "findings");
  guint     shown = MIN (self->findings->len, FINDINGS);

  eda_facts_add_flag (brief, "any_finding", shown > 0);
  for (guint i = 0; i < shown; i++)
    eda_page_add_finding (self, findings, self->findings->pdata[i]);
  eda_page_add_rest (brief, "findings_more", self->findings->len - shown, "more finding");
  add_columns (brief, eda_facts_find (self->model, "columns"));
  eda_facts_add_flag (
      brief, "any_related", eda_facts_find (self->facts, "related") != NULL);
  add_related (brief, eda_facts_find (self->facts, "related"));
}
