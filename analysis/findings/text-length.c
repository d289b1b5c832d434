/* AO9, odd lengths of text: a few texts far longer or shorter than the middle 94 % of
 * them. */

#include "analysis/findings/rule-parts.h"
#include "analysis/kernels/quantile.h"
#include "analysis/kernels/sort.h"

#define INNER 0.94
#define TIMES 4.0
#define MIN_LEVELS 20
#define MAX_SHARE 0.03
#define MIN_EXTRA 10 /* letters */

extern const EdaFindingRule eda_finding_text_length;

typedef struct
{
  double      low, high; /* lengths beyond these are odd */
  gsize       odd;
  const char *example;
} Lengths;

static Lengths
look_at_lengths (const EdaColumnProfile *column)
{
  guint              n = column->n_levels;
  g_autofree double *lengths = g_new (double, n);
  g_autofree double *sorted = NULL;
  Lengths            found = { 0 };
  double             low, high, width;

  for (guint i = 0; i < n; i++)
    lengths[i] = (double)g_utf8_strlen (column->levels[i].value, -1);
  sorted = g_memdup2 (lengths, n * sizeof lengths[0]);
  eda_sort (sorted, n);
  low = eda_quantile (sorted, n, (1 - INNER) / 2);
  high = eda_quantile (sorted, n, (1 + INNER) / 2);
  width = MAX (TIMES * (high - low) / 2, MIN_EXTRA);
  found.low = low - width;
  found.high = high + width;
  for (guint i = 0; i < n; i++)
    if (lengths[i] < found.low || lengths[i] > found.high)
      {
        found.example = found.example != NULL ? found.example : column->levels[i].value;
        found.odd += column->levels[i].count;
      }
  return found;
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  Lengths     found;
  EdaFinding *finding;

  if (eda_column_get_storage (column->column) != EDA_STORAGE_TEXT
      || column->n_levels < MIN_LEVELS)
    return NULL;
  found = look_at_lengths (column);
  if (found.odd == 0 || (double)found.odd > MAX_SHARE * (double)column->n)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_text_length, EDA_SEVERITY_NOTE, column);
  eda_finding_set_evidence (
      finding, "texts of odd length", (double)found.odd, 1, column->n);
  eda_finding_set_text (finding,
                        "%s of %s %s far longer or shorter than the rest, such as %s.",
                        eda_say_count (pad, found.odd, "text", NULL),
                        eda_column_profile_get_name (column),
                        found.odd == 1 ? "is" : "are",
                        eda_say_quoted (pad, found.example));
  eda_finding_set_advice (finding,
                          "A cell with far more letters may hold two, a remark, or a "
                          "piece of another column.",
                          "Read these cells; split or mend them in the file.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_text_length
    = { "AO9",
        "text-length",
        6,
        check,
        "texts outside of the middle 94 % by twice its width",
        "1, at most 3 %",
        "note" };
