/* AR5, a correlation of few rows: without one percent of the rows r moves by more than
 * 0.2, or turns round. */

#include "analysis/findings/interval.h"
#include "analysis/findings/pair-screen.h"

#define MOVES 0.2

extern const EdaFindingRule eda_finding_few_rows_make_r;

static EdaFinding *
make_finding (const GPtrArray *columns, const EdaPairLook *pair)
{
  const EdaInfluence *found = &pair->check->influence;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaFinding *finding = eda_finding_new_on_pair (&eda_finding_few_rows_make_r,
                                                 EDA_SEVERITY_WARN,
                                                 columns->pdata[pair->a],
                                                 columns->pdata[pair->b]);

  eda_finding_set_evidence (finding,
                            "change of r without 1 % of the rows",
                            found->r - found->without_few,
                            MOVES,
                            pair->check->influence_n);
  eda_finding_set_interval (finding, pair->check->change_interval);
  eda_finding_set_text (
      finding,
      "The correlation of %s and %s hangs on few rows: %s, and %s without the %s "
      "that move it most.",
      eda_column_profile_get_name (columns->pdata[pair->a]),
      eda_column_profile_get_name (columns->pdata[pair->b]),
      eda_say_equals (pad, "r", EDA_ROLE_COEFFICIENT, found->r),
      eda_say (pad, EDA_ROLE_COEFFICIENT, found->without_few),
      eda_say_count (pad, found->few, "row", NULL));
  eda_finding_set_advice (
      finding,
      "Such a correlation tells of these rows, not of the others.",
      "Look at the scatter plot; give r with and without them, or Spearman’s ρ.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const GArray *screen = eda_pair_screen_get (profile, context);
  guint         first = out->len;

  for (guint i = 0; columns != NULL && screen != NULL && i < screen->len; i++)
    {
      const EdaPairLook *pair = &g_array_index (screen, EdaPairLook, i);

      if (eda_pair_check_is_fragile (pair->check))
        g_ptr_array_add (out, make_finding (columns, pair));
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_few_rows_make_r
    = { "AR5",
        "few-rows-make-r",
        4,
        check,
        "change of r without the 1 % of rows that move it most",
        "0.2, or the sign of an r of 0.15",
        "warn" };
