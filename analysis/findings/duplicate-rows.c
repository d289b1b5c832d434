/* AS7, duplicate rows: rows that equal an earlier row in every cell. */

#include "analysis/findings/rule-parts.h"

#define SHARE 0.01
#define CROWDED 5
#define FEW_COLUMNS 3 /* rows of fewer cells agree easily: no more than a note */

extern const EdaFindingRule eda_finding_duplicate_rows;

/* How many different rows the columns' values could make, at most @limit. */
static double
count_possible (const GPtrArray *columns, double limit)
{
  double possible = 1;

  for (guint i = 0; i < columns->len && possible < limit; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];

      possible *= (double)MAX (column->distinct, 1) + (column->missing > 0);
    }
  return possible;
}

/* The chance that two rows taken at random agree in this column. */
static double
find_agreement (const EdaColumnProfile *column)
{
  double n = (double)(column->n + column->missing);
  double squares = (double)column->missing * (double)column->missing;
  gsize  run = 0;

  if (column->has_levels)
    for (guint i = 0; i < column->n_levels; i++)
      squares += (double)column->levels[i].count * (double)column->levels[i].count;
  else if (column->sorted != NULL)
    for (gsize i = 0; i < column->n_finite; i += run)
      {
        for (run = 1;
             i + run < column->n_finite && column->sorted[i + run] == column->sorted[i];
             run++)
          ;
        squares += (double)run * (double)run;
      }
  return n > 1 ? MAX (squares - n, 0) / (n * (n - 1)) : 0;
}

/* Pairs of equal rows that independent columns would make by chance. */
static double
count_by_chance (const GPtrArray *columns, gsize n_rows)
{
  double pairs = (double)n_rows * ((double)n_rows - 1) / 2;

  for (guint i = 0; i < columns->len; i++)
    pairs *= find_agreement (columns->pdata[i]);
  return pairs;
}

/* Repeats are no news in a single column of values; where there are five rows and more
 * for each different row that the values can make; or where chance alone makes half as
 * many. */
static gboolean
must_repeat (const GPtrArray *columns, const EdaDuplicates *found, gsize n_rows)
{
  return columns->len == 1
         || CROWDED * count_possible (columns, (double)n_rows) <= (double)n_rows
         || 2 * count_by_chance (columns, n_rows) >= (double)found->excess;
}

static gboolean
has_values (const GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    if (((const EdaColumnProfile *)columns->pdata[i])->n > 0)
      return TRUE;
  return FALSE;
}

static EdaFinding *
make_finding (const EdaDuplicates *found,
              gsize                n_rows,
              gboolean             expected,
              gboolean             narrow)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  const char *const none[] = { NULL };
  double            share = (double)found->excess / (double)n_rows;
  EdaSeverity       severity = expected                   ? EDA_SEVERITY_INFO
                               : share > SHARE && !narrow ? EDA_SEVERITY_WARN
                                                          : EDA_SEVERITY_NOTE;
  EdaFinding       *finding = eda_finding_new (eda_finding_duplicate_rows.id,
                                         eda_finding_duplicate_rows.kind,
                                         eda_finding_duplicate_rows.step,
                                         severity,
                                         none);

  eda_finding_set_evidence (finding, "excess rows", (double)found->excess, 1, n_rows);
  eda_finding_set_text (
      finding,
      "%s (%s) %s an earlier row in every cell, in %s.",
      eda_say_count (pad, found->excess, "row", NULL),
      eda_say (pad, EDA_ROLE_SHARE, share),
      found->excess == 1 ? "repeats" : "repeat",
      eda_say_count (pad, found->groups, "group of equal rows", "groups of equal rows"));
  if (expected)
    eda_finding_set_advice (
        finding,
        "With so few columns or so few different values, repeats are bound to "
        "happen: they need not be copies.",
        "Nothing needs doing unless each row should be unique.");
  else
    eda_finding_set_advice (
        finding,
        "Copies count one case twice and make every result look surer than "
        "it is.",
        "Check whether the rows are copies or different cases that happen to "
        "agree; drop only copies.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaDuplicates *found = eda_profile_get_duplicates (profile, context, NULL);
  gsize                n_rows = eda_table_get_n_rows (eda_profile_get_table (profile));
  guint64              rows[EDA_FINDING_MAX_ROWS] = { 0 };
  EdaFinding          *finding;

  if (columns == NULL || found == NULL || found->excess == 0
      || !has_values (columns)) /* AM2 tells of empty columns */
    return;
  finding = make_finding (
      found, n_rows, must_repeat (columns, found, n_rows), columns->len < FEW_COLUMNS);
  for (guint i = 0; i < MIN (found->n_examples, EDA_FINDING_MAX_ROWS); i++)
    rows[i] = found->examples[i] + 1;
  eda_finding_set_rows (finding, rows, found->excess);
  g_ptr_array_add (out, finding);
}

const EdaFindingRule eda_finding_duplicate_rows
    = { "AS7",
        "duplicate-rows",
        1,
        check,
        "excess rows",
        "1",
        "note, warn above 1 %, info where chance makes them" };
