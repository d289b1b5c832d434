/* The rules, in the order in which they are asked. They look at the shape of a row only:
 * how many cells, how many filled, whether values stand where values are expected. A row
 * with the usual number of cells costs one comparison with the header. */

#include "analysis/table/judge.h"

#include "analysis/table/kind.h"

#include <string.h>

#define MIN_SHARED 2 /* names that two tables must share to be told apart by them */

static EdaKind
get_kind (const EdaJudge *self, const EdaRow *row, guint i)
{
  gsize       length;
  const char *text = eda_row_get_cell (row, i, &length);

  return eda_kind_of (text, length, self->dialect->decimal);
}

static gboolean
is_typed (const EdaJudge *self, guint i)
{
  return i < 64 && (self->dialect->frame.typed >> i & 1) != 0;
}

static gboolean
is_comment (const EdaJudge *self, const EdaRow *row)
{
  char sign = self->dialect->frame.comment;

  return sign != 0 && row->text->len > 0 && row->text->str[0] == sign
         && (eda_row_get_n_cells (row) != self->dialect->n_fields
             || (self->dialect->n_fields == 1 && self->n_data == 0
                 && row->line < self->dialect->frame.first_line));
}

static gboolean
share_cells (const EdaRow *a, const EdaRow *b, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gsize       length_a, length_b;
      const char *text_a = eda_row_get_cell (a, i, &length_a);
      const char *text_b = eda_row_get_cell (b, i, &length_b);

      if (length_a != length_b || memcmp (text_a, text_b, length_a) != 0)
        return FALSE;
    }
  return TRUE;
}

/* The names of this table with some more or some less behind them. */
static gboolean
is_other_header (const EdaJudge *self, const EdaRow *row)
{
  guint n = eda_row_get_n_cells (row);
  guint n_names = eda_row_get_n_cells (self->header);

  return n != n_names && MIN (n, n_names) >= MIN_SHARED && 2 * n > n_names
         && share_cells (self->header, row, MIN (n, n_names));
}

static gboolean
has_blank (const char *text, gsize length)
{
  return memchr (text, ' ', length) != NULL;
}

/* A lone text, or a few at the left of a wide table. */
static gboolean
is_remark (const EdaJudge *self, const EdaRow *row)
{
  guint       n_fields = self->dialect->n_fields;
  guint       n_filled = eda_row_get_n_filled (row);
  gsize       length;
  const char *text = eda_row_get_cell (row, 0, &length);

  if (n_fields < 2 || n_filled == 0 || length == 0
      || get_kind (self, row, 0) != EDA_KIND_TEXT)
    return FALSE;
  if (n_filled > 1)
    return row->after_blank && 2 * n_filled < n_fields
           && eda_row_get_n_cells (row) < n_fields;
  return row->after_blank || is_typed (self, 0)
         || (n_fields > 2 && has_blank (text, length));
}

/* Behind a blank line: only texts, and either another number of cells or texts where
 * values are expected. */
static gboolean
is_start (const EdaJudge *self, const EdaRow *row)
{
  guint n = eda_row_get_n_cells (row);
  guint n_typed = 0;

  if (!row->after_blank || n < 2 || self->dialect->n_fields < 2)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (get_kind (self, row, i) != EDA_KIND_TEXT)
        return FALSE;
      n_typed += is_typed (self, i);
    }
  return n != self->dialect->n_fields || n_typed >= MIN_SHARED;
}

EdaVerdict
eda_judge_row (const EdaJudge *self, const EdaRow *row)
{
  guint n = eda_row_get_n_cells (row);

  if (is_comment (self, row))
    return EDA_VERDICT_COMMENT;
  if (row->line < self->dialect->frame.first_line)
    return EDA_VERDICT_PREAMBLE;
  if (self->n_header < self->dialect->frame.n_header)
    return EDA_VERDICT_NAMES;
  if (self->dialect->frame.tags && !self->tagged)
    return EDA_VERDICT_TAGS;
  if (self->dialect->frame.all_lines)
    return EDA_VERDICT_DATA;
  if (self->header != NULL && n >= MIN_SHARED && self->n_data > 0)
    {
      if (eda_row_equal (self->header, row))
        return EDA_VERDICT_REPEAT;
      if (is_other_header (self, row))
        return EDA_VERDICT_OTHER;
    }
  if (self->n_data == 0)
    return EDA_VERDICT_DATA;
  if (is_start (self, row))
    return EDA_VERDICT_START;
  if ((n < self->dialect->n_fields || row->after_blank) && is_remark (self, row))
    return EDA_VERDICT_REMARK;
  return EDA_VERDICT_DATA;
}
