/* The same facts twice: as JSON for machines and laid out for people. */

#include "app/batch/batch-inspect.h"

#include <stdio.h>
#include <string.h>

#include "analysis/result/format.h"
#include "analysis/table/audit.h"
#include "analysis/table/dialect.h"
#include "app/batch/batch-load.h"
#include "app/batch/batch-print.h"
#include "app/batch/batch-talk.h"
#include "report/json.h"

#define NAME_WIDTH 28
#define MAX_NOTES 20 /* lines for people; the JSON has all */

typedef struct
{
  const EdaBatchOptions *options;
  EdaTable              *table;
  const EdaSourceInfo   *source;
  const EdaCsvSyntax    *syntax; /* (nullable) */
  const EdaAudit        *audit;  /* (nullable) */
} Inspection;

static gboolean
is_one_column (const Inspection *self)
{
  return self->source->delimiter == 0
         || (self->syntax != NULL && self->syntax->delimiter == EDA_DELIMITER_NONE);
}

/* NUL is null. */
static void
add_sign (EdaFacts *facts, const char *key, char sign)
{
  char text[2] = { sign, '\0' };

  eda_facts_add_text (facts, key, sign != 0 ? text : NULL);
}

static void
add_notes (EdaFacts *facts, const char *key, const char *what, GPtrArray *notes)
{
  EdaFacts *list = eda_facts_add_list (facts, key);

  for (guint i = 0; i < notes->len; i++)
    {
      const EdaLoadNote *note = notes->pdata[i];
      EdaFacts          *entry = eda_facts_add_object (list, NULL);

      eda_facts_add_count (entry, "line", (gint64)note->line);
      if (note->column > 0)
        eda_facts_add_count (entry, "column", note->column);
      eda_facts_add_text (entry, what, note->what);
    }
}

static void
add_examples (EdaFacts *facts, const char *key, const EdaAuditExample examples[])
{
  EdaFacts *list = eda_facts_add_list (facts, key);

  for (guint i = 0; i < EDA_AUDIT_EXAMPLES && examples[i].source != NULL; i++)
    {
      EdaFacts *entry = eda_facts_add_object (list, NULL);

      eda_facts_add_count (entry, "line", (gint64)examples[i].line);
      eda_facts_add_text (entry, "source", examples[i].source);
      eda_facts_add_text (entry, "written", examples[i].written);
    }
}

static void
add_audit (EdaFacts *facts, const EdaAuditColumn *audit)
{
  EdaFacts *entry = eda_facts_add_object (facts, "round_trip");

  eda_facts_add_count (entry, "same", (gint64)audit->n_same);
  eda_facts_add_count (entry, "missing_texts", (gint64)audit->n_missing);
  eda_facts_add_count (entry, "other_text", (gint64)audit->n_text);
  eda_facts_add_count (entry, "other_value", (gint64)audit->n_loss);
  add_examples (entry, "text_examples", audit->text);
  add_examples (entry, "value_examples", audit->loss);
}

static void
add_column (EdaFacts *list, const EdaColumn *column, const EdaAuditColumn *audit)
{
  EdaFacts *facts = eda_facts_add_object (list, NULL);
  gsize     n_missing = eda_column_get_n_missing (column);

  eda_facts_add_text (facts, "name", eda_column_get_name (column));
  eda_facts_add_text (facts, "type", eda_type_get_name (eda_column_get_type (column)));
  eda_facts_add_text (
      facts, "storage", eda_storage_get_name (eda_column_get_storage (column)));
  eda_facts_add_text (facts, "reason", eda_column_get_type_reason (column));
  eda_facts_add_count (facts, "n", (gint64)(eda_column_get_n_rows (column) - n_missing));
  eda_facts_add_count (facts, "missing", (gint64)n_missing);
  if (eda_column_has_levels (column))
    eda_facts_add_count (facts, "distinct", eda_column_get_n_levels (column));
  if (audit != NULL)
    add_audit (facts, audit);
}

static EdaFacts *
collect_facts (const Inspection *self)
{
  const EdaSourceInfo *source = self->source;
  EdaFacts            *facts = eda_facts_new_object ();
  EdaFacts            *columns;

  eda_facts_add_text (facts, "file", source->name);
  eda_facts_add_count (facts, "bytes", (gint64)source->bytes);
  if (self->audit != NULL) /* it takes reading the file once more */
    eda_facts_add_text (facts, "sha256", eda_source_info_get_sha256 (source));
  eda_facts_add_text (facts, "encoding", source->encoding);
  if (is_one_column (self))
    eda_facts_add_text (facts, "delimiter", "");
  else
    add_sign (facts, "delimiter", source->delimiter);
  add_sign (facts, "quotechar", source->quote);
  add_sign (facts, "escapechar", self->syntax != NULL ? self->syntax->escape : 0);
  eda_facts_add_flag (facts, "header", source->header);
  add_sign (facts, "decimal", source->decimal);
  eda_facts_add_text (facts, "dialect_reason", source->dialect_reason);
  eda_facts_add_number (facts, "dialect_score", source->dialect_score);
  add_sign (facts, "runner_up", source->runner_up);
  eda_facts_add_number (facts, "runner_up_score", source->runner_up_score);
  eda_facts_add_flag (facts, "partial", source->partial);
  eda_facts_add_count (facts, "rows", (gint64)eda_table_get_n_rows (self->table));
  columns = eda_facts_add_list (facts, "columns");
  for (guint i = 0; i < eda_table_get_n_columns (self->table); i++)
    add_column (columns,
                eda_table_get_column (self->table, i),
                self->audit != NULL ? &self->audit->columns[i] : NULL);
  add_notes (facts, "rejected", "reason", source->rejected);
  add_notes (facts, "repairs", "change", source->repairs);
  return facts;
}

static const char *
name_delimiter (const Inspection *self, char buffer[16])
{
  if (is_one_column (self))
    return "none: one column";
  switch (self->source->delimiter)
    {
    case ',':
      return "comma";
    case ';':
      return "semicolon";
    case '\t':
      return "tab";
    case ' ':
      return "space";
    case '|':
      return "pipe";
    default:
      g_snprintf (buffer, 16, "“%c”", self->source->delimiter);
      return buffer;
    }
}

static void
say_reading (const Inspection *self)
{
  const EdaSourceInfo *source = self->source;
  char                 delimiter[16];
  g_autofree char     *name = eda_print_tame (source->name);
  g_autofree char     *reason = eda_print_tame (source->dialect_reason);
  g_autofree char     *rows
      = eda_format_count (eda_table_get_n_rows (self->table), "row", NULL);
  g_autofree char *columns
      = eda_format_count (eda_table_get_n_columns (self->table), "column", NULL);

  printf ("%s: %s × %s\n\n", name, rows, columns);
  printf ("  Encoding   %s\n", source->encoding);
  printf ("  Delimiter  %s\n", name_delimiter (self, delimiter));
  if (source->quote != 0)
    printf ("  Quote      %c\n", source->quote);
  else
    printf ("  Quote      none\n");
  if (self->syntax != NULL && self->syntax->escape != 0)
    printf ("  Escape     %c\n", self->syntax->escape);
  printf ("  Header     %s\n", source->header ? "yes" : "no");
  printf ("  Decimal    %s\n", source->decimal == ',' ? "comma" : "point");
  printf ("  Why        %s\n", reason);
}

static void
say_columns (const Inspection *self)
{
  guint n = eda_table_get_n_columns (self->table);
  guint widest = 4;
  int   digits = (int)strlen (G_STRINGIFY (100));

  for (guint i = 0; i < n; i++)
    {
      const char *name = eda_column_get_name (eda_table_get_column (self->table, i));

      widest = MAX (widest, MIN ((guint)g_utf8_strlen (name, -1), NAME_WIDTH));
    }
  for (guint k = n; k >= 1000; k /= 10)
    digits++;
  printf ("\n  %*s  %-*s  %-11s  %9s  Why\n",
          digits,
          "#",
          (int)widest,
          "Name",
          "Type",
          "Missing");
  for (guint i = 0; i < n; i++)
    {
      const EdaColumn *column = eda_table_get_column (self->table, i);
      g_autofree char *name = eda_print_wide (eda_column_get_name (column), widest);
      g_autofree char *reason = eda_print_tame (eda_column_get_type_reason (column));

      printf ("  %*u  %s  %-11s  %9" G_GSIZE_FORMAT "  %s\n",
              digits,
              i + 1,
              name,
              eda_type_get_name (eda_column_get_type (column)),
              eda_column_get_n_missing (column),
              reason);
    }
}

static void
say_notes (const char *title, GPtrArray *notes)
{
  guint shown = MIN (notes->len, MAX_NOTES);

  if (notes->len == 0)
    return;
  printf ("\n%s\n", title);
  for (guint i = 0; i < shown; i++)
    {
      const EdaLoadNote *note = notes->pdata[i];
      g_autofree char   *what = eda_print_tame (note->what);

      if (note->line > 0 && note->column > 0)
        printf ("  line %" G_GUINT64_FORMAT ", column %u: %s\n",
                note->line,
                note->column,
                what);
      else if (note->line > 0)
        printf ("  line %" G_GUINT64_FORMAT ": %s\n", note->line, what);
      else
        printf ("  %s\n", what);
    }
  if (notes->len > shown)
    printf ("  and %u more; all are in the JSON (--json)\n", notes->len - shown);
}

static void
say_examples (const EdaAuditExample examples[])
{
  for (guint i = 0; i < EDA_AUDIT_EXAMPLES && examples[i].source != NULL; i++)
    {
      g_autofree char *source = eda_print_tame (examples[i].source);
      g_autofree char *written = eda_print_tame (examples[i].written);

      printf ("      line %" G_GUINT64_FORMAT ": “%s” is read as %s\n",
              examples[i].line,
              source,
              written[0] != '\0' ? written : "missing");
    }
}

/* Quiet about columns that come back as they are. */
static void
say_audit (const Inspection *self)
{
  gsize n_loss = 0;

  if (self->audit == NULL)
    return;
  printf ("\nValues written back, against the file\n");
  for (guint i = 0; i < self->audit->n_columns; i++)
    {
      const EdaAuditColumn *column = &self->audit->columns[i];
      const EdaColumn      *source = eda_table_get_column (self->table, i);
      g_autofree char      *name = eda_print_tame (eda_column_get_name (source));

      n_loss += column->n_loss;
      if (column->n_text + column->n_loss + column->n_missing == 0)
        continue;
      printf ("  %s: %" G_GSIZE_FORMAT " the same, %" G_GSIZE_FORMAT
              " with other text, %" G_GSIZE_FORMAT " texts for missing, %" G_GSIZE_FORMAT
              " with another value\n",
              name,
              column->n_same,
              column->n_text,
              column->n_missing,
              column->n_loss);
      say_examples (column->loss);
      say_examples (column->text);
    }
  if (n_loss == 0)
    printf ("  No cell has another value than its text says.\n");
  else
    printf ("  %" G_GSIZE_FORMAT " cells have another value than their text says.\n",
            n_loss);
}

gboolean
eda_batch_inspect (const char            *input,
                   const EdaBatchOptions *options,
                   GCancellable          *cancellable,
                   GError               **error)
{
  EdaBatchTalk talk;
  EdaContext   context = { cancellable, options->seed, eda_batch_talk_progress, &talk };
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaAudit) audit = NULL;
  Inspection self = { .options = options };

  eda_batch_talk_init (&talk, options, input);
  table = eda_batch_load (input, options, &context, error);
  eda_batch_talk_clear (&talk);
  if (table == NULL)
    return FALSE;
  self.table = table;
  self.source = eda_table_get_source (table);
  if (self.source->trace != NULL)
    self.syntax = eda_trace_get_syntax (self.source->trace);
  if (options->audit)
    self.audit = audit = eda_audit_new (table, options->load.missing, &context, error);
  if (options->audit && audit == NULL)
    return FALSE;
  if (options->json)
    {
      g_autoptr (EdaFacts) facts = collect_facts (&self);

      eda_print_json (facts);
      return eda_print_finish (error);
    }
  say_reading (&self);
  say_columns (&self);
  say_audit (&self);
  say_notes ("Set aside", self.source->rejected);
  say_notes ("Changed", self.source->repairs);
  return eda_print_finish (error);
}
