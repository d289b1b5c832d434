/* AM10, complete cases collapse: dropping every row with a gap would lose more than 20 %
 * of the rows. */

#include "analysis/findings/rule-parts.h"
#include "analysis/findings/surplus.h"

#define LOSS 0.20
#define MIN_ROWS 10

extern const EdaFindingRule eda_finding_complete_cases_collapse;

/* Columns with a gap in more than half of the rows; without them @complete rows have no
 * gap (at least: rare patterns are not all kept). */
static GPtrArray *
find_emptiest (const GPtrArray *columns, const EdaMissingness *found, gsize *complete)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < columns->len; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];

      if (column->missing > column->n)
        g_ptr_array_add (names, (gpointer)eda_column_profile_get_name (column));
    }
  *complete = 0;
  for (guint i = 0; i < found->n_patterns; i++)
    {
      const EdaMissingPattern *pattern = &found->patterns[i];
      guint                    kept = 0;

      for (guint k = 0; k < pattern->n_columns; k++)
        {
          const EdaColumnProfile *column = columns->pdata[pattern->columns[k]];

          kept += column->missing <= column->n;
        }
      *complete += kept == 0 ? pattern->rows : 0;
    }
  return names;
}

/* The column whose removal makes most rows complete: rows that lack it alone. */
static guint
find_costliest (const EdaMissingness *found, guint n_columns, gsize *gain)
{
  g_autofree gsize *alone = g_new0 (gsize, n_columns + 1);
  guint             costliest = 0;

  for (guint i = 0; i < found->n_patterns; i++)
    if (found->patterns[i].n_columns == 1)
      alone[found->patterns[i].columns[0]] += found->patterns[i].rows;
  for (guint i = 1; i < n_columns; i++)
    if (alone[i] > alone[costliest])
      costliest = i;
  *gain = alone[costliest];
  return costliest;
}

static gboolean
is_surplus (EdaTable *table, guint place)
{
  return eda_column_is_surplus (eda_table_get_column (table, place),
                                eda_table_get_source (table));
}

static guint
count_gappy (EdaTable *table)
{
  guint n = 0;

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    n += eda_column_get_n_missing (eda_table_get_column (table, i)) > 0
         && !is_surplus (table, i);
  return n;
}

/* Rows without a gap in the columns that the header knows. */
static gsize
count_complete (EdaTable *table, const EdaMissingness *found)
{
  gsize complete = found->rows_complete;

  if (eda_table_count_surplus (table) == 0)
    return complete;
  for (guint i = 0; i < found->n_patterns; i++)
    {
      const EdaMissingPattern *pattern = &found->patterns[i];
      guint                    k = 0;

      while (k < pattern->n_columns && is_surplus (table, pattern->columns[k]))
        k++;
      complete += pattern->n_columns > 0 && k == pattern->n_columns ? pattern->rows : 0;
    }
  return complete;
}

static void
set_text (EdaFinding *finding, gsize complete, gsize n_rows, double lost)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  const char *rows = eda_say_count (pad, n_rows, "row", NULL);

  if (complete == 0)
    eda_finding_set_text (finding,
                          "None of the %s is complete: dropping rows with gaps would "
                          "leave nothing.",
                          rows);
  else
    eda_finding_set_text (
        finding,
        "Only %s of %s %s complete; dropping rows with gaps would lose %s of them.",
        eda_say (pad, EDA_ROLE_COUNT, complete),
        rows,
        complete == 1 ? "is" : "are",
        eda_say (pad, EDA_ROLE_SHARE, lost));
}

static void
set_advice (EdaFinding *finding, const GPtrArray *columns, const EdaMissingness *found)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  gsize gain, complete;
  guint at = find_costliest (found, columns->len, &gain);
  g_autoptr (GPtrArray) emptiest = find_emptiest (columns, found, &complete);
  g_autofree char *next
      = emptiest->len > 0 && complete > found->rows_complete + gain
            ? g_strdup_printf ("Choose the columns first: without %s, %s would be "
                               "complete.",
                               eda_say_list (pad, emptiest, 5),
                               eda_say_count (pad, complete, "row", NULL))
        : gain > 0
            ? g_strdup_printf ("Choose the columns first: without %s, %s would be "
                               "complete.",
                               eda_column_profile_get_name (columns->pdata[at]),
                               eda_say_count (pad, gain, "more row", NULL))
            : g_strdup ("Choose the columns you need first and count complete rows among "
                        "those.");

  eda_finding_set_advice (
      finding,
      "Many methods silently keep complete rows only, and the rows that "
      "remain may be special.",
      next);
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  const EdaMissingness *found = eda_profile_get_missingness (profile, context, NULL);
  EdaTable             *table = eda_profile_get_table (profile);
  gsize                 n_rows = eda_table_get_n_rows (table), complete;
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const char *const none[] = { NULL };
  double            lost;
  EdaFinding       *finding;

  if (columns == NULL || found == NULL || n_rows < MIN_ROWS
      || count_gappy (table) < 2) /* AM1 and AM2 have said it */
    return;
  complete = count_complete (table, found);
  lost = 1 - (double)complete / (double)n_rows;
  if (lost <= LOSS)
    return;
  finding = eda_finding_new (eda_finding_complete_cases_collapse.id,
                             eda_finding_complete_cases_collapse.kind,
                             eda_finding_complete_cases_collapse.step,
                             EDA_SEVERITY_WARN,
                             none);
  eda_finding_set_evidence (finding, "share of rows with a gap", lost, LOSS, n_rows);
  set_text (finding, complete, n_rows, lost);
  set_advice (finding, columns, found);
  g_ptr_array_add (out, finding);
}

const EdaFindingRule eda_finding_complete_cases_collapse
    = { "AM10", "complete-cases-collapse",        2,
        check,  "rows lost by listwise deletion", "20 %",
        "warn" };
