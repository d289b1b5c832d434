/* AL6, number as text: most cells of a text column are numbers, or numbers were read from
 * cells of different dress ("1,250" beside "1403"). */

#include <math.h>

#include "analysis/findings/rule-parts.h"

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
      *what = "are no plain numbers, while all others are";
      return column->n > reading->n_numbers ? column->n - reading->n_numbers : 0;
    }
  if (reading->n_unit > 0 && reading->n_unit < column->n)
    {
      *what = "carry a unit or currency, while the others do not";
      return MIN (reading->n_unit, column->n - reading->n_unit);
    }
  if (column->numeric && reading->n_grouped > 0
      && reading->n_grouped < count_thousands (column))
    {
      *what = "have a mark between thousands, while others do not";
      return reading->n_grouped;
    }
  return 0;
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  const char *what = NULL;
  gsize       odd = column->n >= MIN_N ? count_odd (column, &what) : 0;
  double      share = 1 - (double)odd / (double)MAX (column->n, 1);
  gboolean    text = eda_column_get_storage (column->column) == EDA_STORAGE_TEXT;
  EdaFinding *finding;

  if (odd == 0 || (text && share < SHARE))
    return NULL;
  finding = eda_finding_new_on (
      &eda_finding_number_as_text, text ? EDA_SEVERITY_WARN : EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (finding,
                            text ? "share of plain numbers" : "share written alike",
                            share,
                            SHARE,
                            column->n);
  eda_finding_set_text (finding,
                        "%s of %s (%s) %s.",
                        eda_say_count (pad, odd, "cell", NULL),
                        eda_column_profile_get_name (column),
                        eda_say (pad, EDA_ROLE_SHARE, 1 - share),
                        what);
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
