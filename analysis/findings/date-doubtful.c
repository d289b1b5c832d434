/* AL9, doubtful dates: day or month first is open, two layouts in one column, years of
 * two digits, or a time zone in only some of the cells. */

#include "analysis/findings/rule-parts.h"

extern const EdaFindingRule eda_finding_date_doubtful;

/* Cells concerned, and what is the matter with them. */
static gsize
find_doubt (const EdaColumnProfile *column, const char **what)
{
  const EdaReading *reading = eda_column_get_reading (column->column);

  if (reading->two_orders)
    *what = "can be read with the day first or the month first";
  else if (reading->two_layouts)
    *what = "are written in two layouts, some with the year first";
  else if (reading->n_zone > 0 && reading->n_zone < column->n)
    *what = "are times of which only some name their zone";
  else if (reading->n_short_year > 0)
    {
      *what = "have years of two digits, read as 1969 to 2068";
      return reading->n_short_year;
    }
  else
    return 0;
  return column->n;
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  const char *what = NULL;
  gsize       cells = find_doubt (column, &what);
  EdaFinding *finding;

  if (cells == 0)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_date_doubtful, EDA_SEVERITY_WARN, column);
  eda_finding_set_evidence (finding, "doubtful dates", (double)cells, 1, column->n);
  eda_finding_set_text (finding,
                        "%s of %s %s.",
                        eda_say_count (pad, cells, "date", NULL),
                        eda_column_profile_get_name (column),
                        what);
  eda_finding_set_advice (
      finding,
      "A date read the wrong way is still a date: nothing looks broken, and every order "
      "and "
      "duration is wrong.",
      "Find out how the source writes dates, and compare one day above the twelfth.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_date_doubtful
    = { "AL9", "date-doubtful", 1, check, "dates that read in two ways", "1", "warn" };
