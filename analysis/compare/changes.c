/* What a reader should know of the differences: each a finding, with its evidence. */

#include "analysis/compare/compare.h"

#include <math.h>

#include "analysis/kernels/stability.h"
#include "analysis/result/format.h"

#define MISSING_NOTE 0.01 /* difference of the shares of missing cells */
#define MISSING_WARN 0.05
#define RANGE_WARN 0.01 /* share of values beyond the old range */
#define Q_LIMIT 0.05
#define ROWS_WARN 0.5 /* change of the number of rows, as a share of the old */

static EdaFinding *
add (EdaComparison *self,
     const char    *id,
     const char    *kind,
     guint          step,
     EdaSeverity    severity,
     const char    *column)
{
  const char *const columns[] = { column, NULL };
  EdaFinding       *finding = eda_finding_new (id, kind, step, severity, columns);

  g_ptr_array_add (self->changes, finding);
  return finding;
}

static const char *
name_of (const EdaColumnProfile *profile)
{
  return eda_column_get_name (profile->column);
}

static const EdaRenaming *
find_renaming (const EdaComparison *self, const EdaColumnProfile *column)
{
  for (guint i = 0; i < self->renamings->len; i++)
    {
      const EdaRenaming *one = &g_array_index (self->renamings, EdaRenaming, i);

      if (one->old == column || one->new == column)
        return one;
    }
  return NULL;
}

static void
judge_renaming (EdaComparison *self, const EdaRenaming *one)
{
  EdaFinding *finding
      = add (self, "CO3", "column-renamed", 1, EDA_SEVERITY_WARN, name_of (one->old));

  eda_finding_set_evidence (
      finding, "likeness of the values", one->likeness, 0.9, one->new->n);
  eda_finding_set_text (finding,
                        "%s is gone and %s is new, with much the same values: perhaps it "
                        "was renamed.",
                        name_of (one->old),
                        name_of (one->new));
  eda_finding_set_advice (finding,
                          "What reads the file by names no longer finds the column.",
                          "Ask whoever made the file; rename it back if so.");
}

static void
judge_columns (EdaComparison *self)
{
  for (guint i = 0; i < self->removed->len; i++)
    {
      const EdaColumnProfile *column = self->removed->pdata[i];
      EdaFinding             *finding;

      if (find_renaming (self, column) != NULL)
        continue;
      finding
          = add (self, "CO1", "column-removed", 1, EDA_SEVERITY_ERROR, name_of (column));
      eda_finding_set_text (finding, "The column %s is gone.", name_of (column));
      eda_finding_set_advice (
          finding, "What was computed from it cannot be computed any more.", NULL);
    }
  for (guint i = 0; i < self->added->len; i++)
    {
      const EdaColumnProfile *column = self->added->pdata[i];

      if (find_renaming (self, column) == NULL)
        eda_finding_set_text (
            add (self, "CO2", "column-added", 1, EDA_SEVERITY_NOTE, name_of (column)),
            "The column %s is new.",
            name_of (column));
    }
  for (guint i = 0; i < self->renamings->len; i++)
    judge_renaming (self, &g_array_index (self->renamings, EdaRenaming, i));
}

/* A change of what the cells parse as breaks what reads the file; of what a column means,
 * such as a category that became a text, only sometimes. */
static void
judge_type (EdaComparison *self, const EdaShift *shift)
{
  EdaType  was = eda_column_get_type (shift->old->column);
  EdaType  is = eda_column_get_type (shift->new->column);
  gboolean alike = eda_column_get_storage (shift->old->column)
                       == eda_column_get_storage (shift->new->column)
                   || (shift->old->numeric && shift->new->numeric);
  EdaFinding *finding;

  if (was == is && alike)
    return;
  finding = add (self,
                 "CO4",
                 "type-changed",
                 1,
                 alike ? EDA_SEVERITY_NOTE : EDA_SEVERITY_ERROR,
                 name_of (shift->new));
  eda_finding_set_text (finding,
                        "%s was %s and is now %s.",
                        name_of (shift->new),
                        eda_type_get_name (was),
                        eda_type_get_name (is));
  eda_finding_set_advice (finding,
                          eda_column_get_type_reason (shift->new->column),
                          alike ? NULL : "Look at the cells that no longer fit.");
}

static void
judge_missing (EdaComparison *self, const EdaShift *shift)
{
  double           change = shift->missing_new - shift->missing_old;
  g_autofree char *was = eda_format (EDA_ROLE_SHARE, shift->missing_old);
  g_autofree char *is = eda_format (EDA_ROLE_SHARE, shift->missing_new);
  EdaFinding      *finding;

  if (!(fabs (change) >= MISSING_NOTE) || !(shift->missing_p < Q_LIMIT))
    return;
  finding = add (self,
                 "CO5",
                 "missing-changed",
                 2,
                 change >= MISSING_WARN ? EDA_SEVERITY_WARN : EDA_SEVERITY_NOTE,
                 name_of (shift->new));
  eda_finding_set_evidence (finding,
                            "change of the share missing",
                            change,
                            MISSING_NOTE,
                            shift->new->n + shift->new->missing);
  eda_finding_set_text (finding,
                        "%s of the cells of %s are missing, %s before.",
                        is,
                        name_of (shift->new),
                        was);
  if (change > 0)
    eda_finding_set_advice (finding,
                            "Gaps that come at once are seldom by chance.",
                            "Look when they begin, and in which rows.");
}

static void
judge_shift (EdaComparison *self, const EdaShift *shift)
{
  const char *measure = shift->kind == EDA_SHIFT_NUMBERS ? "Smirnov’s D" : "Cramér’s V";
  gboolean    large = shift->psi >= EDA_PSI_LARGE;
  EdaFinding      *finding;
  g_autofree char *psi = eda_format (EDA_ROLE_STATISTIC, shift->psi);
  g_autofree char *distance = eda_format (EDA_ROLE_COEFFICIENT, shift->distance);

  if (!(shift->psi >= EDA_PSI_SOME) || !(shift->q < Q_LIMIT))
    return;
  finding = add (self,
                 "CO6",
                 "shifted",
                 3,
                 large ? EDA_SEVERITY_WARN : EDA_SEVERITY_NOTE,
                 name_of (shift->new));
  finding->q = shift->q;
  eda_finding_set_evidence (
      finding, "stability index (PSI)", shift->psi, EDA_PSI_SOME, shift->new->n);
  eda_finding_set_text (finding,
                        "The values of %s are distributed %s than before: PSI %s, %s %s "
                        "(n = %" G_GSIZE_FORMAT " and %" G_GSIZE_FORMAT ").",
                        name_of (shift->new),
                        large ? "quite otherwise" : "somewhat otherwise",
                        psi,
                        measure,
                        distance,
                        shift->old->n,
                        shift->new->n);
  eda_finding_set_advice (
      finding,
      "What was learned from the old values may not hold for the new.",
      "Compare the two distributions, and look for what changed.");
}

static void
judge_range (EdaComparison *self, const EdaShift *shift)
{
  gsize            n = shift->below + shift->above;
  double           share = (double)n / (double)MAX (shift->new->n, 1);
  g_autofree char *count = eda_format_count (n, "value", NULL);
  EdaRole          role = eda_column_get_storage (shift->old->column) == EDA_STORAGE_DATE
                              ? EDA_ROLE_DATE
                          : eda_column_get_storage (shift->old->column) == EDA_STORAGE_DATETIME
                              ? EDA_ROLE_DATETIME
                          : eda_column_get_storage (shift->old->column) == EDA_STORAGE_TIME
                              ? EDA_ROLE_TIME
                              : EDA_ROLE_VALUE;
  g_autofree char *low = eda_format (role, shift->old->min);
  g_autofree char *high = eda_format (role, shift->old->max);
  EdaFinding      *finding;

  if (n == 0)
    return;
  finding = add (self,
                 "CO7",
                 "beyond-range",
                 6,
                 !shift->new->numeric  ? EDA_SEVERITY_INFO
                 : share >= RANGE_WARN ? EDA_SEVERITY_WARN
                                       : EDA_SEVERITY_NOTE,
                 name_of (shift->new));
  eda_finding_set_evidence (
      finding, "values beyond the old range", (double)n, NAN, shift->new->n);
  eda_finding_set_text (finding,
                        "%s of %s %s beyond the old range, %s to %s.",
                        count,
                        name_of (shift->new),
                        n == 1 ? "lies" : "lie",
                        low,
                        high);
}

static char *
list_levels (const GArray *levels)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < levels->len; i++)
    g_ptr_array_add (names, (gpointer)g_array_index (levels, EdaLoneLevel, i).value);
  return eda_format_list ((const char *const *)names->pdata, names->len, 5);
}

static void
judge_levels (EdaComparison *self, const EdaShift *shift)
{
  gboolean open = eda_column_get_type (shift->new->column) == EDA_TYPE_TEXT
                  || eda_column_get_type (shift->new->column) == EDA_TYPE_IDENTIFIER;
  g_autofree char *came = list_levels (shift->only_new);
  g_autofree char *went = list_levels (shift->only_old);

  if (open) /* such columns are meant to have ever new values */
    return;
  if (shift->only_new->len > 0)
    eda_finding_set_text (
        add (self, "CO8", "new-levels", 5, EDA_SEVERITY_WARN, name_of (shift->new)),
        "%s has %u new level%s: %s.",
        name_of (shift->new),
        shift->only_new->len,
        shift->only_new->len == 1 ? "" : "s",
        came);
  if (shift->only_old->len > 0)
    eda_finding_set_text (
        add (self, "CO9", "vanished-levels", 5, EDA_SEVERITY_NOTE, name_of (shift->new)),
        "%u level%s of %s no longer occur%s: %s.",
        shift->only_old->len,
        shift->only_old->len == 1 ? "" : "s",
        name_of (shift->new),
        shift->only_old->len == 1 ? "s" : "",
        went);
}

static void
judge_rows (EdaComparison *self)
{
  double was = (double)eda_table_get_n_rows (eda_profile_get_table (self->old));
  double is = (double)eda_table_get_n_rows (eda_profile_get_table (self->new));
  double change = was > 0 ? (is - was) / was : NAN;
  const char *const columns[] = { NULL };
  g_autofree char  *old_text = eda_format (EDA_ROLE_COUNT, was);
  g_autofree char  *new_text = eda_format (EDA_ROLE_COUNT, is);
  EdaFinding       *finding;

  if (was == is)
    return;
  finding = eda_finding_new ("CO0",
                             "rows-changed",
                             1,
                             fabs (change) < ROWS_WARN ? EDA_SEVERITY_NOTE
                                                       : EDA_SEVERITY_WARN,
                             columns);
  eda_finding_set_text (finding, "The table has %s rows, %s before.", new_text, old_text);
  g_ptr_array_add (self->changes, finding);
}

static void
judge_keys (EdaComparison *self)
{
  const EdaKeys   *keys = self->keys;
  g_autofree char *rows = NULL, *cells = NULL;

  if (keys == NULL)
    return;
  if (keys->only_old > 0)
    {
      rows = eda_format_count (keys->only_old, "row", NULL);
      eda_finding_set_text (
          add (self, "CO10", "keys-vanished", 1, EDA_SEVERITY_NOTE, keys->column),
          "%s of the old table %s gone, told by %s.",
          rows,
          keys->only_old == 1 ? "is" : "are",
          keys->column);
    }
  if (keys->changed_cells > 0)
    {
      g_clear_pointer (&rows, g_free);
      rows = eda_format_count (keys->changed_rows, "row", NULL);
      cells = eda_format_count (keys->changed_cells, "cell", NULL);
      eda_finding_set_text (
          add (self, "CO11", "rows-edited", 1, EDA_SEVERITY_WARN, keys->column),
          "%s %s other values than before in %s, told by %s.",
          rows,
          keys->changed_rows == 1 ? "has" : "have",
          cells,
          keys->column);
    }
}

void
eda_comparison_judge (EdaComparison *self)
{
  judge_rows (self);
  judge_columns (self);
  judge_keys (self);
  for (guint i = 0; i < self->shifts->len; i++)
    {
      const EdaShift *shift = self->shifts->pdata[i];

      judge_type (self, shift);
      judge_missing (self, shift);
      judge_shift (self, shift);
      judge_range (self, shift);
      judge_levels (self, shift);
    }
  g_ptr_array_sort (self->changes, eda_finding_compare);
}
