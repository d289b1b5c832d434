/* Simulated files as tables, judged. */

#include "tests/challenge/power/power.h"

#include "challenge/claims/claim-parse.h"
#include "challenge/judging/verdict.h"
#include "tests/challenge/power/recipes.h"

#define MOST_CASES 120

/* The recipes of some tables in a row; of each the case stands in @cases. */
typedef struct
{
  PowerCase cases[MOST_CASES];
  Recipe    recipes[MOST_CASES];
  guint     n;
} List;

static List patterns, borders;

static void
add_table (List *list, const PowerRecipe *table)
{
  for (; table->recipe != NULL; table++)
    {
      g_assert (list->n < MOST_CASES);
      list->cases[list->n] = table->power;
      list->cases[list->n].first_level = MAX (table->power.first_level, 1);
      list->recipes[list->n++] = table->recipe;
    }
}

const PowerCase *
power_cases (guint *n)
{
  if (patterns.n == 0)
    {
      add_table (&patterns, power_shapes);
      add_table (&patterns, power_pairs);
      add_table (&patterns, power_groups);
      add_table (&patterns, power_facts);
    }
  *n = patterns.n;
  return patterns.cases;
}

const PowerCase *
power_border_cases (guint *n)
{
  if (borders.n == 0)
    add_table (&borders, power_borders);
  *n = borders.n;
  return borders.cases;
}

static Recipe
recipe_of (const PowerCase *power)
{
  if (power >= borders.cases && power < borders.cases + borders.n)
    return borders.recipes[power - borders.cases];
  return patterns.recipes[power - patterns.cases];
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
  gint32     most = 0;

  for (gsize i = 0; i < n; i++)
    most = MAX (most, codes[i]);
  for (gint32 code = 0; code <= most; code++)
    g_ptr_array_add (levels,
                     code < POWER_VARIANT    ? g_strdup_printf ("%c", 'a' + code)
                     : code == POWER_VARIANT ? g_strdup ("A")
                                             : g_strdup_printf ("r%d", code));
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

EdaClaim *
power_claim (const PowerCase *power)
{
  g_autofree char *line = g_strdup_printf ("%s @70", power->claim);

  return eda_claim_parse (line, NULL, NULL, NULL);
}

static gboolean
is_confirmed (const PowerCase *power, const File *f, guint run)
{
  g_autoptr (EdaClaim) claim = power_claim (power);
  g_autoptr (EdaTable) table = table_of (f);
  g_autoptr (EdaProfile) profile = eda_profile_new (table, &(EdaProfileOptions){ 0 });
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaVerdict) verdict = eda_claim_judge (claim, profile, run, &context, NULL);

  return verdict->outcome == EDA_OUTCOME_CONFIRMED;
}

static void
fill (File *f, Recipe recipe, double s, gboolean planted)
{
  for (gsize i = 0; i < f->n; i++)
    {
      f->x[i] = power_e (f);
      f->y[i] = power_e (f);
      f->z[i] = power_e (f);
      f->t[i] = (double)i;
      f->g[i] = f->h[i] = 0;
      recipe (f, i, s, planted);
    }
}

guint
power_measure (const PowerCase *power, guint level, gboolean planted, guint runs)
{
  g_autofree File *f = g_new0 (File, 1);
  guint            confirmed = 0;

  f->n = power_rows (level);
  f->level = level;
  for (guint run = 0; run < runs; run++)
    {
      f->random = 1000003 * (guint64)(run + 1) + level;
      fill (f, recipe_of (power), power->strength[level - 1], planted);
      confirmed += is_confirmed (power, f, run);
    }
  return confirmed;
}
