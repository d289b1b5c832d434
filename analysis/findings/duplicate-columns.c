/* AS8, duplicate columns: two columns with the same value in every row. */

#include <string.h>

#include "analysis/findings/rule-parts.h"

#define MIN_DISTINCT 3 /* yes and no agree easily */
#define MIN_N 5
#define HASHED_ROWS 64

extern const EdaFindingRule eda_finding_duplicate_columns;

static gboolean
are_equal_at (const EdaColumn *a, const EdaColumn *b, gsize row)
{
  gint32 code_a, code_b;

  if (!eda_column_has_levels (a))
    {
      double x = eda_column_get_number (a, row), y = eda_column_get_number (b, row);

      return x == y || (x != x && y != y);
    }
  code_a = eda_column_get_code (a, row);
  code_b = eda_column_get_code (b, row);
  if (code_a < 0 || code_b < 0)
    return code_a == code_b;
  return strcmp (eda_column_get_level (a, (guint)code_a),
                 eda_column_get_level (b, (guint)code_b))
         == 0;
}

static gboolean
is_telling (const EdaColumnProfile *column)
{
  return column->distinct >= MIN_DISTINCT && column->n >= MIN_N;
}

static gboolean
are_equal (gconstpointer first, gconstpointer second)
{
  const EdaColumnProfile *a = first, *b = second;
  gsize                   n_rows = eda_column_get_n_rows (a->column);
  gsize                   row = 0;

  if (a->n != b->n || a->distinct != b->distinct
      || eda_column_has_levels (a->column) != eda_column_has_levels (b->column))
    return FALSE;
  while (row < n_rows && are_equal_at (a->column, b->column, row))
    row++;
  return row == n_rows;
}

static guint
hash_cell (const EdaColumn *column, gsize row)
{
  gint32 code;

  if (!eda_column_has_levels (column))
    {
      double x = eda_column_get_number (column, row) + 0.0; /* one zero only */
      gint64 bits = 1;

      if (x == x)
        memcpy (&bits, &x, sizeof bits);
      return g_int64_hash (&bits);
    }
  code = eda_column_get_code (column, row);
  return code < 0 ? 1 : g_str_hash (eda_column_get_level (column, (guint)code));
}

/* From rows all over the table: equal columns have equal ones. */
static guint
hash_column (gconstpointer data)
{
  const EdaColumnProfile *self = data;
  gsize                   n_rows = eda_column_get_n_rows (self->column);
  guint                   hash = (guint)self->n;

  for (gsize row = 0; row < n_rows; row += 1 + n_rows / HASHED_ROWS)
    hash = 31 * hash + hash_cell (self->column, row);
  return hash;
}

static EdaFinding *
make_finding (const EdaColumnProfile *a, const EdaColumnProfile *b)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  gsize       n_rows = eda_column_get_n_rows (a->column);
  EdaFinding *finding
      = eda_finding_new_on_pair (&eda_finding_duplicate_columns, EDA_SEVERITY_WARN, a, b);

  eda_finding_set_evidence (
      finding, "rows that agree", (double)n_rows, (double)n_rows, n_rows);
  eda_finding_set_text (finding,
                        "%s and %s hold the same value in every one of %s.",
                        eda_column_profile_get_name (a),
                        eda_column_profile_get_name (b),
                        eda_say_count (pad, n_rows, "row", NULL));
  eda_finding_set_advice (
      finding,
      "Everything found about the one is found again about the other, and together they "
      "look "
      "like two witnesses.",
      "Drop one of them, unless they were measured apart and agree by luck.");
  return finding;
}

/* Each column is compared with the first of its equals only. */
static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (hash_column, are_equal);
  guint first = out->len;

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    {
      EdaColumnProfile *column = columns->pdata[i];
      EdaColumnProfile *equal;

      if (!is_telling (column))
        continue;
      equal = g_hash_table_lookup (seen, column);
      if (equal != NULL)
        g_ptr_array_add (out, make_finding (equal, column));
      else
        g_hash_table_add (seen, column);
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_duplicate_columns
    = { "AS8", "duplicate-columns", 1, check, "rows that agree", "all", "warn" };
