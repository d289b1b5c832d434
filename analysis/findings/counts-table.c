/* AS19, table of counts: a row for each combination of groups, and a column that says how
 * many cases stand behind it. */

#include <string.h>

#include "analysis/findings/rule-parts.h"

#define COVERED 0.5 /* of all combinations that have a row */
#define MIN_ROWS 4
#define LISTED 5

extern const EdaFindingRule eda_finding_counts_table;

typedef struct
{
  const EdaColumnProfile *count;
  GPtrArray              *groups; /* EdaColumnProfile */
  double                  cases;
  double                  covered; /* share of the combinations */
} Counts;

static gboolean
is_named_so (const EdaColumnProfile *column)
{
  static const char *const names[]
      = { "n",     "freq",   "frequency", "count",  "counts",
          "cases", "ncases", "n_cases",   "anzahl", "frequence" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (names[i], eda_column_profile_get_name (column)) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_count (const EdaColumnProfile *column)
{
  return eda_column_get_storage (column->column) == EDA_STORAGE_INTEGER
         && column->missing == 0 && column->n > 0 && column->min >= 0 && column->max >= 2
         && is_named_so (column);
}

/* One column of counts, groups beside it, and nothing else but the numbers of the rows.
 */
static gboolean
sort_columns (const GPtrArray *columns, Counts *self)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];

      if (is_count (column) && self->count == NULL)
        self->count = column;
      else if (eda_column_is_grouping (column, EDA_GROUPING_LEVELS)
               && column->missing == 0)
        g_ptr_array_add (self->groups, (gpointer)column);
      else if (!(i == 0 && eda_column_is_identifier (column)))
        return FALSE;
    }
  return self->count != NULL && self->groups->len >= 2;
}

static double
count_combinations (const Counts *self)
{
  double all = 1;

  for (guint i = 0; i < self->groups->len; i++)
    all *= (double)((const EdaColumnProfile *)self->groups->pdata[i])->distinct;
  return all;
}

static char *
dup_combination (const Counts *self, gsize row)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < self->groups->len; i++)
    {
      const EdaColumnProfile *column = self->groups->pdata[i];
      g_autofree char        *text = eda_column_dup_text (column->column, row);

      g_string_append_printf (key, "%s%c", text, '\x1f');
    }
  return g_string_free (key, FALSE);
}

/* No combination comes twice. */
static gboolean
is_one_row_each (const Counts *self, gsize n_rows)
{
  g_autoptr (GHashTable) seen
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize row = 0; row < n_rows; row++)
    if (!g_hash_table_add (seen, dup_combination (self, row)))
      return FALSE;
  return TRUE;
}

/* @self: with columns sorted; the rest is filled in. */
static gboolean
is_table_of_counts (Counts *self, gsize n_rows)
{
  self->covered = (double)n_rows / count_combinations (self);
  if (n_rows < MIN_ROWS || self->covered > 1 || self->covered < COVERED
      || !is_one_row_each (self, n_rows))
    return FALSE;
  for (gsize row = 0; row < n_rows; row++)
    self->cases += eda_column_get_number (self->count->column, row);
  return TRUE;
}

static EdaFinding *
make_finding (const Counts *self, gsize n_rows)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  EdaFinding *finding
      = eda_finding_new_on (&eda_finding_counts_table, EDA_SEVERITY_WARN, self->count);

  for (guint i = 0; i < self->groups->len; i++)
    g_ptr_array_add (names,
                     (gpointer)eda_column_profile_get_name (self->groups->pdata[i]));
  eda_finding_set_evidence (finding,
                            "share of the combinations that have a row",
                            self->covered,
                            COVERED,
                            n_rows);
  eda_finding_set_text (
      finding,
      "This is a table of counts: %s, one for each combination of %s; %s says how many "
      "cases stand behind it, %s in all.",
      eda_say_count (pad, n_rows, "row", NULL),
      eda_say_list (pad, names, LISTED),
      eda_column_profile_get_name (self->count),
      eda_say (pad, EDA_ROLE_COUNT, self->cases));
  eda_finding_set_advice (
      finding,
      "Every share, mean and test here counts rows: a combination without a case weighs "
      "as much as one with hundreds.",
      "Write a row for each case first: uncount() of tidyr in R, index.repeat() in "
      "pandas; "
      "then open that file.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  gsize n_rows = eda_table_get_n_rows (eda_profile_get_table (profile));
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  Counts self = { .groups = groups };

  if (columns != NULL && sort_columns (columns, &self)
      && is_table_of_counts (&self, n_rows))
    g_ptr_array_add (out, make_finding (&self, n_rows));
}

const EdaFindingRule eda_finding_counts_table = {
  "AS19",
  "counts-table",
  1,
  check,
  "share of the combinations of groups that have a row, beside a column named as a count",
  "0.5, no combination twice",
  "warn"
};
