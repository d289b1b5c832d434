/* The frame is guessed in three looks at the sample.
 *
 * Comments: lines that begin with “#” (or “%”, “//”…) and don't have the usual number of
 * fields. Preamble: rows before the first full one that are empty, or filled by less than
 * half. Header: names above values, as header.c sees it; rows below it belong to it when
 * they repeat it word by word, or hold texts where two columns or more hold nothing but
 * values further down (units below names); a row of tags does not. A first row with names
 * here and there stands above the names it groups. */

#include "analysis/table/frame.h"

#include "analysis/table/header.h"
#include "analysis/table/kind.h"
#include "analysis/table/tags.h"

#include <string.h>

#define COMMENT_SIGNS "#%;!"
#define MAX_PREAMBLE 200
#define MAX_HEADER 4
#define MIN_BODY 2 /* rows needed to tell a second header row from a first value */
#define MAX_CELLS_BELOW 50 /* looked at in each column */

static gboolean
is_comment (const EdaSample *sample, guint row, char sign, guint n_fields)
{
  const char *first = eda_sample_get_cell (sample, row, 0);

  return sign != 0 && first != NULL && first[0] == sign
         && eda_sample_get_n_fields (sample, row) != n_fields;
}

/* A sign is for comments when each line that begins with it is unlike a row, and most
 * rows are rows. */
static char
find_comment_sign (const EdaSample *sample, guint n_fields)
{
  for (const char *sign = COMMENT_SIGNS; *sign != '\0'; sign++)
    {
      guint n_comments = 0, n_rows = 0;

      for (guint row = 0; row < sample->rows->len; row++)
        {
          const char *first = eda_sample_get_cell (sample, row, 0);

          if (is_comment (sample, row, *sign, n_fields))
            n_comments++;
          else if (first != NULL && first[0] == *sign)
            n_rows++;
        }
      if (n_comments > 0 && n_rows <= 1)
        return *sign;
    }
  return 0;
}

/* One column: only “# …” lines at the very top are comments. */
static char
find_comment_sign_at_top (const EdaSample *sample)
{
  const char *first = sample->rows->len > 1 ? eda_sample_get_cell (sample, 0, 0) : NULL;

  return first != NULL && first[0] == '#' && first[1] == ' ' ? '#' : 0;
}

static gboolean
is_full (const EdaSample *sample, guint row, guint n_fields)
{
  guint n = eda_sample_get_n_fields (sample, row);
  guint filled = eda_sample_get_n_filled (sample, row);

  return 2 * filled >= n_fields && n + 1 >= n_fields
         && (filled >= 2 || n_fields < 2 || (n_fields == 2 && n == 2));
}

/* A row with one cell less than usual is the first only when full ones follow: “more
 * notes, ...” is a title all the same. */
static gboolean
is_first (const EdaSample *sample, guint row, guint n_fields)
{
  if (!is_full (sample, row, n_fields))
    return FALSE;
  return eda_sample_get_n_fields (sample, row) >= n_fields || row + 1 >= sample->rows->len
         || is_full (sample, row + 1, n_fields);
}

/* Names in a few cells, the first of them empty: groups above the names. */
static gboolean
is_group_row (const EdaSample *sample, guint row, guint n_fields)
{
  const char *first = eda_sample_get_cell (sample, row, 0);

  return eda_sample_get_n_fields (sample, row) == n_fields && first != NULL
         && first[strspn (first, " \t")] == '\0'
         && eda_sample_get_n_filled (sample, row) >= 2;
}

/* Is the next row of the sample further than the next line? */
static gboolean
is_followed_by_blank (const EdaSample *sample, guint row)
{
  return row + 1 < sample->rows->len
         && eda_sample_get_line (sample, row + 1) > eda_sample_get_line (sample, row) + 1;
}

/* A lone cell above two columns may be a short row, unless it is a phrase, or stands
 * apart, or there are more of them; above more columns it is a title. */
static gboolean
is_title (const EdaSample *sample, guint row, guint n_fields)
{
  const char *first = eda_sample_get_cell (sample, row, 0);

  if (eda_sample_get_n_filled (sample, row) == 0 || n_fields > 2)
    return TRUE;
  return (first != NULL && strchr (first, ' ') != NULL)
         || is_followed_by_blank (sample, row)
         || (row + 1 < sample->rows->len && eda_sample_get_n_fields (sample, row) == 1
             && eda_sample_get_n_fields (sample, row + 1) == 1);
}

/* “sep=;”: a word to a spreadsheet program about the delimiter. */
static gboolean
is_delimiter_word (const EdaSample *sample, guint row)
{
  const char *first = eda_sample_get_cell (sample, row, 0);

  return row == 0 && first != NULL && g_ascii_strncasecmp (first, "sep=", 4) == 0
         && strlen (first) <= 5 && eda_sample_get_n_filled (sample, row) == 1;
}

/* The index of the first row of the table. */
static guint
find_first_row (const EdaSample *sample, guint n_fields, char comment)
{
  guint end = MIN (sample->rows->len, MAX_PREAMBLE);
  guint first = 0;

  while (first < sample->rows->len
         && (is_comment (sample, first, comment, n_fields)
             || is_delimiter_word (sample, first)))
    first++;
  if (n_fields < 2)
    return first < sample->rows->len ? first : 0;
  for (guint row = first; row < end; row++)
    {
      if (is_comment (sample, row, comment, n_fields))
        continue;
      if (is_first (sample, row, n_fields) || is_group_row (sample, row, n_fields))
        return row;
      if (!is_title (sample, row, n_fields))
        return first;
    }
  return first < sample->rows->len ? first : 0;
}

static gboolean
are_rows_equal (const EdaSample *sample, guint a, guint b)
{
  guint n = eda_sample_get_n_fields (sample, a);

  if (n < 2 || eda_sample_get_n_fields (sample, b) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (strcmp (eda_sample_get_cell (sample, a, i), eda_sample_get_cell (sample, b, i)))
      return FALSE;
  return TRUE;
}

static EdaKind
get_kind (const EdaSample *sample, guint row, guint field, char decimal)
{
  const char *text = eda_sample_get_cell (sample, row, field);

  return eda_kind_of (text, text != NULL ? strlen (text) : 0, decimal);
}

/* Nothing but values and gaps from @row on? */
static gboolean
is_typed_from (const EdaSample *sample, guint row, guint field, char decimal)
{
  guint end = MIN (sample->rows->len, row + MAX_CELLS_BELOW);
  guint n_values = 0;

  for (; row < end; row++)
    {
      EdaKind kind = get_kind (sample, row, field, decimal);

      if (kind == EDA_KIND_TEXT && eda_sample_get_n_fields (sample, row) > 1)
        return FALSE; /* a lone text is no row */
      n_values += kind == EDA_KIND_VALUE;
    }
  return n_values >= MIN_BODY;
}

/* Does @row hold texts over two columns or more of values, and no value itself? */
static gboolean
is_second_header (const EdaSample *sample, guint row, char decimal)
{
  guint n_texts = 0, n_typed = 0;

  if (row + MIN_BODY >= sample->rows->len)
    return FALSE;
  for (guint i = 0; i < eda_sample_get_n_fields (sample, row); i++)
    {
      EdaKind kind = get_kind (sample, row, i, decimal);

      if (kind == EDA_KIND_VALUE)
        return FALSE;
      if (!is_typed_from (sample, row + 1, i, decimal))
        continue;
      n_typed++;
      n_texts += kind == EDA_KIND_TEXT;
    }
  return n_texts >= 2 && 2 * n_texts >= n_typed;
}

static gboolean
is_tags_row (const EdaSample *sample, guint row, guint n_fields)
{
  guint n_tags = 0;

  if (row >= sample->rows->len || eda_sample_get_n_fields (sample, row) != n_fields)
    return FALSE;
  for (guint i = 0; i < n_fields; i++)
    n_tags += eda_tags_is_tag (eda_sample_get_cell (sample, row, i));
  return n_tags >= 2 && n_tags == eda_sample_get_n_filled (sample, row);
}

/* How many rows from @first on hold names. */
static guint
count_header (const EdaSample *sample, guint first, guint n_fields, char decimal)
{
  guint n = 1;

  if (is_tags_row (sample, first + 1, n_fields))
    return 1;
  while (n < MAX_HEADER && first + n + 1 < sample->rows->len
         && are_rows_equal (sample, first, first + n))
    n++;
  if (n > 1)
    return eda_header_guess (sample, first + n - 1, decimal) ? n : 1;
  for (guint last = 1; last < 3; last++) /* units, or names below groups */
    if (first + last < sample->rows->len
        && eda_sample_get_n_fields (sample, first + last) == n_fields
        && is_second_header (sample, first + last, decimal))
      n = last + 1;
  if (n == 1 && is_group_row (sample, first, n_fields) && first + 1 < sample->rows->len
      && eda_sample_get_n_filled (sample, first) < n_fields
      && eda_header_guess (sample, first + 1, decimal))
    n = 2;
  return n;
}

/* “region,,” above the rows: only the first column has a name. A phrase is a title. */
static gboolean
is_lone_name (const EdaSample *sample, guint row, guint n_fields)
{
  const char *first = eda_sample_get_cell (sample, row, 0);

  return eda_sample_get_n_fields (sample, row) == n_fields
         && eda_sample_get_n_filled (sample, row) == 1 && first != NULL && *first != '\0'
         && strchr (first, ' ') == NULL && !is_followed_by_blank (sample, row);
}

/* Above rows that hold no names: a lone one, or “,,” for nameless columns. Returns the
 * row of the header. */
static guint
find_bare_header (const EdaSample *sample, guint first, guint n_fields)
{
  if (first > 0 && is_lone_name (sample, first - 1, n_fields))
    return first - 1;
  for (guint row = 0; row < first; row++)
    if (eda_sample_get_n_filled (sample, row) > 0
        || eda_sample_get_n_fields (sample, row) != n_fields)
      return first;
  return first > 0 ? first - 1 : first;
}

static void
find_typed (
    EdaFrame *self, const EdaSample *sample, guint first, guint n_fields, char decimal)
{
  for (guint i = 0; i < MIN (n_fields, 64); i++)
    if (is_typed_from (sample, first, i, decimal))
      self->typed |= G_GUINT64_CONSTANT (1) << i;
}

EdaFrame
eda_frame_guess (const EdaSample *sample, guint n_fields, char decimal, int header)
{
  EdaFrame self = { 0 };
  guint    first;

  if (sample->rows->len == 0)
    return self;
  self.comment = n_fields > 1 ? find_comment_sign (sample, n_fields)
                              : find_comment_sign_at_top (sample);
  first = n_fields > 1 ? find_first_row (sample, n_fields, self.comment) : 0;
  if (n_fields < 2 && self.comment != 0)
    while (first + 1 < sample->rows->len
           && *eda_sample_get_cell (sample, first, 0) == self.comment)
      first++;
  self.first_line = eda_sample_get_line (sample, first);
  if (header != 0)
    self.n_header = count_header (sample, first, n_fields, decimal);
  self.tags = self.n_header > 0 && is_tags_row (sample, first + self.n_header, n_fields);
  if (header < 0 && self.n_header == 1 && !self.tags
      && !eda_header_guess (sample, first, decimal))
    {
      guint row = find_bare_header (sample, first, n_fields);

      self.n_header = row < first;
      first = row;
      self.first_line = eda_sample_get_line (sample, first);
    }
  find_typed (&self, sample, first + self.n_header + self.tags, n_fields, decimal);
  return self;
}

EdaFrame
eda_frame_of_all_lines (const EdaSample *sample, guint n_fields, char decimal, int header)
{
  EdaFrame self = { .all_lines = TRUE };

  if (sample->rows->len == 0)
    return self;
  self.first_line = eda_sample_get_line (sample, 0);
  self.n_header = (guint)(header < 0 ? eda_header_guess (sample, 0, decimal) : header);
  find_typed (&self, sample, self.n_header, n_fields, decimal);
  return self;
}
