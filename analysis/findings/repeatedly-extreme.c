/* AO5, row repeatedly extreme: one row with far values in three columns or more. */

#include <math.h>

#include "analysis/findings/rule-parts.h"

#define COLUMNS 3
#define MIN_N 30
#define FEW_VALUES 10
#define RULES (EDA_OUTLIER_TUKEY_FAR | EDA_OUTLIER_MODIFIED_Z)

extern const EdaFindingRule eda_finding_repeatedly_extreme;

typedef struct
{
  gsize row;
  guint times;
} Extreme;

static int
compare_extremes (gconstpointer a, gconstpointer b)
{
  const Extreme *one = a, *two = b;

  if (one->times != two->times)
    return one->times > two->times ? -1 : 1;
  return one->row > two->row ? 1 : one->row < two->row ? -1 : 0;
}

/* Rows with far values, and in how many columns. @n: (out): columns looked at. */
static GHashTable *
count_rows (EdaProfile       *profile,
            const GPtrArray  *columns,
            const EdaContext *context,
            guint            *n)
{
  GHashTable *times = g_hash_table_new (NULL, NULL);

  *n = 0;
  for (guint i = 0; i < columns->len; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];
      const EdaOutliers *found = eda_profile_get_outliers (profile, i, context, NULL);

      if (found == NULL || !eda_column_is_spread_measure (column, FEW_VALUES)
          || column->n_finite < MIN_N || !(column->iqr > 0)
          || eda_column_has_heavy_tail (column, found))
        continue;
      (*n)++;
      for (guint k = 0; k < found->n_flagged; k++)
        if ((found->flagged[k].rules & RULES) == RULES)
          {
            gpointer row = GSIZE_TO_POINTER (found->flagged[k].row + 1);
            guint    so_far = GPOINTER_TO_UINT (g_hash_table_lookup (times, row));

            g_hash_table_insert (times, row, GUINT_TO_POINTER (so_far + 1));
          }
    }
  return times;
}

static GArray *
list_repeated (GHashTable *times)
{
  GArray        *rows = g_array_new (FALSE, FALSE, sizeof (Extreme));
  GHashTableIter iter;
  gpointer       row, count;

  g_hash_table_iter_init (&iter, times);
  while (g_hash_table_iter_next (&iter, &row, &count))
    if (GPOINTER_TO_UINT (count) >= COLUMNS)
      {
        Extreme extreme = { GPOINTER_TO_SIZE (row), GPOINTER_TO_UINT (count) };

        g_array_append_val (rows, extreme);
      }
  g_array_sort (rows, compare_extremes);
  return rows;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  g_autoptr (GHashTable) times = NULL;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  guint64        rows[EDA_FINDING_MAX_ROWS] = { 0 };
  const Extreme *worst;
  EdaFinding    *finding;
  guint          n_columns;

  if (columns == NULL)
    return;
  times = count_rows (profile, columns, context, &n_columns);
  found = list_repeated (times);
  if (found->len == 0)
    return;
  worst = &g_array_index (found, Extreme, 0);
  for (guint i = 0; i < MIN (found->len, EDA_FINDING_MAX_ROWS); i++)
    rows[i] = g_array_index (found, Extreme, i).row;
  finding = eda_finding_new_on_table (&eda_finding_repeatedly_extreme, EDA_SEVERITY_WARN);
  eda_finding_set_evidence (finding,
                            "columns in which a row is far",
                            worst->times,
                            COLUMNS,
                            eda_table_get_n_rows (eda_profile_get_table (profile)));
  eda_finding_set_rows (finding, rows, found->len);
  eda_finding_set_text (
      finding,
      "%s far values in three columns or more; row %s has them in %s of %s.",
      eda_say_count (pad, found->len, "row has", "rows have"),
      eda_say (pad, EDA_ROLE_COUNT, (double)worst->row),
      eda_say (pad, EDA_ROLE_COUNT, worst->times),
      eda_say_count (pad, n_columns, "column", NULL));
  eda_finding_set_advice (
      finding,
      "A row that is far everywhere is rarely chance: a total, a test entry, another "
      "unit or the "
      "one case worth a visit.",
      "Look at the whole row first; it may not be a case like the others.");
  g_ptr_array_add (out, finding);
}

const EdaFindingRule eda_finding_repeatedly_extreme
    = { "AO5",
        "repeatedly-extreme",
        6,
        check,
        "columns in which one row is far by both rules",
        "3",
        "warn" };
