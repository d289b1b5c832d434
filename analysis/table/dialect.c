/* The guess: every candidate (delimiter and quote) parses the sample with the real
 * parser, and the one whose rows are most equal in length and whose cells look most like
 * values wins:
 *
 *   score = share of rows with the usual number of fields ² × (1 − 1 / fields) × clean
 * cells ²
 *
 * A cell is clean when it is empty, a number, a date, or a text with no foreign delimiter
 * or loose quote in it. The idea of pattern times type is that of van den Burg, Nazábal &
 * Sutton (2019), "Wrangling messy CSV files by detecting row and type patterns". */

#include "analysis/table/dialect.h"

#include "analysis/result/format.h"
#include "analysis/table/header.h"
#include "analysis/table/parse.h"
#include "analysis/table/sample.h"

#include <string.h>

#define DELIMITERS ",;\t|"
#define MIN_SCORE 0.1 /* below it, one column is the better reading */
#define MIN_SPLIT 0.8
#define HEAD_ROWS 1000
#define HEAD_BYTES (256 * 1024)
#define HEAD_BYTES_MAX (2 * 1024 * 1024)
#define TAIL_BYTES (64 * 1024)
#define MAX_FIELDS 4096 /* longer rows are counted as this long */
#define SAMPLE_ROWS 1000
#define SAMPLE_CELLS 100000

typedef struct
{
  char   delimiter;
  char   quote;
  guint  n_rows;
  guint  usual_fields;
  guint  n_usual; /* rows that have them */
  guint  n_split; /* rows of two fields or more */
  guint  n_first; /* fields of the first row */
  double score;
} Candidate;

/* What one scan counts. */
typedef struct
{
  const Candidate *candidate;
  guint           *histogram; /* rows by number of fields */
  guint            n_fields;  /* of the row in work */
  guint            n_clean_row;
  guint            n_rows;
  guint            n_first; /* fields of the first row */
  gsize            n_cells;
  gsize            n_clean;
  gsize            done;
  gboolean         cut; /* the text goes on behind the sample */
} Counting;

static const char *
delimiter_word (char delimiter)
{
  switch (delimiter)
    {
    case ',':
      return "comma";
    case ';':
      return "semicolon";
    case '\t':
      return "tab";
    case '|':
      return "vertical bar";
    case ' ':
      return "blank";
    default:
      return NULL;
    }
}

static gboolean
is_quoted (const char *text, gsize length)
{
  return length > 0 && (text[0] == '"' || (text[0] == '\'' && text[length - 1] == '\''));
}

static gboolean
is_clean (const char *text, gsize length, char delimiter)
{
  const EdaNumberLayout points = { '.', ',' };
  const EdaNumberLayout commas = { ',', '.' };
  EdaNumberFlags        flags;
  double                value;

  eda_parse_trim (&text, &length);
  if (length == 0 || eda_parse_number (text, length, points, &value, &flags)
      || eda_parse_number (text, length, commas, &value, &flags))
    return TRUE;
  if (is_quoted (text, length))
    return FALSE;
  for (gsize i = 0; i + 1 < length; i++)
    if (text[i] != delimiter && text[i + 1] != ' ' && text[i + 1] != text[i]
        && strchr (DELIMITERS, text[i]) != NULL)
      return FALSE;
  return TRUE;
}

static void
cell_cb (const char *text, gsize length, gpointer data)
{
  Counting *self = data;

  self->n_fields++;
  self->n_clean_row += is_clean (text, length, self->candidate->delimiter);
}

static gboolean
row_cb (guint64 line, gpointer data)
{
  Counting *self = data;

  self->histogram[MIN (self->n_fields, MAX_FIELDS)]++;
  if (self->n_rows == 0)
    self->n_first = self->n_fields;
  self->n_rows++;
  self->n_cells += self->n_fields;
  self->n_clean += self->n_clean_row;
  self->n_fields = self->n_clean_row = 0;
  return !self->cut || self->n_rows < HEAD_ROWS || self->done < HEAD_BYTES;
}

static void
unclosed_cb (guint64 line, gboolean rest, gpointer data)
{
  Counting *self = data;

  self->n_fields = self->n_clean_row = 0;
}

static gboolean
tick_cb (gsize done, gpointer data)
{
  Counting *self = data;

  self->done = done;
  return TRUE;
}

/* Whole lines only, unless the first line is longer than the head. */
static gsize
find_head (const char *text, gsize length)
{
  const char *last;

  if (length <= HEAD_BYTES_MAX)
    return length;
  last = memrchr (text, '\n', HEAD_BYTES_MAX);
  return last != NULL ? (gsize)(last - text) + 1 : HEAD_BYTES_MAX;
}

/* The tail may begin inside quotes, then its rows speak against all candidates alike. */
static void
count_tail (Counting            *counting,
            const char          *text,
            gsize                length,
            const EdaCsvSyntax  *syntax,
            const EdaCsvHandler *handler)
{
  const char *tail = text + length - TAIL_BYTES;
  const char *line = memchr (tail, '\n', TAIL_BYTES);

  counting->cut = FALSE;
  counting->n_fields = counting->n_clean_row = 0;
  if (line != NULL)
    eda_csv_scan (
        line + 1, (gsize)(text + length - line) - 1, 1, syntax, handler, counting);
}

static void
score_candidate (Candidate *candidate, const char *text, gsize length)
{
  static const EdaCsvHandler handler = { cell_cb, row_cb, NULL, unclosed_cb, tick_cb };
  g_autofree guint          *histogram = g_new0 (guint, MAX_FIELDS + 1);
  gsize                      head = find_head (text, length);
  Counting                   counting
      = { .candidate = candidate, .histogram = histogram, .cut = head < length };
  EdaCsvSyntax syntax = { candidate->delimiter, candidate->quote, TRUE };
  double       equal, clean;

  eda_csv_scan (text, head, 1, &syntax, &handler, &counting);
  if (length > head + TAIL_BYTES)
    count_tail (&counting, text, length, &syntax, &handler);

  candidate->n_rows = counting.n_rows;
  for (guint i = 1; i <= MAX_FIELDS; i++)
    if (histogram[i] > 0 && histogram[i] >= candidate->n_usual)
      {
        candidate->n_usual = histogram[i];
        candidate->usual_fields = i;
      }
  candidate->n_first = counting.n_first;
  candidate->n_split = candidate->n_rows - histogram[1];
  if (candidate->n_rows == 0)
    return;
  equal = (double)candidate->n_usual / candidate->n_rows;
  clean = (double)counting.n_clean / (double)counting.n_cells;
  candidate->score = equal * equal * (1 - 1.0 / candidate->usual_fields) * clean * clean;
}

/* Apostrophes quote only where cells begin and end with them; one in a word is no sign.
 */
static gboolean
has_apostrophe_cells (const char *text, gsize length)
{
  gsize n = 0;

  for (gsize i = 1; i < length; i++)
    if (text[i - 1] == '\'' && strchr (DELIMITERS "\r\n", text[i]) != NULL)
      n++;
  return n >= 2;
}

static guint
list_quotes (const char *text, gsize length, int wish, char quotes[2])
{
  guint n = 0;

  if (wish >= 0)
    quotes[n++] = (char)wish;
  else
    {
      quotes[n++] = '"';
      if (has_apostrophe_cells (text, MIN (length, HEAD_BYTES)))
        quotes[n++] = '\'';
    }
  return n;
}

/* All candidates that occur, scored; the best first, the earlier of DELIMITERS on equal
 * score. */
static GArray *
score_candidates (const char *text, gsize length, const EdaDialectWish *wish)
{
  GArray     *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  char        quotes[2];
  guint       n_quotes = list_quotes (text, length, wish->quote, quotes);
  const char  wished[] = { wish->delimiter, '\0' };
  const char *delimiters = wish->delimiter != 0 ? wished : DELIMITERS;

  for (; *delimiters != '\0'; delimiters++)
    for (guint i = 0; i < n_quotes; i++)
      {
        Candidate candidate = { .delimiter = *delimiters, .quote = quotes[i] };
        guint     at = 0;

        if (wish->delimiter == 0
            && memchr (text, *delimiters, MIN (length, HEAD_BYTES_MAX)) == NULL)
          continue;
        score_candidate (&candidate, text, length);
        while (at < candidates->len
               && g_array_index (candidates, Candidate, at).score >= candidate.score)
          at++;
        g_array_insert_val (candidates, at, candidate);
      }
  return candidates;
}

static char *
describe_rows (const Candidate *candidate)
{
  g_autofree char *usual = eda_format (EDA_ROLE_COUNT, candidate->n_usual);
  g_autofree char *rows = eda_format_count (candidate->n_rows, "row", NULL);
  g_autofree char *fields = eda_format_count (candidate->usual_fields, "field", NULL);

  return g_strdup_printf ("%s of %s have %s", usual, rows, fields);
}

static const Candidate *
find_runner_up (const GArray *candidates)
{
  const Candidate *best = &g_array_index (candidates, Candidate, 0);

  for (guint i = 1; i < candidates->len; i++)
    {
      const Candidate *other = &g_array_index (candidates, Candidate, i);

      if (other->delimiter != best->delimiter && other->score > 0)
        return other;
    }
  return NULL;
}

static char *
describe_choice (const GArray *candidates, const EdaDialectWish *wish)
{
  const Candidate *best = &g_array_index (candidates, Candidate, 0);
  const Candidate *other = find_runner_up (candidates);
  g_autofree char *rows = describe_rows (best);
  g_autofree char *rows_other = NULL;
  const char      *word = delimiter_word (best->delimiter);
  char             sign[] = { best->delimiter, '\0' };

  if (wish->delimiter != 0)
    return g_strdup_printf ("The delimiter (%s) was given: %s in the sample.",
                            word != NULL ? word : sign,
                            rows);
  if (other == NULL)
    return g_strdup_printf (
        "The delimiter is a %s: %s in the sample, and no other delimiter "
        "splits them evenly.",
        word,
        rows);
  rows_other = describe_rows (other);
  return g_strdup_printf (
      "The delimiter is a %s: %s in the sample. Runner-up: %s, where %s.",
      word,
      rows,
      delimiter_word (other->delimiter),
      rows_other);
}

static gboolean
has_blanks_before_quotes (const char *text, gsize length, const EdaCsvSyntax *syntax)
{
  const char pattern[] = { syntax->delimiter, ' ', syntax->quote };

  return syntax->quote != 0
         && memmem (text, MIN (length, HEAD_BYTES), pattern, 3) != NULL;
}

/* Cells with a decimal comma against cells with a decimal point. "1,234" says nothing by
 * itself. */
static char
guess_decimal (const EdaSample *sample, char delimiter)
{
  const EdaNumberLayout points = { '.', ',' };
  const EdaNumberLayout commas = { ',', '.' };
  gsize                 n_points = 0, n_commas = 0, n_either = 0;

  for (guint row = 0; row < sample->rows->len; row++)
    for (guint i = 0; i < eda_sample_get_n_fields (sample, row); i++)
      {
        const char    *text = eda_sample_get_cell (sample, row, i);
        gsize          length = strlen (text);
        EdaNumberFlags flags;
        double         value;
        gboolean       point, comma;

        if (strpbrk (text, ".,") == NULL)
          continue;
        eda_parse_trim (&text, &length);
        point = eda_parse_number (text, length, points, &value, &flags);
        comma = eda_parse_number (text, length, commas, &value, &flags);
        n_points += point && !comma;
        n_commas += comma && !point;
        n_either += comma && point && memchr (text, ',', length) != NULL;
      }
  if (n_commas != n_points)
    return n_commas > n_points ? ',' : '.';
  return n_commas + n_either > 0 && delimiter == ';' ? ',' : '.';
}

/* Rows of very different lengths still are a table when nearly all of them are split. */
static gboolean
is_convincing (const Candidate *candidate)
{
  return candidate->score >= MIN_SCORE
         || (candidate->n_first > 1
             && candidate->n_split >= MIN_SPLIT * (double)candidate->n_rows);
}

static void
choose_syntax (EdaDialect           *self,
               const char           *text,
               gsize                 length,
               const EdaDialectWish *wish)
{
  g_autoptr (GArray) candidates = score_candidates (text, length, wish);
  const Candidate *best
      = candidates->len > 0 ? &g_array_index (candidates, Candidate, 0) : NULL;

  if (best != NULL && (is_convincing (best) || wish->delimiter != 0))
    {
      self->syntax.delimiter = best->delimiter;
      self->syntax.quote = best->quote;
      self->n_fields = best->usual_fields;
      self->reason = describe_choice (candidates, wish);
    }
  else
    {
      /* a comma in a text now and then would cut it: no delimiter at all */
      self->syntax.delimiter = EDA_DELIMITER_NONE;
      self->syntax.quote = wish->quote >= 0 ? (char)wish->quote : '"';
      self->n_fields = 1;
      self->reason
          = g_strdup ("No delimiter splits the rows evenly, so there is one column.");
    }
}

EdaDialect *
eda_dialect_guess (const char *text, gsize length, const EdaDialectWish *wish)
{
  EdaDialect *self = g_new0 (EdaDialect, 1);
  g_autoptr (EdaSample) sample = NULL;

  choose_syntax (self, text, length, wish);
  self->syntax.trim_blanks = has_blanks_before_quotes (text, length, &self->syntax);
  sample = eda_sample_new (text, length, &self->syntax, SAMPLE_ROWS, SAMPLE_CELLS);
  if (sample->rows->len == 0)
    self->n_fields = 0;
  self->decimal = wish->decimal != 0 ? wish->decimal
                                     : guess_decimal (sample, self->syntax.delimiter);
  self->header
      = wish->header >= 0 ? wish->header != 0 : eda_header_guess (sample, self->decimal);
  return self;
}

void
eda_dialect_free (EdaDialect *self)
{
  if (self == NULL)
    return;
  g_free (self->reason);
  g_free (self);
}
