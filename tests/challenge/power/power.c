/* Simulated files as tables, judged. */

#include "tests/challenge/power/power.h"

#include "analysis/kernels/random.h"
#include "challenge/claim-parse.h"
#include "challenge/verdict.h"
#include "tests/challenge/power/recipes.h"

#define MOST_CASES 100

const PowerCase *
power_cases (guint *n)
{
  static PowerCase list[MOST_CASES];

  for (*n = 0; power_recipes[*n].recipe != NULL; (*n)++)
    {
      g_assert (*n < MOST_CASES);
      list[*n] = power_recipes[*n].power;
      list[*n].first_level = MAX (list[*n].first_level, 1);
    }
  return list;
}

gsize
power_rows (guint level)
{
  static const gsize rows[] = { 300, 600, 1500, 4000, 10000 };

  return rows[level - 1];
}

static EdaColumn *
number_column (guint position, const char *name, const double *values, gsize n)
{
  const EdaColumnSpec spec
      = { (char *)name, position, EDA_STORAGE_REAL, EDA_TYPE_REAL, (char *)"", n };

  return eda_column_new_numbers (&spec, g_memdup2 (values, n * sizeof *values));
}

static EdaColumn *
level_column (guint position, const char *name, const gint32 *codes, gsize n)
{
  const EdaColumnSpec spec
      = { (char *)name, position, EDA_STORAGE_TEXT, EDA_TYPE_CATEGORICAL, (char *)"", n };
  GPtrArray *levels = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (levels, g_strdup ("a"));
  g_ptr_array_add (levels, g_strdup ("b"));
  g_ptr_array_add (levels, g_strdup ("c"));
  return eda_column_new_levels (&spec, g_memdup2 (codes, n * sizeof *codes), levels);
}

static EdaTable *
table_of (const File *f)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_unref);
  EdaSourceInfo *source = eda_source_info_new ();

  source->name = g_strdup ("power");
  g_ptr_array_add (columns, number_column (1, "x", f->x, f->n));
  g_ptr_array_add (columns, number_column (2, "y", f->y, f->n));
  g_ptr_array_add (columns, number_column (3, "z", f->z, f->n));
  g_ptr_array_add (columns, number_column (4, "t", f->t, f->n));
  g_ptr_array_add (columns, level_column (5, "g", f->g, f->n));
  g_ptr_array_add (columns, level_column (6, "h", f->h, f->n));
  return eda_table_new (source, columns, f->n);
}

static gboolean
is_confirmed (const PowerCase *power, const File *f, guint run)
{
  g_autofree char *line = g_strdup_printf ("%s @70", power->claim);
  g_autoptr (EdaClaim) claim = eda_claim_parse (line, NULL, NULL, NULL);
  g_autoptr (EdaTable) table = table_of (f);
  g_autoptr (EdaProfile) profile = eda_profile_new (table, &(EdaProfileOptions){ 0 });
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaVerdict) verdict = eda_claim_judge (claim, profile, run, &context, NULL);

  return verdict->outcome == EDA_OUTCOME_CONFIRMED;
}

static void
fill (File *f, const PowerRecipe *recipe, double s, gboolean planted)
{
  for (gsize i = 0; i < f->n; i++)
    {
      f->y[i] = eda_random_normal (&f->random);
      f->z[i] = eda_random_normal (&f->random);
      recipe->recipe (f, i, s, planted);
      f->t[i] = recipe->y_is_time ? f->y[i] : (double)i;
    }
}

double
power_measure (const PowerCase *power, guint level, gboolean planted, guint runs)
{
  g_autofree File *f = g_new0 (File, 1);
  guint            at = 0, confirmed = 0;

  while (!g_str_equal (power_recipes[at].power.claim, power->claim))
    at++;
  f->n = power_rows (level);
  for (guint run = 0; run < runs; run++)
    {
      f->random = 1000003 * (guint64)(run + 1) + level;
      fill (f, &power_recipes[at], power->strength[level - 1], planted);
      confirmed += is_confirmed (power, f, run);
    }
  return (double)confirmed / runs;
}
