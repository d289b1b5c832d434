/* AD8, heaping: single values that come far more often than the values around them. */

#include "analysis/findings/measure-rule.h"

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

static EdaFinding *
check_measure (const EdaMeasureLook *look)
{
  const EdaColumnShape *shape
      = eda_profile_get_shape (look->profile, look->at, look->context, NULL);

  return shape != NULL && shape->n_spikes >= SPIKES ? make_finding (look->column, shape)
                                                    : NULL;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_measures (&eda_finding_heaping, profile, context, out, check_measure);
}

const EdaFindingRule eda_finding_heaping
    = { "AD8",
        "heaping",
        3,
        check,
        "count / usual count around it",
        "5, in 1 % of the rows, two values",
        "note",
        .needs = { EDA_USE_MEASURE, MIN_N, FEW_VALUES } };
