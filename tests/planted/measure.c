/* Runs every finding rule on planted and on clean files. The files go the whole way:
 * bytes of a CSV, loaded as any other. */

#include "tests/planted/measure.h"

#include "analysis/findings/finding-rule.h"
#include "analysis/table/load.h"

#include <string.h>

const Recipe *const recipe_tables[]
    = { recipes_of_quality,    recipes_of_gaps,     recipes_of_shapes, recipes_of_pairs,
        recipes_of_categories, recipes_of_outliers, recipes_of_time,   NULL };

static const gsize rows_of_level[N_LEVELS] = { 300, 600, 1500, 4000, 10000 };

/* What is true of a decoy by the way it is made, and no alarm: a key tells the rows
 * apart, free texts are all different, a uniform column is uniform. */
static gboolean
is_true_of_decoys (const EdaFinding *finding)
{
  static const char *const pairs[][2]
      = { { "AS5", "code" },    { "AS5", "comment" }, { "AS17", "code" },
          { "AS6", "comment" }, { "AD4", "angle" },   { "AD4", "day" } };

  if (g_str_equal (finding->id, "AR11")) /* the ledger of all tests */
    return TRUE;
  if (g_str_equal (finding->id, "AS7") && finding->severity == EDA_SEVERITY_INFO)
    return TRUE; /* rows that repeat by chance, and it says so */
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_str_equal (finding->id, pairs[i][0]) && finding->columns[0] != NULL
        && g_str_has_prefix (finding->columns[0], pairs[i][1]))
      return TRUE;
  return FALSE;
}

static GPtrArray *
find_all (const Sheet *sheet)
{
  const EdaContext             context = EDA_CONTEXT_INIT;
  guint                        n;
  const EdaFindingRule *const *rules = eda_finding_rules (&n);
  g_autoptr (GBytes) bytes = sheet_to_csv (sheet);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table
      = eda_load_bytes (bytes, "planted.csv", NULL, &context, &error);
  g_autoptr (EdaProfile) profile = NULL;
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_finding_unref);

  g_assert_no_error (error);
  profile = eda_profile_new (table, NULL);
  for (guint i = 0; i < n; i++)
    rules[i]->check (profile, &context, found);
  return found;
}

static gboolean
has_name (const GPtrArray *names, const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (names->pdata[i], name))
      return TRUE;
  return FALSE;
}

/* Every column that the finding names belongs to the pattern. */
static gboolean
is_about_pattern (const EdaFinding *finding, const Sheet *sheet)
{
  for (guint i = 0; finding->columns[i] != NULL; i++)
    if (!has_name (sheet->planted, finding->columns[i]))
      return FALSE;
  return TRUE; /* of the whole table: it was planted there */
}

static gboolean
says_so (const EdaFinding *finding, const Recipe *recipe, const Sheet *sheet)
{
  g_auto (GStrv) alerts
      = g_strsplit (recipe->alerts != NULL ? recipe->alerts : "", " ", -1);

  if (!g_strv_contains ((const char *const *)alerts, finding->id)
      || !is_about_pattern (finding, sheet))
    return FALSE;
  for (guint i = 0; i < sheet->needed->len; i++)
    if (!g_strv_contains ((const char *const *)finding->columns, sheet->needed->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
show_finding (const EdaFinding *finding, const char *mark)
{
  g_autofree char *columns = g_strjoinv (", ", finding->columns);

  g_print ("# %s %-5s %-6s [%s] %s %g q %g: %s\n",
           mark,
           finding->id,
           eda_severity_get_name (finding->severity),
           columns,
           finding->statistic,
           finding->value,
           finding->q,
           finding->text);
}

/* By rule and by columns. */
static void
count_alarm (Score *score, const EdaFinding *finding)
{
  g_autofree char *columns = g_strjoinv (", ", finding->columns);
  g_autofree char *key = g_strdup_printf ("%s %s", finding->id, columns);
  gpointer         so_far;

  score->false_alarms++;
  if (score->by_rule == NULL)
    return;
  so_far = g_hash_table_lookup (score->by_rule, g_intern_string (key));
  g_hash_table_insert (score->by_rule,
                       (gpointer)g_intern_string (key),
                       GUINT_TO_POINTER (GPOINTER_TO_UINT (so_far) + 1));
}

static void
judge (const GPtrArray *found,
       const Recipe    *recipe,
       const Sheet     *sheet,
       gboolean         show,
       Score           *score)
{
  gboolean hit = FALSE;

  for (guint i = 0; i < found->len; i++)
    {
      const EdaFinding *finding = found->pdata[i];
      gboolean          said = recipe != NULL && says_so (finding, recipe, sheet);
      gboolean alarm = !said && !(recipe != NULL && is_about_pattern (finding, sheet))
                       && !is_true_of_decoys (finding);

      hit |= said;
      if (alarm)
        count_alarm (score, finding);
      if (show)
        show_finding (finding, said ? "hit  " : alarm ? "ALARM" : "     ");
    }
  score->files += recipe != NULL;
  score->found += hit;
  score->clean_columns += sheet->columns->len - sheet->planted->len;
}

void
measure_recipe (
    const Recipe *recipe, guint level, guint64 seed, gboolean show, Score *score)
{
  g_autoptr (Sheet) sheet
      = sheet_new (rows_of_level[level - 1], level, seed + g_str_hash (recipe->code));
  g_autoptr (GPtrArray) found = NULL;

  add_decoys (sheet, 4); /* first, so that the recipes can repeat whole rows */
  recipe->plant (sheet);
  found = find_all (sheet);
  judge (found, recipe, sheet, show, score);
}

void
measure_clean (guint level, guint64 seed, gboolean show, Score *score)
{
  g_autoptr (Sheet) sheet = sheet_new (rows_of_level[level - 1], level, seed);
  g_autoptr (GPtrArray) found = NULL;

  add_all_decoys (sheet);
  found = find_all (sheet);
  judge (found, NULL, sheet, show, score);
}
