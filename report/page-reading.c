/* How the file was read, what was set aside, and what could not be checked. */

#include "report/page-parts.h"

#include "analysis/table/changes.h"
#include "report/source-words.h"

#define SHOWN_NOTES 20

static void
add_notes (EdaFacts *list, const char *caption, const GPtrArray *notes)
{
  EdaFacts *facts, *rows;

  if (notes->len == 0)
    return;
  facts = eda_facts_add_object (list, NULL);
  eda_facts_add_text (facts, "caption", caption);
  rows = eda_facts_add_list (facts, "lines");
  for (guint i = 0; i < MIN (notes->len, SHOWN_NOTES); i++)
    {
      const EdaLoadNote *note = notes->pdata[i];
      EdaFacts          *row = eda_facts_add_object (rows, NULL);
      g_autofree char   *line = eda_format (EDA_ROLE_COUNT, (double)note->line);

      eda_facts_add_text (row, "line", line);
      eda_facts_add_text (row, "what", note->what);
    }
  if (notes->len > SHOWN_NOTES)
    eda_facts_add_count (facts, "total", notes->len);
}

static void
add_coverage_entry (EdaFacts *list, const EdaFacts *entry)
{
  const EdaFacts *columns = eda_facts_find (entry, "columns");
  EdaFacts       *facts = eda_facts_add_object (list, NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  for (gsize i = 0; i < eda_facts_get_size (columns); i++)
    g_string_append_printf (names,
                            "%s%s",
                            i > 0 ? ", " : "",
                            eda_facts_get_text (eda_facts_get_child (columns, i)));
  eda_facts_add_text (
      facts, "check", eda_facts_get_text (eda_facts_find (entry, "check")));
  eda_facts_add_text (facts, "columns", names->str);
  eda_facts_add_text (facts,
                      "ran",
                      eda_facts_get_flag (eda_facts_find (entry, "ran")) ? "in part"
                                                                         : "no");
  eda_facts_add_text (facts, "why", eda_facts_get_text (eda_facts_find (entry, "why")));
}

static void
add_coverage (EdaPage *self, EdaFacts *reading)
{
  const EdaFacts *coverage = eda_facts_find (self->model, "coverage");
  gsize           n = eda_facts_get_size (coverage);
  EdaFacts       *list;

  eda_facts_add_flag (reading, "checked", n > 0);
  if (n == 0)
    return;
  list = eda_facts_add_list (reading, "coverage");
  for (gsize i = 0; i < MIN (n, SHOWN_NOTES); i++)
    add_coverage_entry (list, eda_facts_get_child (coverage, i));
  if (n > SHOWN_NOTES)
    eda_facts_add_count (reading, "coverage_total", (gint64)n);
}

static void
add_left_out (EdaPage *self, EdaFacts *reading)
{
  g_autofree char *count = NULL;

  if (self->n_left_out == 0)
    return;
  count = eda_format_count (self->n_left_out, "figure is", "figures are");
  eda_facts_add_text (reading, "left_out", count);
  eda_facts_add_count (reading, "figure_parts", EDA_PAGE_FIGURE_GROUPS);
}

/* What was done to the table before it was explored. */
static void
add_changes (EdaPage *self, EdaFacts *reading)
{
  EdaTable          *table = eda_profile_get_table (self->report->profile);
  const char *const *changes = eda_table_get_changes (table);
  EdaFacts          *facts;

  if (changes[0] == NULL)
    return;
  facts = eda_facts_add_object (reading, "changed");
  eda_facts_add_texts (facts, "changes", changes);
}

void
eda_page_add_reading (EdaPage *self)
{
  const EdaSourceInfo *source
      = eda_table_get_source (eda_profile_get_table (self->report->profile));
  EdaFacts        *reading = eda_facts_add_object (self->facts, "reading");
  EdaFacts        *notes;
  g_autofree char *dialect = eda_source_words_dialect (source);

  eda_facts_add_text (reading, "dialect", dialect);
  eda_facts_add_text (reading, "reason", source->dialect_reason);
  add_changes (self, reading);
  eda_facts_add_count (reading, "shown", SHOWN_NOTES);
  notes = eda_facts_add_list (reading, "notes");
  add_notes (notes, "Lines set aside: in the file, not in the table", source->rejected);
  add_notes (notes, "Rows mended: in the table, changed", source->repairs);
  add_coverage (self, reading);
  add_left_out (self, reading);
}
