/* The list of candidates. The four usual delimiters are tried first. Rarer signs stand in
 * many texts, so they need evidence: rows that are split evenly, columns that become
 * values, and lines that aren't values as they stand (12:30:00 is no three columns). */

#include "analysis/table/candidates.h"

#include "analysis/table/kind.h"
#include "analysis/table/lists.h"
#include "analysis/table/quote-borders.h"
#include "analysis/table/sample.h"

#include <string.h>

#define USUAL ",;\t|"
#define RARE " :^~+#!*$\x01\x02\x1e"
#define RARE_EVEN 0.95
#define RARE_BETTER 1.3 /* how much better than a usual delimiter a rare one must be */
#define GOOD 0.6        /* a score that needs no rare ones beside it */
#define LOOK_BYTES (256 * 1024)
#define SAMPLE_ROWS 1000

/* Apostrophes quote only where a cell begins with one and one ends with it; in a word it
 * is no sign. */
static gboolean
has_apostrophe_cells (const char *text, gsize length)
{
  static const char borders[] = USUAL RARE "\r\n";
  gsize                               n_first = 0, n_last = 0;

  for (gsize i = 0; i < length; i++)
    if (text[i] == '\'')
      {
        n_first += i == 0 || (text[i - 1] != '\0' && strchr (borders, text[i - 1]));
        n_last
            += i + 1 == length || (text[i + 1] != '\0' && strchr (borders, text[i + 1]));
      }
  return n_first > 0 && n_last > 0;
}

static guint
list_quotes (const EdaExcerpt *excerpt, int wish, char quotes[2])
{
  guint n = 0;

  if (wish >= 0)
    quotes[n++] = (char)wish;
  else
    {
      quotes[n++] = '"';
      if (has_apostrophe_cells (excerpt->head, MIN (excerpt->head_length, LOOK_BYTES)))
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
try_delimiter (GArray           *candidates,
               char              delimiter,
               const EdaExcerpt *excerpt,
               int               quote_wish)
{
  char  quotes[2];
  guint n_quotes = list_quotes (excerpt, quote_wish, quotes);

  for (guint i = 0; i < n_quotes; i++)
    for (int merge = 0; merge <= (delimiter == ' '); merge++)
      {
        EdaCandidate candidate
            = { .syntax
                = { .delimiter = delimiter, .quote = quotes[i], .merge = merge } };

        candidate.syntax.trim_blanks = do_blanks_follow (
            excerpt->head, MIN (excerpt->head_length, LOOK_BYTES), delimiter, quotes[i]);
        eda_candidate_score (&candidate, excerpt);
        insert_candidate (candidates, &candidate);
      }
}

static GArray *
try_delimiters (const char *signs, const EdaExcerpt *excerpt, int quote_wish)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (EdaCandidate));

  for (; *signs != '\0'; signs++)
    if (memchr (excerpt->head, *signs, excerpt->head_length) != NULL)
      try_delimiter (candidates, *signs, excerpt, quote_wish);
  return candidates;
}

/* Are the lines values as they stand: numbers, dates, times? */
static gboolean
are_lines_values (const EdaExcerpt *excerpt)
{
  EdaCsvSyntax syntax = { EDA_DELIMITER_NONE, '"', FALSE, 0, FALSE, 1 };
  g_autoptr (EdaSample) sample
      = eda_sample_new (excerpt, &syntax, SAMPLE_ROWS, SAMPLE_ROWS);
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

/* Rows of words come out uneven when some words were not quoted; the quotes that are
 * there tell all the same, where columns of values do too. */
static gboolean
is_outside_of_quotes (const EdaCandidate *rare, const EdaExcerpt *excerpt)
{
  return rare->n_split == rare->n_rows && rare->usual_fields == rare->n_first
         && rare->n_typed >= 2
         && eda_quote_borders_are (excerpt->head,
                                   MIN (excerpt->head_length, LOOK_BYTES),
                                   rare->syntax.delimiter,
                                   rare->syntax.quote);
}

static gboolean
has_evidence (const EdaCandidate *rare, const EdaExcerpt *excerpt)
{
  gboolean even = rare->n_usual >= RARE_EVEN * rare->n_core && rare->n_usual >= 2;

  if (rare->usual_fields < 2)
    return FALSE;
  if (!even || rare->n_usual < RARE_EVEN * rare->n_rows - 3)
    return is_outside_of_quotes (rare, excerpt);
  if (rare->syntax.delimiter == ' ')
    return rare->n_typed > 0;
  return rare->n_typed > 0 || (rare->usual_fields >= 3 && rare->n_usual >= 3);
}

/* Columns set with runs of blanks: now and then single blanks split them evenly too, into
 * empty cells. */
static gboolean
are_blanks_runs (const GArray       *rare,
                 const EdaCandidate *single,
                 const EdaExcerpt   *excerpt)
{
  for (guint i = 0; i < rare->len && !single->syntax.merge; i++)
    {
      const EdaCandidate *runs = &g_array_index (rare, EdaCandidate, i);

      if (runs->syntax.merge && runs->syntax.delimiter == single->syntax.delimiter
          && runs->n_usual >= single->n_usual && runs->usual_fields < single->usual_fields
          && has_evidence (runs, excerpt))
        return TRUE;
    }
  return FALSE;
}

/* A rarer delimiter, where the usual ones do much worse. */
static void
consider_rare (GArray *candidates, const EdaExcerpt *excerpt, int quote_wish)
{
  double best
      = candidates->len > 0 ? g_array_index (candidates, EdaCandidate, 0).score : 0;
  g_autoptr (GArray) rare = NULL;

  if (best > GOOD)
    return;
  rare = try_delimiters (RARE, excerpt, quote_wish);
  if (rare->len > 0 && are_lines_values (excerpt))
    return;
  for (guint i = 0; i < rare->len; i++)
    {
      const EdaCandidate *candidate = &g_array_index (rare, EdaCandidate, i);

      if (candidate->score > RARE_BETTER * best && has_evidence (candidate, excerpt)
          && !are_blanks_runs (rare, candidate, excerpt))
        insert_candidate (candidates, candidate);
    }
}

/* All candidates that occur, scored; the best first. */
static GArray *
list_candidates (const EdaExcerpt *excerpt, char delimiter, int quote)
{
  GArray *candidates;

  if (delimiter != 0)
    {
      candidates = g_array_new (FALSE, FALSE, sizeof (EdaCandidate));
      try_delimiter (candidates, delimiter, excerpt, quote);
      return candidates;
    }
  candidates = try_delimiters (USUAL, excerpt, quote);
  consider_rare (candidates, excerpt, quote);
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

/* "shirt;red|blue|green;7": the bars make more fields and are inside of one all the same.
 */
static void
prefer_outer (GArray *candidates, const EdaExcerpt *excerpt)
{
  const EdaCandidate *best = &g_array_index (candidates, EdaCandidate, 0);

  for (guint i = 1; i < candidates->len && is_even_throughout (best); i++)
    {
      EdaCandidate other = g_array_index (candidates, EdaCandidate, i);

      if (other.syntax.delimiter == best->syntax.delimiter || !is_even_throughout (&other)
          || other.n_loose > best->n_loose
          || !eda_lists_are_inside (excerpt, &other.syntax, &best->syntax))
        continue;
      g_array_remove_index (candidates, i);
      g_array_prepend_val (candidates, other);
      return;
    }
}

static gboolean
has_backslash_before (const char *text, gsize length, char quote)
{
  const char *end = text + length;

  while ((text = memchr (text, '\\', (gsize)(end - text))) != NULL)
    if (++text < end && *text == quote)
      return TRUE;
  return FALSE;
}

/* A backslash before quotes: does reading it as an escape mend rows? */
static void
consider_escape (EdaCandidate *best, const EdaExcerpt *excerpt)
{
  EdaCandidate escaped = { .syntax = best->syntax };

  if (best->syntax.quote == 0
      || !has_backslash_before (excerpt->head, excerpt->head_length, best->syntax.quote))
    return;
  escaped.syntax.escape = '\\';
  eda_candidate_score (&escaped, excerpt);
  if (escaped.n_loose < best->n_loose
      || (escaped.n_loose == best->n_loose && escaped.score > best->score))
    *best = escaped;
}

GArray *
eda_candidates_list (const EdaExcerpt *excerpt, char delimiter, int quote)
{
  GArray *candidates = list_candidates (excerpt, delimiter, quote);

  if (candidates->len > 0)
    {
      prefer_even_first_row (candidates);
      prefer_outer (candidates, excerpt);
      consider_escape (&g_array_index (candidates, EdaCandidate, 0), excerpt);
    }
  return candidates;
}

char
eda_candidates_find_harmless (const GArray *candidates)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      const EdaCandidate *other = &g_array_index (candidates, EdaCandidate, i);

      if (other->syntax.quote == '"' && other->usual_fields == 1
          && other->n_usual == other->n_rows && strchr (USUAL, other->syntax.delimiter))
        return other->syntax.delimiter;
    }
  return EDA_DELIMITER_NONE;
}
