/* AC8, trend over ordered levels: the share of one of two levels rises or falls with the
 * numbers of the other column (Cochran & Armitage). */

#include <math.h>

#include "analysis/findings/interval.h"
#include "analysis/findings/rule-parts.h"

#define SMALL 0.1
#define ALPHA 0.05
#define MIN_LEVELS 3

extern const EdaFindingRule eda_finding_level_trend;

/* The columns of a cross-tab by what they are to the trend. */
typedef struct
{
  const EdaCrosstab *tab;
  gboolean           turned;         /* the ordered levels stand in the columns */
  guint              ordered, other; /* in the table */
  guint              n_levels;
} Sides;

/* Two levels against three numbers or more. */
static gboolean
find_sides (const EdaCrosstab *tab, const GPtrArray *columns, Sides *sides)
{
  const EdaColumnProfile *ordered;

  *sides = (Sides){ .tab = tab, .turned = tab->n_rows == 2 };
  sides->ordered = sides->turned ? tab->column_column : tab->row_column;
  sides->other = sides->turned ? tab->row_column : tab->column_column;
  sides->n_levels = sides->turned ? tab->n_columns : tab->n_rows;
  ordered = columns->pdata[sides->ordered];
  return (sides->turned ? tab->n_rows : tab->n_columns) == 2
         && sides->n_levels >= MIN_LEVELS && ordered->numeric
         && eda_column_is_grouping (ordered, EDA_GROUPING_LEVELS)
         && !isnan (tab->trend.p);
}

static GArray *
list_tests (EdaProfile *profile, const EdaContext *context)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaCrosstabs *tabs = eda_profile_get_crosstabs (profile, context, NULL);
  GArray             *tests = g_array_new (FALSE, FALSE, sizeof (EdaRuleTest));
  Sides               sides;

  for (guint i = 0; columns != NULL && tabs != NULL && i < tabs->n_tabs; i++)
    if (find_sides (&tabs->tabs[i], columns, &sides))
      {
        const EdaCrosstab *tab = sides.tab;
        EdaRuleTest test = { tab->row_column, tab->column_column, tab->trend.p, NAN,
                             tab->trend.r,    (gsize)tab->test.n };

        g_array_append_val (tests, test);
      }
  return tests;
}

/* Of the second level among the rows of one of the ordered levels. */
static double
share_at (const Sides *sides, guint level)
{
  const EdaCrosstab *tab = sides->tab;
  double             no = tab->observed[sides->turned ? level : 2 * level];
  double yes = tab->observed[sides->turned ? tab->n_columns + level : 2 * level + 1];

  return yes / (no + yes);
}

static void
set_words (EdaFinding *finding, const Sides *sides, const GPtrArray *columns)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  const EdaCrosstab *tab = sides->tab;
  char             **ordered = sides->turned ? tab->column_levels : tab->row_levels;
  char             **other = sides->turned ? tab->row_levels : tab->column_levels;
  guint              last = sides->n_levels - 1;

  eda_finding_set_text (
      finding,
      "The share of %s in %s %s with %s: %s at %s, %s at %s (%s, n = %s).",
      eda_say_quoted (pad, other[1]),
      eda_column_profile_get_name (columns->pdata[sides->other]),
      tab->trend.r > 0 ? "rises" : "falls",
      eda_column_profile_get_name (columns->pdata[sides->ordered]),
      eda_say (pad, EDA_ROLE_SHARE, share_at (sides, 0)),
      ordered[0],
      eda_say (pad, EDA_ROLE_SHARE, share_at (sides, last)),
      ordered[last],
      eda_say_equals (pad, "r", EDA_ROLE_COEFFICIENT, tab->trend.r),
      eda_say (pad, EDA_ROLE_COUNT, tab->test.n));
  eda_finding_set_advice (
      finding,
      "A chi-square test forgets the order of the levels; a trend says more, and with "
      "fewer rows.",
      "Draw the share at every level: a steady rise, or one level that does it?");
}

static EdaFinding *
look (const Sides *sides, const GPtrArray *columns, const EdaRuleTest *test)
{
  EdaFinding *finding;

  if (!(test->q < ALPHA) || !(fabs (test->effect) >= SMALL))
    return NULL;
  finding = eda_finding_new_on_pair (&eda_finding_level_trend,
                                     EDA_SEVERITY_INFO,
                                     columns->pdata[sides->other],
                                     columns->pdata[sides->ordered]);
  eda_finding_set_evidence (
      finding, "r of the scores of the levels", test->effect, SMALL, test->n);
  finding->q = test->q;
  eda_finding_set_r_interval (finding, test->effect, (double)test->n);
  set_words (finding, sides, columns);
  return finding;
}

/* The tests stand in the order of the cross-tabs. */
static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaCrosstabs *tabs = eda_profile_get_crosstabs (profile, context, NULL);
  const GArray *tests = eda_rule_get_tests (&eda_finding_level_trend, profile, context);
  guint         first = out->len, k = 0;
  Sides         sides;

  if (columns == NULL || tabs == NULL || tests == NULL)
    return;
  for (guint i = 0; i < tabs->n_tabs && k < tests->len; i++)
    if (find_sides (&tabs->tabs[i], columns, &sides))
      {
        EdaFinding *finding
            = look (&sides, columns, &g_array_index (tests, EdaRuleTest, k++));

        if (finding != NULL)
          g_ptr_array_add (out, finding);
      }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_level_trend
    = { "AC8",
        "level-trend",
        5,
        check,
        "r of the scores of the levels",
        "0.1 and q < 0.05, two levels by numbers",
        "info",
        list_tests };
