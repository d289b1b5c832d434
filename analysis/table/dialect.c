/* The guess: the best of the candidates (candidates.c), or one column; then the decimal
 * mark and where the table stands. And the reason, in words. */

#include "analysis/table/dialect.h"

#include "analysis/result/format.h"
#include "analysis/table/parse.h"

#include <string.h>

#define MIN_SCORE 0.1 /* below it, one column is the better reading */
#define MIN_SPLIT 0.8
#define SAMPLE_ROWS 1000
#define SAMPLE_CELLS 20000      /* of usual tables */
#define SAMPLE_CELLS_MAX 100000 /* of wide ones, so that they have some rows */
#define SAMPLE_ROWS_WIDE 100

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

static char *
describe_rows (const EdaCandidate *candidate)
{
  g_autofree char *usual = eda_format (EDA_ROLE_COUNT, candidate->n_usual);
  g_autofree char *rows = eda_format_count (candidate->n_rows, "row", NULL);
  g_autofree char *fields = eda_format_count (candidate->usual_fields, "field", NULL);

  return g_strdup_printf (
      "%s of %s %s %s", usual, rows, candidate->n_usual == 1 ? "has" : "have", fields);
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

/* "12.5": a number with a point, and none with a comma, whatever its digits. */
static gboolean
is_plainly_with_point (const char *text, gsize length)
{
  const EdaNumberLayout points = { '.', 0 };
  EdaNumberFlags        flags;
  double                value;

  return eda_parse_number (text, length, points, &value, &flags)
         && (flags & (EDA_NUMBER_INTEGER | EDA_NUMBER_MILLE)) == 0;
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
        if (is_plainly_with_point (text, length))
          {
            n_points++;
            continue;
          }
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
choose_syntax (EdaDialect *self, const EdaExcerpt *excerpt, const EdaDialectWish *wish)
{
  g_autoptr (GArray) candidates
      = eda_candidates_list (excerpt, wish->delimiter, wish->quote);
  EdaCandidate *best = NULL;

  if (candidates->len > 0)
    best = &g_array_index (candidates, EdaCandidate, 0);
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
      self->syntax.delimiter = eda_candidates_find_harmless (candidates);
      self->syntax.quote = wish->quote >= 0 ? (char)wish->quote : '"';
      self->n_fields = 1;
      self->reason
          = g_strdup ("No delimiter splits the rows evenly, so there is one column.");
    }
  self->syntax.n_fields = self->n_fields;
}

/* “sep=;” in the first line, as spreadsheet programs write and read it; 0 = no such line.
 */
static char
find_delimiter_word (const EdaExcerpt *excerpt)
{
  const char *text = excerpt->head;

  if (excerpt->head_length < 6 || g_ascii_strncasecmp (text, "sep=", 4) != 0
      || (text[5] != '\n' && text[5] != '\r') || g_ascii_isalnum (text[4]))
    return 0;
  return text[4];
}

static guint
get_sample_cells (guint n_fields)
{
  guint wide = MIN (n_fields, SAMPLE_CELLS_MAX) * SAMPLE_ROWS_WIDE;

  return CLAMP (wide, SAMPLE_CELLS, SAMPLE_CELLS_MAX);
}

EdaDialect *
eda_dialect_guess (const EdaExcerpt *excerpt, const EdaDialectWish *wish, GError **error)
{
  g_autoptr (EdaDialect) self = g_new0 (EdaDialect, 1);
  EdaDialectWish said = *wish;
  g_autoptr (EdaSample) sample = NULL;

  if (said.delimiter == 0)
    said.delimiter = find_delimiter_word (excerpt);
  choose_syntax (self, excerpt, &said);
  sample = eda_sample_new (
      excerpt, &self->syntax, SAMPLE_ROWS, get_sample_cells (self->n_fields));
  if (sample->rows->len == 0 && excerpt->whole)
    self->n_fields = 0;
  self->decimal = wish->decimal != 0 ? wish->decimal
                                     : guess_decimal (sample, self->syntax.delimiter);
  self->frame
      = wish->all_lines
            ? eda_frame_of_all_lines (sample, self->n_fields, self->decimal, wish->header)
            : eda_frame_guess (sample, self->n_fields, self->decimal, wish->header);
  self->header = self->frame.n_header > 0;
  if (!eda_context_check (excerpt->context, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
eda_dialect_free (EdaDialect *self)
{
  if (self == NULL)
    return;
  g_free (self->reason);
  g_free (self);
}
