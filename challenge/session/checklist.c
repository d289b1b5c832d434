/* The checklist as a table. A line is done by looks at its charts, each on columns of its
 * own. */

#include "challenge/session/checklist.h"

#include <math.h>
#include <string.h>

#define PAIRS 5
#define STARS 3

static const EdaChecklistItem items[] = {
  { "1.1", 1, 2, "Rows, columns and memory read", "overview" },
  { "1.2", 1, 4, "Every column's type reviewed", "type" },
  { "1.3", 1, 3, "Key column found and tested", "unique" },
  { "1.4", 1, 3, "Duplicate rows checked", "duplicates" },
  { "1.5", 1, 2, "Units and dictionary read", "dictionary" },
  { "2.1", 2, 4, "Missing cells per column", "missing" },
  { "2.2", 2, 3, "Missing together", "missing-pattern" },
  { "2.3", 2, 4, "Disguised missing values checked", "disguised" },
  { "2.4", 2, 5, "Mechanism judged where much is missing", "mechanism" },
  { "3.1", 3, 8, "Every numeric column plotted", "histogram|ecdf|box" },
  { "3.2", 3, 5, "Columns described in two sentences", "describe" },
  { "3.3", 3, 4, "Bins or a transform tried", "rebinned|transformed" },
  { "3.4", 3, 3, "Impossible values checked", "range" },
  { "4.1", 4, 3, "Correlation matrix", "matrix" },
  { "4.2", 4, 6, "Scatter plots of the strongest pairs", "scatter" },
  { "4.3", 4, 3, "Curves checked", "smoother|rank" },
  { "4.4", 4, 5, "A relationship split by a category", "scatter-by" },
  { "4.5", 4, 3, "Three relationships starred", NULL },
  { "5.1", 5, 5, "Levels of every category", "levels" },
  { "5.2", 5, 3, "Spellings and rare levels", "spellings" },
  { "5.3", 5, 3, "A cross-table in percent", "crosstab" },
  { "5.4", 5, 4, "A number by a category", "by-group" },
  { "6.1", 6, 5, "Outliers of every numeric column", "outliers" },
  { "6.2", 6, 3, "Two methods for outliers compared", "outlier-methods" },
  { "6.3", 6, 3, "Outliers of pairs", "outliers-2d" },
  { "6.4", 6, 4, "Outliers kept, mended or dropped, with a reason", "outlier-decision" },
};

const EdaChecklistItem *
eda_checklist_get (guint *n)
{
  *n = G_N_ELEMENTS (items);
  return items;
}

/* Distinct sets of columns looked at in one of the charts. */
static guint
count_looks (const EdaSession *session, const char *charts)
{
  g_auto (GStrv) names = g_strsplit (charts, "|", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < eda_session_get_n_looks (session); i++)
    {
      const EdaLook *look = eda_session_get_look (session, i);

      if (g_strv_contains ((const char *const *)names, look->chart))
        g_hash_table_add (seen, look->columns);
    }
  return g_hash_table_size (seen);
}

static guint
count_stars (const EdaSession *session)
{
  guint stars = 0;

  for (guint i = 1; i <= eda_session_get_n_findings (session); i++)
    {
      const EdaLoggedFinding *finding = eda_session_get_finding (session, i);

      stars += finding->star > 0 && !finding->retracted;
    }
  return stars;
}

/* How many looks make the line whole. */
static guint
needed (const EdaChecklistItem *item, const EdaChecklistNeeds *needs)
{
  if (g_str_equal (item->code, "1.2"))
    return needs->columns;
  if (g_str_equal (item->code, "3.1") || g_str_equal (item->code, "6.1"))
    return needs->numeric;
  if (g_str_equal (item->code, "5.1"))
    return needs->categorical;
  if (g_str_equal (item->code, "3.2"))
    return MIN (3, needs->numeric);
  if (g_str_equal (item->code, "4.2"))
    return MIN (PAIRS, needs->numeric * (needs->numeric - 1) / 2);
  return 1;
}

double
eda_checklist_get_coverage (const EdaSession        *session,
                            const EdaChecklistItem  *item,
                            const EdaChecklistNeeds *needs)
{
  const double by_hand = eda_session_get_ticked (session, item->code);
  const guint  wanted = item->chart != NULL ? needed (item, needs) : STARS;
  const guint  done
      = item->chart != NULL ? count_looks (session, item->chart) : count_stars (session);

  if (wanted == 0)
    return 1;
  return fmax (by_hand, fmin (1, (double)done / wanted));
}

double
eda_checklist_score (const EdaSession *session, const EdaChecklistNeeds *needs)
{
  const guint step = eda_session_plan_get_focus (eda_session_get_plan (session));
  double      sum = 0, weights = 0;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    if (step == 0 || items[i].step == step)
      {
        sum += items[i].weight * eda_checklist_get_coverage (session, &items[i], needs);
        weights += items[i].weight;
      }
  return 100 * sum / weights;
}
