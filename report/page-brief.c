/* What one sheet of paper has room for. */

#include <string.h>

#include "report/page-parts.h"

#define FINDINGS 6
#define COLUMNS 8
#define RELATED 2
#define LEAST_COLUMNS 3
/* As they stand in the PDF. */
#define LINES 31
#define LINE_CHARACTERS 98
#define BETWEEN 3    /* characters between two texts of a paragraph */
#define MORE_LINES 2 /* “3 more columns”, with the gap above it */

/* Does a column's name, or a value in quotation marks, begin in @text before @at and end
 * behind it? */
static gboolean
is_named (const EdaTable *table, const char *text, const char *at)
{
  g_autofree char *before = g_strndup (text, (gsize)(at - text));
  const char      *opened = g_strrstr (before, "“");

  if (opened != NULL && strstr (opened, "”") == NULL)
    return TRUE;
  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    {
      const char *name = eda_column_get_name (eda_table_get_column (table, i));

      if (strstr (name, ". ") == NULL)
        continue;
      for (const char *found = text; (found = strstr (found, name)) != NULL && found < at;
           found++)
        if (found + strlen (name) > at + 1)
          return TRUE;
    }
  return FALSE;
}

/* Up to the first full stop with a blank behind it that is part of no name. */
static char *
first_sentence (const EdaPage *self, const char *text)
{
  const EdaTable *table = eda_profile_get_table (self->report->profile);
  const char     *end = text;

  while ((end = strstr (end, ". ")) != NULL && is_named (table, text, end))
    end++;
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
  return first_sentence (self,
                         words != NULL && eda_facts_get_kind (words) == EDA_FACTS_TEXT
                             ? eda_facts_get_text (words)
                             : eda_column_get_type_reason (column));
}

static guint
count_lines (glong n_characters)
{
  return (guint)((n_characters + LINE_CHARACTERS - 1) / LINE_CHARACTERS);
}

/* @facts: a text, or an object of which all texts that are shown stand in one paragraph
 */
static glong
count_characters (const EdaFacts *facts)
{
  glong n = 0;

  if (facts == NULL)
    return 0;
  if (eda_facts_get_kind (facts) == EDA_FACTS_TEXT)
    return g_utf8_strlen (eda_facts_get_text (facts), -1) + BETWEEN;
  if (eda_facts_get_kind (facts) == EDA_FACTS_OBJECT
      || eda_facts_get_kind (facts) == EDA_FACTS_LIST)
    for (gsize i = 0; i < eda_facts_get_size (facts); i++)
      n += count_characters (eda_facts_get_child (facts, i));
  return n;
}

static guint
count_finding_lines (const EdaFacts *findings)
{
  static const char *const shown[] = { "severity_word", "text", "step", "alike" };
  guint                    lines = 0;

  for (gsize i = 0; i < eda_facts_get_size (findings); i++)
    {
      glong n = 0;

      for (gsize k = 0; k < G_N_ELEMENTS (shown); k++)
        n += count_characters (
            eda_facts_find (eda_facts_get_child (findings, i), shown[k]));
      lines += count_lines (n);
    }
  return lines;
}

static guint
count_list_lines (const EdaFacts *list)
{
  guint lines = 0;

  for (gsize i = 0; i < eda_facts_get_size (list); i++)
    lines += count_lines (count_characters (eda_facts_get_child (list, i)));
  return lines;
}

/* As many of the first columns as the sheet has lines left. */
static void
add_columns (EdaPage *self, EdaFacts *brief, guint lines)
{
  const EdaTable *table = eda_profile_get_table (self->report->profile);
  EdaFacts       *list = eda_facts_add_list (brief, "columns");
  guint           n = eda_table_get_n_columns (table), shown = 0;

  for (; shown < MIN (n, COLUMNS); shown++)
    {
      const char      *name = eda_column_get_name (eda_table_get_column (table, shown));
      g_autofree char *text = eda_page_dup_in_short (self, shown);
      EdaFacts        *facts;

      lines += count_lines (g_utf8_strlen (name, -1) + g_utf8_strlen (text, -1));
      if (shown >= LEAST_COLUMNS && lines + (shown + 1 < n ? MORE_LINES : 0) > LINES)
        break;
      facts = eda_facts_add_object (list, NULL);
      eda_facts_add_text (facts, "name", name);
      eda_facts_add_text (facts, "text", text);
    }
  eda_page_add_rest (brief, "columns_more", n - shown, "more column");
}

/* @related: (nullable): of the page */
static EdaFacts *
add_related (const EdaPage *self, EdaFacts *brief, const EdaFacts *related)
{
  const EdaFacts *lines = related != NULL ? eda_facts_find (related, "lines") : NULL;
  EdaFacts       *list = eda_facts_add_list (brief, "related");

  for (gsize i = 0; lines != NULL && i < MIN (eda_facts_get_size (lines), RELATED); i++)
    {
      g_autofree char *text
          = first_sentence (self, eda_facts_get_text (eda_facts_get_child (lines, i)));

      eda_facts_add_text (list, NULL, text);
    }
  return list;
}

void
eda_page_add_brief (EdaPage *self)
{
  const EdaFacts *related = eda_facts_find (self->facts, "related");
  EdaFacts       *brief = eda_facts_add_object (self->facts, "brief");
  EdaFacts       *findings = eda_facts_add_list (brief, "findings");
  guint           shown = eda_page_add_leaders (self, findings, FINDINGS);
  guint           lines = count_finding_lines (findings);

  lines += count_lines (count_characters (eda_facts_find (self->facts, "lead")));
  lines += count_lines (count_characters (eda_facts_find (self->facts, "origin")));
  eda_facts_add_flag (brief, "any_finding", shown > 0);
  eda_page_add_rest (brief, "findings_more", self->findings->len - shown, "more finding");
  eda_facts_add_flag (brief, "any_related", related != NULL);
  lines += count_list_lines (add_related (self, brief, related));
  add_columns (self, brief, lines);
}
