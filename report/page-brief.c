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
char *
eda_page_dup_in_short (const EdaPage *self, guint index)
{
  const EdaFacts  *columns = eda_facts_find (self->model, "columns");
  const EdaFacts  *words = NULL;
  const EdaColumn *column
      = eda_table_get_column (eda_profile_get_table (self->report->profile), index);

  if (index < eda_facts_get_size (columns))
    words = eda_facts_find (eda_facts_get_child (columns, index), "description");
  return first_sentence (words != NULL && eda_facts_get_kind (words) == EDA_FACTS_TEXT
                             ? eda_facts_get_text (words)
                             : eda_column_get_type_reason (column));
}

static void
add_columns (EdaPage *self, EdaFacts *brief)
{
  const EdaTable *table = eda_profile_get_table (self->report->profile);
  EdaFacts       *list = eda_facts_add_list (brief, "columns");
  guint           n = eda_table_get_n_columns (table);

  for (guint i = 0; i < MIN (n, COLUMNS); i++)
    {
      EdaFacts        *facts = eda_facts_add_object (list, NULL);
      g_autofree char *text = eda_page_dup_in_short (self, i);

      eda_facts_add_text (
          facts, "name", eda_column_get_name (eda_table_get_column (table, i)));
      eda_facts_add_text (facts, "text", text);
    }
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
  guint     shown = eda_page_add_leaders (self, findings, FINDINGS);

  eda_facts_add_flag (brief, "any_finding", shown > 0);
  eda_page_add_rest (brief, "findings_more", self->findings->len - shown, "more finding");
  add_columns (self, brief);
  eda_facts_add_flag (
      brief, "any_related", eda_facts_find (self->facts, "related") != NULL);
  add_related (brief, eda_facts_find (self->facts, "related"));
}
