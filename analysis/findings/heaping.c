/* AD8, heaping: single values that come far more often than the values around them. */

#include "analysis/findings/rule-parts.h"

#define TIMES 5
#define SPIKES 2 /* one alone may be a limit, a zero or a code: AD11, AD6, AL11 */
#define MIN_N 50
#define FEW_VALUES 20

extern const EdaFindingRule eda_finding_heaping;

static EdaFinding *
make_finding (const EdaColumnProfile *column, const EdaColumnShape *shape)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  gsize       rows = 0;
  EdaFinding *finding
      = eda_finding_new_on (&eda_finding_heaping, EDA_SEVERITY_NOTE, column);

  for (gsize i = 0; i < shape->n_spikes; i++)
    {
      g_ptr_array_add (values,
                       (gpointer)eda_say (pad, EDA_ROLE_VALUE, shape->spikes[i].value));
      rows += shape->spikes[i].count;
    }
  eda_finding_set_evidence (finding,
                            "count / usual count around it",
                            (double)shape->spikes[0].count
                                / MAX (shape->spikes[0].local, 1),
                            TIMES,
                            column->n_finite);
  eda_finding_set_text (
      finding,
      "%s of %s (%s) come far more often than the values beside them: %s.",
      eda_say_count (pad, values->len, "value", NULL),
      eda_column_profile_get_name (column),
      eda_say_count (pad, rows, "row", NULL),
      eda_say_list (pad, values, 5));
  eda_finding_set_advice (
      finding,
      "People round when they report: differences finer than the heaps are made up.",
      "Ask how the number was obtained; use classes as wide as the rounding.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  guint first = out->len;

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];
      const EdaColumnShape   *shape;

      if (!eda_column_is_spread_measure (column, FEW_VALUES) || column->n_finite < MIN_N)
        continue;
      shape = eda_profile_get_shape (profile, i, context, NULL);
      if (shape != NULL && shape->n_spikes >= SPIKES)
        g_ptr_array_add (out, make_finding (column, shape));
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_heaping = { "AD8",
                                             "heaping",
                                             3,
                                             check,
                                             "count / usual count around it",
                                             "5, in 1 % of the rows, two values",
                                             "note" };
