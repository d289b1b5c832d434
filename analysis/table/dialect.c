/* The guess: every candidate (delimiter, quote, escape) parses the sample with the real
 * parser, and the best score wins; see candidate.c. The four usual delimiters are tried
 * first. Rarer signs stand in many texts, so they need evidence: rows that are split
 * evenly, columns that become values, and lines that aren't values as they stand
 * (12:30:00 is no three columns). */

#include "analysis/table/dialect.h"

#include "analysis/result/format.h"
#include "analysis/table/candidate.h"
#include "analysis/table/kind.h"
#include "analysis/table/parse.h"

#include <string.h>

#define USUAL ",;\t|"
#define RARE " :^~+#!*&$=%/\x01\x02\x1e"
#define MIN_SCORE 0.1 /* below it, one column is the better reading */
#define MIN_SPLIT 0.8
#define RARE_EVEN 0.95
#define RARE_BETTER 1.3 /* how much better than a usual delimiter a rare one must be */
#define LOOK_BYTES (256 * 1024)
#define LOOK_BYTES_MAX (2 * 1024 * 1024)
#define SAMPLE_ROWS 1000
#define SAMPLE_CELLS 100000

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
    case ':':
      return "colon";
    default:
      return NULL;
    }
}

/* "comma", "sign “^”" */
static char *
delimiter_noun (char delimiter)
{
  const char *word = delimiter_word (delimiter);

  if (word != NULL)
    return g_strdup (word);
  if (!g_ascii_isgraph (delimiter))
    return g_strdup_printf ("control character %d", delimiter);
  return g_strdup_printf ("sign “%c”", delimiter);
}

/* Apostrophes quote only where cells begin and end with them; one in a word is no sign.
 */
static gboolean
has_apostrophe_cells (const char *text, gsize length)
{
  gsize n = 0;

  for (gsize i = 1; i < length; i++)
    if (text[i - 1] == '\'' && text[i] != '\0'
        && strchr (USUAL RARE "\r\n", text[i]) != NULL)
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
      if (has_apostrophe_cells (text, MIN (length, LOOK_BYTES)))
        quotes[n++] = '\'';
    }
  return n;
}

/* Does a blank stand behind each delimiter that isn't quoted? */
static gboolean
do_blanks_follow (const char *text, gsize length, char delimiter, char quote)
{
  gboolean quoted = FALSE;
  gsize    n = 0;

  if (delimiter == ' ' || strchr (USUAL, delimiter) == NULL)
    return FALSE;
  for (gsize i = 0; i + 1 < length; i++)
    {
      if (quote != 0 && text[i] == quote)
        quoted = !quoted;
      if (quoted || text[i] != delimiter || text[i + 1] == '\n' || text[i + 1] == '\r')
        continue;
      if (text[i + 1] != ' ')
        return FALSE;
      n++;
    }
  return n > 0;
}

static void
insert_candidate (GArray *candidates, const EdaCandidate *candidate)
{
  guint at = 0;

  while (at < candidates->len
         && g_array_index (candidates, EdaCandidate, at).score >= candidate->score)
    at++;
  g_array_insert_val (candidates, at, *candidate);
}

/* The candidates with this delimiter; those of equal score in the order in which they
 * come. */
static void
try_delimiter (
    GArray *candidates, char delimiter, const char *text, gsize length, int quote_wish)
{
  char  quotes[2];
  guint n_quotes = list_quotes (text, length, quote_wish, quotes);

  for (guint i = 0; i < n_quotes; i++)
    for (int merge = 0; merge <= (delimiter == ' '); merge++)
      {
        EdaCandidate candidate
            = { .syntax
                = { .delimiter = delimiter, .quote = quotes[i], .merge = merge } };

        candidate.syntax.trim_blanks
            = do_blanks_follow (text, MIN (length, LOOK_BYTES), delimiter, quotes[i]);
        eda_candidate_score (&candidate, text, length);
        insert_candidate (candidates, &candidate);
      }
}

static GArray *
try_delimiters (const char *signs, const char *text, gsize length, int quote_wish)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (EdaCandidate));

  for (; *signs != '\0'; signs++)
    if (memchr (text, *signs, MIN (length, LOOK_BYTES_MAX)) != NULL)
      try_delimiter (candidates, *signs, text, length, quote_wish);
  return candidates;
}

/* Are the lines values as they stand: numbers, dates, times? */
static gboolean
are_lines_values (const char *text, gsize length)
{
  EdaCsvSyntax syntax = { EDA_DELIMITER_NONE, '"', FALSE, 0, FALSE, 1 };
  g_autoptr (EdaSample) sample
      = eda_sample_new (text, length, &syntax, SAMPLE_ROWS, SAMPLE_ROWS);
  guint n_values = 0, n_texts = 0;

  for (guint row = 1; row < sample->rows->len; row++)
    {
      const char *cell = eda_sample_get_cell (sample, row, 0);
      EdaKind     kind = eda_kind_of (cell, strlen (cell), 0);

      n_values += kind == EDA_KIND_VALUE;
      n_texts += kind == EDA_KIND_TEXT;
    }
  return n_values > 9 * n_texts;
}

static gboolean
has_evidence (const EdaCandidate *rare)
{
  gboolean even = rare->n_usual >= RARE_EVEN * rare->n_core && rare->n_usual >= 2;

  if (!even || rare->n_usual < RARE_EVEN * rare->n_rows - 3 || rare->usual_fields < 2)
    return FALSE;
  if (rare->syntax.delimiter == ' ')
    return rare->n_typed > 0;
  return rare->n_typed > 0 || (rare->usual_fields >= 3 && rare->n_usual >= 3);
}

/* A rarer delimiter, where the usual ones do much worse. */
static void
consider_rare (GArray *candidates, const char *text, gsize length, int quote_wish)
{
  double best
      = candidates->len > 0 ? g_array_index (candidates, EdaCandidate, 0).score : 0;
  g_autoptr (GArray) rare = NULL;

  if (best > 0.6)
    return;
  rare = try_delimiters (RARE, text, length, quote_wish);
  if (rare->len > 0 && are_lines_values (text, length))
    return;
  for (guint i = 0; i < rare->len; i++)
    {
      const EdaCandidate *candidate = &g_array_index (rare, EdaCandidate, i);

      if (has_evidence (candidate) && candidate->score > RARE_BETTER * best)
        insert_candidate (candidates, candidate);
    }
}

/* All candidates that occur, scored; the best first. */
static GArray *
list_candidates (const char *text, gsize length, const EdaDialectWish *wish)
{
  GArray *candidates;

  if (wish->delimiter != 0)
    {
      candidates = g_array_new (FALSE, FALSE, sizeof (EdaCandidate));
      try_delimiter (candidates, wish->delimiter, text, length, wish->quote);
      return candidates;
    }
  candidates = try_delimiters (USUAL, text, length, wish->quote);
  consider_rare (candidates, text, length, wish->quote);
  return candidates;
}

static gboolean
is_even_throughout (const EdaCandidate *self)
{
  return self->n_usual == self->n_rows && self->usual_fields > 1;
}

/* When the best doesn't split the first row and another splits all rows evenly, the cells
 * are lists
 * ("1;2;3,4;5;6") and the other is meant: names are as much a part of the table. */
static void
prefer_even_first_row (GArray *candidates)
{
  EdaCandidate *best = &g_array_index (candidates, EdaCandidate, 0);

  for (guint i = 1; i < candidates->len; i++)
    {
      EdaCandidate other = g_array_index (candidates, EdaCandidate, i);

      if (best->n_first > 1 || other.syntax.delimiter == best->syntax.delimiter
          || !is_even_throughout (&other))
        continue;
      g_array_remove_index (candidates, i);
      g_array_prepend_val (candidates, other);
      return;
    }
}

/* A backslash before quotes: does reading it as an escape mend rows? */
static void
consider_escape (EdaCandidate *best, const char *text, gsize length)
{
  const char   sign[] = { '\\', best->syntax.quote };
  EdaCandidate escaped = { .syntax = best->syntax };

  if (best->syntax.quote == 0
      || memmem (text, MIN (length, LOOK_BYTES_MAX), sign, 2) == NULL)
    return;
  escaped.syntax.escape = '\\';
  eda_candidate_score (&escaped, text, length);
  if (escaped.n_loose < best->n_loose
      || (escaped.n_loose == best->n_loose && escaped.score > best->score))
    *best = escaped;
}

static char *
describe_rows (const EdaCandidate *candidate)
{
  g_autofree char *usual = eda_format (EDA_ROLE_COUNT, candidate->n_usual);
  g_autofree char *rows = eda_format_count (candidate->n_rows, "row", NULL);
  g_autofree char *fields = eda_format_count (candidate->usual_fields, "field", NULL);

  return g_strdup_printf ("%s of %s have %s", usual, rows, fields);
}

static const EdaCandidate *
find_runner_up (const GArray *candidates)
{
  const EdaCandidate *best = &g_array_index (candidates, EdaCandidate, 0);

  for (guint i = 1; i < candidates->len; i++)
    {
      const EdaCandidate *other = &g_array_index (candidates, EdaCandidate, i);

      if (other->syntax.delimiter != best->syntax.delimiter && other->score > 0)
        return other;
    }
  return NULL;
}

static char *
describe_choice (const GArray *candidates, const EdaDialectWish *wish)
{
  const EdaCandidate *best = &g_array_index (candidates, EdaCandidate, 0);
  const EdaCandidate *other = find_runner_up (candidates);
  g_autofree char    *rows = describe_rows (best);
  g_autofree char    *noun = delimiter_noun (best->syntax.delimiter);
  g_autofree char    *rows_other = NULL;
  g_autofree char    *noun_other = NULL;

  if (wish->delimiter != 0)
    return g_strdup_printf (
        "The delimiter (%s) was given: %s in the sample.", noun, rows);
  if (other == NULL)
    return g_strdup_printf (
        "The delimiter is a %s: %s in the sample, and no other delimiter "
        "splits them evenly.",
        noun,
        rows);
  rows_other = describe_rows (other);
  noun_other = delimiter_noun (other->syntax.delimiter);
  return g_strdup_printf (
      "The delimiter is a %s: %s in the sample. Runner-up: %s, where %s.",
      noun,
      rows,
      noun_other,
      rows_other);
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
        point = eda_parse_amount (text, length, points, &value, &flags, NULL);
        comma = eda_parse_amount (text, length, commas, &value, &flags, NULL);
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
is_convincing (const EdaCandidate *candidate)
{
  return candidate->score >= MIN_SCORE
         || (candidate->n_first > 1
             && candidate->n_split >= MIN_SPLIT * (double)candidate->n_rows);
}

static void
set_runner_up (EdaDialect *self, const GArray *candidates)
{
  const EdaCandidate *other = find_runner_up (candidates);

  self->score = g_array_index (candidates, EdaCandidate, 0).score;
  self->runner_up = other != NULL ? other->syntax.delimiter : 0;
  self->runner_up_score = other != NULL ? other->score : 0;
}

static void
choose_syntax (EdaDialect           *self,
               const char           *text,
               gsize                 length,
               const EdaDialectWish *wish)
{
  g_autoptr (GArray) candidates = list_candidates (text, length, wish);
  EdaCandidate *best = NULL;

  if (candidates->len > 0)
    {
      prefer_even_first_row (candidates);
      best = &g_array_index (candidates, EdaCandidate, 0);
      consider_escape (best, text, length);
    }
  if (best != NULL && (is_convincing (best) || wish->delimiter != 0))
    {
      self->syntax = best->syntax;
      self->n_fields = best->usual_fields;
      self->reason = describe_choice (candidates, wish);
      set_runner_up (self, candidates);
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
  self->syntax.n_fields = self->n_fields;
}

EdaDialect *
eda_dialect_guess (const char *text, gsize length, const EdaDialectWish *wish)
{
  EdaDialect *self = g_new0 (EdaDialect, 1);
  g_autoptr (EdaSample) sample = NULL;

  choose_syntax (self, text, length, wish);
  sample = eda_sample_new (text, length, &self->syntax, SAMPLE_ROWS, SAMPLE_CELLS);
  if (sample->rows->len == 0)
    self->n_fields = 0;
  self->decimal = wish->decimal != 0 ? wish->decimal
                                     : guess_decimal (sample, self->syntax.delimiter);
  self->frame = eda_frame_guess (sample, self->n_fields, self->decimal, wish->header);
  self->header = self->frame.n_header > 0;
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
