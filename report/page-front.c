/* What stands before the steps: masthead, contents, key findings. */

#include "report/page-parts.h"

#include "analysis/findings/say-types.h"
#include "analysis/steps/step.h"
#include "analysis/table/changes.h"
#include "report/source-words.h"

#define KEY_FINDINGS 10
#define RELATED 5

static EdaTable *
get_table (EdaPage *self)
{
  return eda_profile_get_table (self->report->profile);
}

/* Cells, of all. */
static double
measure_missing (const EdaTable *table)
{
  guint n_columns = eda_table_get_n_columns (table);
  gsize cells = eda_table_get_n_rows (table) * n_columns, missing = 0;

  for (guint i = 0; i < n_columns; i++)
    missing += eda_column_get_n_missing (eda_table_get_column (table, i));
  return cells > 0 ? (double)missing / (double)cells : 0;
}

void
eda_page_add_tile (EdaFacts *tiles, const char *value, const char *name)
{
  EdaFacts *tile = eda_facts_add_object (tiles, NULL);

  eda_facts_add_text (tile, "value", value);
  eda_facts_add_text (tile, "name", name);
}

static void
add_count_tile (EdaFacts *tiles, gint64 count, const char *singular, const char *plural)
{
  g_autofree char *text = eda_format (EDA_ROLE_COUNT, (double)count);

  eda_page_add_tile (tiles, text, count == 1 ? singular : plural);
}

/* When the report has a cell that counted them. */
static void
add_repeated_rows (EdaPage *self, EdaFacts *tiles)
{
  const EdaFacts *rows
      = eda_facts_find (eda_facts_find (self->model, "dataset"), "duplicate_rows");

  if (rows != NULL && eda_facts_get_kind (rows) == EDA_FACTS_OBJECT)
    add_count_tile (tiles,
                    eda_facts_get_count (eda_facts_find (rows, "excess")),
                    "repeated row",
                    "repeated rows");
}

static void
add_glance (EdaPage *self)
{
  EdaFacts        *tiles = eda_facts_add_list (self->facts, "glance");
  const EdaTable  *table = get_table (self);
  g_autofree char *share = eda_format (EDA_ROLE_SHARE, measure_missing (table));

  add_count_tile (tiles, (gint64)eda_table_get_n_rows (table), "row", "rows");
  add_count_tile (tiles, eda_table_get_n_columns (table), "column", "columns");
  eda_page_add_tile (tiles, share, "of cells missing");
  add_repeated_rows (self, tiles);
  add_count_tile (tiles, self->findings->len, "finding", "findings");
}

void
eda_page_add_entry (EdaFacts *list, const char *term, const char *code, const char *text)
{
  EdaFacts *entry = eda_facts_add_object (list, NULL);

  eda_facts_add_text (entry, "term", term);
  eda_facts_add_text (entry, "code", code);
  eda_facts_add_text (entry, "text", text);
}

static void
add_origin (EdaPage *self)
{
  EdaFacts            *list = eda_facts_add_list (self->facts, "origin");
  const EdaSourceInfo *source = eda_table_get_source (get_table (self));
  const char *const   *changes = eda_table_get_changes (get_table (self));
  g_autofree char     *bytes = eda_format_count (source->bytes, "byte", NULL);
  const char          *sha256 = eda_source_info_get_sha256 (source);
  g_autofree char     *dialect = eda_source_words_dialect (source);
  g_autofree char     *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, self->report->seed);

  eda_page_add_entry (list, "File size", NULL, bytes);
  eda_page_add_entry (list, "Read as", NULL, dialect);
  for (; *changes != NULL; changes++)
    eda_page_add_entry (list, "Changed", NULL, *changes);
  eda_page_add_entry (list, "SHA-256", "mono", sha256 != NULL ? sha256 : "–");
  eda_page_add_entry (list, "Program", NULL, "EDA Workbench " EDA_VERSION);
  eda_page_add_entry (list, "Random seed", NULL, seed);
  if (self->report->command != NULL)
    eda_page_add_entry (list, "Make it again", "command", self->report->command);
}

static void
add_contents_entry (EdaFacts *list, const char *target, const char *text, guint count)
{
  EdaFacts        *entry = eda_facts_add_object (list, NULL);
  g_autofree char *title = eda_format_count (count, "finding", NULL);

  eda_facts_add_text (entry, "target", target);
  eda_facts_add_text (entry, "text", text);
  if (count == 0)
    return;
  eda_facts_add_count (entry, "count", count);
  eda_facts_add_text (entry, "title", title);
}

static guint
count_findings (EdaPage *self, guint step)
{
  guint n = 0;

  for (guint i = 0; i < self->findings->len; i++)
    n += ((EdaFinding *)self->findings->pdata[i])->step == step;
  return n;
}

static void
add_contents (EdaPage *self)
{
  EdaFacts *list = eda_facts_add_list (self->facts, "contents");

  if (eda_page_shows (self, EDA_SECTION_FINDINGS))
    add_contents_entry (list, "key-findings", "Key findings", 0);
  if (eda_page_shows (self, EDA_SECTION_COLUMNS)
      && eda_table_get_n_columns (get_table (self)) > 0)
    add_contents_entry (list, "columns", "Columns A–Z", 0);
  for (guint number = 1; number <= EDA_N_STEPS; number++)
    {
      g_autofree char *target = g_strdup_printf ("step-%u", number);
      g_autofree char *text
          = g_strdup_printf ("%u  %s", number, eda_step_get (number)->name);

      if (eda_page_shows (self, EDA_SECTION_STEP (number)))
        add_contents_entry (list, target, text, count_findings (self, number));
    }
  if (eda_page_shows (self, EDA_SECTION_READING))
    add_contents_entry (list, "reading", "How it was read", 0);
  if (eda_page_shows (self, EDA_SECTION_GLOSSARY))
    add_contents_entry (list, "glossary", "Glossary", 0);
}

static gboolean
is_exact (EdaPage *self)
{
  const EdaFacts *exact
      = eda_facts_find (eda_facts_find (self->model, "dataset"), "exact");

  return eda_facts_get_kind (exact) == EDA_FACTS_FLAG && eda_facts_get_flag (exact);
}

void
eda_page_add_front (EdaPage *self)
{
  EdaTable        *table = get_table (self);
  g_autofree char *rows = eda_format_count (eda_table_get_n_rows (table), "row", NULL);
  g_autofree char *columns
      = eda_format_count (eda_table_get_n_columns (table), "column", NULL);
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  const char      *types = eda_say_type_mix (pad, table);
  g_autofree char *lead = g_strdup_printf (
      "%s × %s%s%s. %s%s",
      rows,
      columns,
      types[0] != '\0' ? ": " : "",
      types,
      eda_table_get_changes (table)[0] != NULL
          ? "The table was changed after it was read; see “How it was read”. "
          : "",
      is_exact (self) ? "Every row was used; nothing is sampled."
                      : "Some numbers rest on a sample; see “How it was read”.");

  eda_facts_add_text (self->facts, "version", EDA_VERSION);
  eda_facts_add_text (self->facts, "name", eda_table_get_source (table)->name);
  eda_facts_add_text (self->facts, "lead", lead);
  eda_page_add_choice (self);
  add_glance (self);
  add_origin (self);
  add_contents (self);
}

/* The strongest relationships in words; nothing when there is none. */
static void
add_related (EdaPage *self)
{
  const EdaFacts *relationships = eda_facts_find (self->model, "relationships");
  const EdaFacts *strongest
      = relationships != NULL && eda_facts_get_kind (relationships) == EDA_FACTS_OBJECT
            ? eda_facts_find (relationships, "strongest")
            : NULL;
  gsize     n = strongest != NULL ? eda_facts_get_size (strongest) : 0;
  EdaFacts *lines;

  if (n == 0)
    return;
  lines = eda_facts_add_list (eda_facts_add_object (self->facts, "related"), "lines");
  for (gsize i = 0; i < MIN (n, RELATED); i++)
    eda_facts_add_text (
        lines,
        NULL,
        eda_facts_get_text (eda_facts_find (eda_facts_get_child (strongest, i), "text")));
}

void
eda_page_add_key_findings (EdaPage *self)
{
  EdaFacts *key = eda_facts_add_object (self->facts, "key");
  EdaFacts *list = eda_facts_add_list (key, "findings");
  guint     shown = eda_page_add_leaders (self, list, KEY_FINDINGS);

  eda_facts_add_text (
      key,
      "opening",
      shown > 0 ? "What to look at first, the gravest on top, one of each kind."
      : eda_table_get_n_rows (get_table (self)) == 0
          ? "The table has no rows, so there was nothing to check."
          : "Nothing stands out: no rule found anything worth a warning.");
  eda_facts_add_flag (key, "any", shown > 0);
  add_related (self);
  eda_page_add_rest (key, "more", self->findings->len - shown, "more finding");
}
