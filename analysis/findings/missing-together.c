/* AM4, missing together: columns whose gaps fall in the same rows far more often than
 * chance brings: phi of 0.5 or more, in ten rows or more. From 0.9 on they are nearly one
 * block. */

#include <math.h>

#include "analysis/findings/interval.h"
#include "analysis/findings/rule-parts.h"
#include "analysis/findings/surplus.h"

#define PHI 0.5
#define BLOCK 0.9
#define JOINT 10

extern const EdaFindingRule eda_finding_missing_together;

typedef struct
{
  const GPtrArray      *columns;
  const EdaMissingness *found;
  gsize                 n_rows;
} Gaps;

static const EdaColumnProfile *
column_at (const Gaps *self, guint place)
{
  return self->columns->pdata[self->found->phi_columns[place]];
}

static double
phi_at (const Gaps *self, guint i, guint j)
{
  return self->found->phi[(gsize)i * self->found->n_phi + j];
}

/* Rows where both are missing, from phi and the two margins. */
static double
count_joint (const Gaps *self, guint i, guint j)
{
  double n = (double)self->n_rows;
  double a = (double)column_at (self, i)->missing / n;
  double b = (double)column_at (self, j)->missing / n;

  return round (n * (a * b + phi_at (self, i, j) * sqrt (a * (1 - a) * b * (1 - b))));
}

/* The columns whose gaps go with those of column @i and that no earlier set has taken. */
static GArray *
gather (const Gaps *self, guint i, gboolean *taken, double *lowest, double *joint)
{
  GArray *set = g_array_new (FALSE, FALSE, sizeof (guint));

  *lowest = 1;
  *joint = (double)self->n_rows;
  g_array_append_val (set, i);
  for (guint j = i + 1; j < self->found->n_phi; j++)
    if (!taken[j] && phi_at (self, i, j) >= PHI && count_joint (self, i, j) >= JOINT)
      {
        taken[j] = TRUE;
        *lowest = MIN (*lowest, phi_at (self, i, j));
        *joint = MIN (*joint, count_joint (self, i, j));
        g_array_append_val (set, j);
      }
  return set;
}

static EdaFinding *
make_finding (const Gaps *self, const GArray *set, double lowest, double joint)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  EdaFinding *finding;

  for (guint k = 0; k < set->len; k++)
    g_ptr_array_add (names,
                     (gpointer)eda_column_profile_get_name (
                         column_at (self, g_array_index (set, guint, k))));
  g_ptr_array_add (names, NULL);
  finding = eda_finding_new (eda_finding_missing_together.id,
                             eda_finding_missing_together.kind,
                             eda_finding_missing_together.step,
                             lowest >= BLOCK ? EDA_SEVERITY_NOTE : EDA_SEVERITY_INFO,
                             (const char *const *)names->pdata);
  g_ptr_array_set_size (names, (int)set->len);
  eda_finding_set_evidence (
      finding, "phi of the gaps", lowest, lowest >= BLOCK ? BLOCK : PHI, self->n_rows);
  eda_finding_set_r_interval (finding, lowest, (double)self->n_rows);
  eda_finding_set_text (finding,
                        "%s are %s, in %s%s (%s%s%s).",
                        eda_say_list (pad, names, 8),
                        lowest >= BLOCK ? "missing together" : "often missing together",
                        set->len > 2 ? "at least " : "",
                        eda_say_count (pad, (guint64)joint, "row", NULL),
                        eda_say_equals (pad, "phi", EDA_ROLE_COEFFICIENT, lowest),
                        set->len > 2 && lowest < 0.995 ? " or more" : "",
                        set->len > 2 ? " with the first of them" : "");
  eda_finding_set_advice (
      finding,
      "Gaps that come together have one cause: a page not filled in, a device "
      "that failed, a table that was not joined.",
      "Find the cause; treat these columns as one block when rows are dropped "
      "or filled.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  Gaps                 self = { columns,
                                eda_profile_get_missingness (profile, context, NULL),
                                eda_table_get_n_rows (eda_profile_get_table (profile)) };
  g_autofree gboolean *taken = NULL;
  const EdaSourceInfo *source = eda_table_get_source (eda_profile_get_table (profile));
  guint                first = out->len;

  if (columns == NULL || self.found == NULL)
    return;
  taken = g_new0 (gboolean, self.found->n_phi + 1);
  for (guint i = 0; i < self.found->n_phi; i++)
    taken[i] = eda_column_is_surplus (column_at (&self, i)->column, source);
  for (guint i = 0; i < self.found->n_phi; i++)
    if (!taken[i])
      {
        double lowest, joint;
        g_autoptr (GArray) set = gather (&self, i, taken, &lowest, &joint);

        if (set->len > 1)
          g_ptr_array_add (out, make_finding (&self, set, lowest, joint));
      }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_missing_together = { "AM4",
                                                      "missing-together",
                                                      2,
                                                      check,
                                                      "phi of the gaps",
                                                      "0.5 in ten rows",
                                                      "info, note from 0.9" };
