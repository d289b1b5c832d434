/* AL6, number as text: most cells of a text column are numbers, or numbers were read from
 * cells of different dress ("1,250" beside "1403"). */

#include <math.h>
#include <string.h>

#include "analysis/findings/rule-parts.h"
#include "analysis/table/parse.h"

#define SHARE 0.8
#define MIN_N 10

extern const EdaFindingRule eda_finding_number_as_text;

/* Values of 1000 or more: those that could have a mark between thousands. */
static gsize
count_thousands (const EdaColumnProfile *column)
{
  gsize n = 0;

  for (gsize i = 0; i < column->n_finite; i++)
    n += fabs (column->sorted[i]) >= 1000;
  return n;
}

/* Cells that stand out, and in which way: @what. */
static gsize
count_odd (const EdaColumnProfile *column, const char **what)
{
  const EdaReading *reading = eda_column_get_reading (column->column);

  if (eda_column_get_storage (column->column) == EDA_STORAGE_TEXT
      && reading->n_numbers > 0)
    {
      *what = column->n == reading->n_numbers + 1
                  ? "is no plain number, unlike all others"
                  : "are no plain numbers, unlike all others";
      return column->n > reading->n_numbers ? column->n - reading->n_numbers : 0;
    }
  if (reading->n_unit > 0 && reading->n_unit < column->n)
    {
      gsize few = MIN (reading->n_unit, column->n - reading->n_unit);

      *what = few == 1 ? "carries a unit or currency, while the others do not"
                       : "carry a unit or currency, while the others do not";
      return few;
    }
  if (column->numeric && reading->n_grouped > 0
      && reading->n_grouped < count_thousands (column))
    {
      *what = reading->n_grouped == 1
                  ? "has a mark between thousands, while others do not"
                  : "have a mark between thousands, while others do not";
      return reading->n_grouped;
    }
  return 0;
}

static gboolean
is_number (const char *text)
{
  static const EdaNumberLayout layouts[] = { { '.', ',' }, { ',', '.' } };
  gsize                        length = strlen (text);
  EdaNumberFlags               flags;
  double                       value;

  eda_parse_trim (&text, &length);
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    if (eda_parse_number (text, length, layouts[i], &value, &flags))
      return TRUE;
  return FALSE;
}

/* Names the rows of the cells that keep the column text, and returns the first of these
 * cells. */
static char *
find_texts (EdaFinding *finding, const EdaColumn *column, gsize total)
{
  guint64 rows[EDA_FINDING_MAX_ROWS] = { 0 };
  gsize   n_rows = eda_column_get_n_rows (column);
  char   *first = NULL;
  guint   n = 0;

  for (gsize row = 0; row < n_rows && n < MIN (total, EDA_FINDING_MAX_ROWS); row++)
    {
      g_autofree char *text = eda_column_is_missing (column, row)
                                  ? NULL
                                  : eda_column_dup_text (column, row);

      if (text == NULL || is_number (text))
        continue;
      rows[n++] = row + 1;
      first = first != NULL ? first : g_steal_pointer (&text);
    }
  if (n > 0)
    eda_finding_set_rows (finding, rows, total);
  return first;
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  const char      *what = NULL;
  gsize            odd = column->n >= MIN_N ? count_odd (column, &what) : 0;
  double           share = 1 - (double)odd / (double)MAX (column->n, 1);
  gboolean         text = eda_column_get_storage (column->column) == EDA_STORAGE_TEXT;
  EdaFinding      *finding;
  g_autofree char *example = NULL;

  if (odd == 0 || (text && share < SHARE))
    return NULL;
  finding = eda_finding_new_on (
      &eda_finding_number_as_text, text ? EDA_SEVERITY_WARN : EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (finding,
                            text ? "share of plain numbers" : "share written alike",
                            share,
                            SHARE,
                            column->n);
  example = text ? find_texts (finding, column->column, odd) : NULL;
  eda_finding_set_text (finding,
                        "%s of %s (%s) %s%s%s.",
                        eda_say_count (pad, odd, "cell", NULL),
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_SHARE, 1 - share),
                        what,
                        example == NULL ? ""
                        : odd == 1      ? ": "
                                        : ", such as ",
                        example != NULL ? eda_say_quoted (pad, example) : "");
  if (text)
    eda_finding_set_advice (
        finding,
        "As long as a few cells keep the column text, it has no mean, no histogram and "
        "no "
        "correlation.",
        "Mend those cells in the file, or set the type to number: what does not fit then "
        "counts as missing.");
  else
    eda_finding_set_advice (
        finding,
        "The numbers were read all the same; where the dress differs, the unit or the "
        "source "
        "may differ too.",
        "Check a few of those cells: is the unit the same as in the others?");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_number_as_text = { "AL6",
                                                    "number-as-text",
                                                    1,
                                                    check,
                                                    "share of plain numbers",
                                                    "80 % and less than all",
                                                    "warn, note when read as numbers" };
