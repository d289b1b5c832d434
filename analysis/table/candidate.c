/* The score of a candidate. It parses the sample with the real parser:
 *
 *   score = regular rows ² × clean cells ² × (1 − 1 / fields)
 *           × √(share of rows in the core) × (0.9 + 0.1 × typed columns) × (1 − loose
 * rows)
 *
 * The core goes from the first row with the usual number of fields to the last one, so
 * lines before and behind the table cost little. A cell is clean when it is empty, a
 * number, a date, or a text without foreign delimiter or loose quote. The idea of pattern
 * times type is that of van den Burg, Nazábal & Sutton (2019), "Wrangling messy CSV files
 * by detecting row and type patterns". */

#include "analysis/table/candidate.h"

#include "analysis/table/kind.h"
#include "analysis/table/parse.h"

#include <math.h>
#include <string.h>

#define DELIMITERS ",;\t|"
#define HEAD_ROWS 1000
#define HEAD_BYTES (256 * 1024)
#define MAX_TYPED 256 /* columns whose cells are looked at closer */

typedef struct
{
  guint n_values;
  guint n_texts;
} Column;

/* What one scan counts. */
typedef struct
{
  const EdaCandidate *candidate;
  const EdaExcerpt   *excerpt;
  GArray             *fields; /* guint: of each row */
  Column              columns[MAX_TYPED];
  guint               n_fields;    /* of the row in work */
  guint               most_fields; /* of any row */
  gboolean            named;     /* a row of two fields or more has come: names, maybe */
  gboolean            is_remark; /* it begins like a comment */
  guint               n_loose;
  gsize               n_cells;
  gsize               n_clean;
  gsize               done;
  gboolean            in_head; /* of a text that goes on behind it */
} Counting;

static gboolean
is_quoted (const char *text, gsize length)
{
  return length > 0 && (text[0] == '"' || (text[0] == '\'' && text[length - 1] == '\''));
}

static gboolean
is_clean_text (const char *text, gsize length, char delimiter)
{
  if (is_quoted (text, length))
    return FALSE;
  for (gsize i = 0; i + 1 < length; i++)
    if (text[i] != delimiter && text[i + 1] != ' ' && text[i + 1] != text[i]
        && text[i] != '\0' && strchr (DELIMITERS, text[i]) != NULL)
      return FALSE;
  return TRUE;
}

static void
cell_cb (const char *text, gsize length, gpointer data)
{
  Counting *self = data;
  Column   *column = &self->columns[MIN (self->n_fields, MAX_TYPED - 1)];
  EdaKind   kind;

  if (self->n_fields >= EDA_CANDIDATE_FIELDS)
    return;
  if (self->n_fields == 0)
    self->is_remark = length > 0 && text[0] == '#';

  eda_parse_trim (&text, &length);
  kind = eda_kind_of (text, length, 0);
  self->n_fields++;
  self->n_cells++;
  self->n_clean += kind != EDA_KIND_TEXT
                   || is_clean_text (text, length, self->candidate->syntax.delimiter);
  if (self->named)
    {
      column->n_values += kind == EDA_KIND_VALUE;
      column->n_texts += kind == EDA_KIND_TEXT;
    }
}

static gboolean
row_cb (guint64 line, gpointer data)
{
  Counting *self = data;
  guint     n = self->n_fields;

  if (n > 1 || !self->is_remark)
    g_array_append_val (self->fields, n);
  self->named |= n > 1;
  self->most_fields = MAX (self->most_fields, n);
  self->n_fields = 0;
  return !self->in_head || self->fields->len < HEAD_ROWS || self->done < HEAD_BYTES;
}

static void
unclosed_cb (guint64 line, gboolean rest, gpointer data)
{
  Counting *self = data;

  self->n_loose++;
}

static gboolean
tick_cb (gsize done, gpointer data)
{
  Counting *self = data;

  self->done = done;
  return !eda_excerpt_is_cancelled (self->excerpt);
}

/* The usual number of fields (of equally frequent ones the larger) and what follows from
 * it. */
static void
count_rows (EdaCandidate *self, const Counting *counting)
{
  g_autofree guint *histogram = g_new0 (guint, counting->most_fields + 2);
  guint             first = G_MAXUINT, last = 0;

  self->n_rows = counting->fields->len;
  self->n_loose = MIN (counting->n_loose, self->n_rows);
  for (guint i = 0; i < self->n_rows; i++)
    histogram[g_array_index (counting->fields, guint, i)]++;
  for (guint i = 1; i <= counting->most_fields; i++)
    if (histogram[i] > 0 && histogram[i] >= self->n_usual)
      {
        self->n_usual = histogram[i];
        self->usual_fields = i;
      }
  self->n_first = g_array_index (counting->fields, guint, 0);
  if (self->n_first > 1 && histogram[self->n_first] == self->n_usual)
    self->usual_fields = self->n_first;
  for (guint i = 0; i < self->n_rows; i++)
    if (g_array_index (counting->fields, guint, i) == self->usual_fields)
      {
        first = MIN (first, i);
        last = i;
      }
  self->n_core = last - first + 1;
  self->n_split = self->n_rows - histogram[1];
}

static void
count_typed (EdaCandidate *self, const Counting *counting)
{
  for (guint i = 0; i < MIN (self->usual_fields, MAX_TYPED - 1); i++)
    {
      const Column *column = &counting->columns[i];

      self->n_typed
          += column->n_values > 0
             && 10 * (gsize)column->n_texts < (gsize)column->n_values + column->n_texts;
    }
}

/* The tail may begin inside quotes, then its rows speak against all candidates alike. */
static void
count_excerpt (Counting *counting, const EdaExcerpt *excerpt, const EdaCsvSyntax *syntax)
{
  static const EdaCsvHandler handler = { cell_cb, row_cb, NULL, unclosed_cb, tick_cb };

  counting->in_head = !excerpt->whole;
  eda_csv_scan (excerpt->head, excerpt->head_length, 1, syntax, &handler, counting);
  counting->in_head = FALSE;
  counting->n_fields = 0;
  eda_csv_scan (excerpt->tail, excerpt->tail_length, 1, syntax, &handler, counting);
}

void
eda_candidate_score (EdaCandidate *self, const EdaExcerpt *excerpt)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree Counting *counting = g_new0 (Counting, 1);
  double               regular, clean, core, typed, loose;

  counting->candidate = self;
  counting->excerpt = excerpt;
  counting->fields = fields;
  if (!eda_excerpt_is_cancelled (excerpt))
    count_excerpt (counting, excerpt, &self->syntax);
  if (fields->len == 0)
    return;
  count_rows (self, counting);
  count_typed (self, counting);
  regular = (double)self->n_usual / self->n_core;
  core = sqrt ((double)self->n_core / self->n_rows);
  clean = (double)counting->n_clean / (double)counting->n_cells;
  typed = (double)self->n_typed / MIN (self->usual_fields, MAX_TYPED - 1);
  loose = (double)self->n_loose / self->n_rows;
  self->score = regular * regular * clean * clean * (1 - 1.0 / self->usual_fields) * core
                * (0.9 + 0.1 * typed) * (1 - 0.5 * loose);
}
