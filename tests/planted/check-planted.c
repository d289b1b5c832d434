/* How well the findings find: files with one known pattern each, and files with none. The
 * gates: 95 of 100 patterns found at the first level's strength, and at most one false
 * alarm in 20 clean columns. The table in docs/FINDINGS.md is what this program prints.
 *
 *   check-planted                          the gates and the table, as a test
 *   check-planted --table                  both tables of docs/FINDINGS.md
 *   check-planted --levels [FILES]         recall at all five levels, and false alarms by
 * rule check-planted --show CODE LEVEL SEED   the findings of one file; CODE "clean": of
 * a clean one
 */

#include "analysis/core/error.h"
#include "analysis/findings/finding-rule.h"
#include "tests/planted/measure.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FILES 20
#define RECALL 0.95
#define COLUMNS_PER_ALARM 20

static const Recipe *
find_recipe (const char *code)
{
  for (guint t = 0; recipe_tables[t] != NULL; t++)
    for (const Recipe *recipe = recipe_tables[t]; recipe->code != NULL; recipe++)
      if (g_str_equal (recipe->code, code))
        return recipe;
  g_error ("no recipe %s", code);
}

static Score
score_recipe (const Recipe *recipe, guint level, guint files, GHashTable *by_rule)
{
  Score score = { .by_rule = by_rule };

  for (guint seed = 0; seed < files; seed++)
    measure_recipe (recipe, level, seed, FALSE, &score);
  return score;
}

static Score
score_clean (guint level, guint files, GHashTable *by_rule)
{
  Score score = { .by_rule = by_rule };

  for (guint seed = 0; seed < files; seed++)
    measure_clean (level, 1000 + seed, FALSE, &score);
  return score;
}

static void
append_row (
    GString *out, const char *code, const char *alerts, guint step, const Score *score)
{
  g_string_append_printf (
      out, "| %s | %u | %s | ", code, step, alerts != NULL ? alerts : "–");
  if (alerts != NULL)
    g_string_append_printf (out, "%u of %u | ", score->found, score->files);
  else
    g_string_append (out, "– | ");
  g_string_append_printf (out, "%u in %u |\n", score->false_alarms, score->clean_columns);
}

static gboolean
is_quiet (const Score *score)
{
  return score->false_alarms * COLUMNS_PER_ALARM <= score->clean_columns;
}

static void
report (gboolean passed, guint *n, const char *what)
{
  g_print ("%s %u - %s\n", passed ? "ok" : "not ok", ++*n, what);
}

/* The table, and a line of TAP for each gate. */
static char *
measure_all (guint *n_tests)
{
  GString *out
      = g_string_new ("| pattern | step | finding | found | false alarms in clean "
                      "columns |\n|---|---|---|---|---|\n");
  Score all = { 0 }, clean = score_clean (1, FILES, NULL);

  for (guint t = 0; recipe_tables[t] != NULL; t++)
    for (const Recipe *recipe = recipe_tables[t]; recipe->code != NULL; recipe++)
      {
        Score            score = score_recipe (recipe, 1, FILES, NULL);
        g_autofree char *found = g_strdup_printf (
            "%s: %u of %u found", recipe->code, score.found, score.files);

        append_row (out, recipe->code, recipe->alerts, recipe->step, &score);
        all.false_alarms += score.false_alarms;
        all.clean_columns += score.clean_columns;
        if (recipe->alerts != NULL)
          report (score.found >= RECALL * score.files, n_tests, found);
      }
  append_row (out, "none", NULL, 0, &clean);
  report (
      is_quiet (&clean), n_tests, "clean files: at most one false alarm in 20 columns");
  report (is_quiet (&all), n_tests, "planted files: the same of the other columns");
  return g_string_free (out, FALSE);
}

/* What the registry knows of each rule. */
static char *
list_rules (void)
{
  const EdaFindingRule *const *rules = eda_finding_rules (NULL);
  GString *out = g_string_new ("| id | kind | step | statistic | threshold | severity |\n"
                               "|---|---|---|---|---|---|\n");

  for (guint i = 0; rules[i] != NULL; i++)
    g_string_append_printf (out,
                            "| %s | %s | %u | %s | %s | %s |\n",
                            rules[i]->id,
                            rules[i]->kind,
                            rules[i]->step,
                            rules[i]->statistic,
                            rules[i]->threshold,
                            rules[i]->severity);
  return g_string_free (out, FALSE);
}

/* Between the marks of the page stands the table. */
static gboolean
is_in_page (const char *name, const char *table)
{
  g_autofree char *begin = g_strdup_printf ("<!-- %s: begin -->\n", name);
  g_autofree char *finish = g_strdup_printf ("<!-- %s: end -->", name);
  g_autofree char *path
      = g_build_filename (g_getenv ("EDA_SOURCE_ROOT"), "docs", "FINDINGS.md", NULL);
  g_autofree char *page = NULL;
  char            *start, *end;

  if (!g_file_get_contents (path, &page, NULL, NULL))
    return FALSE;
  start = strstr (page, begin);
  end = strstr (page, finish);
  if (start == NULL || end == NULL)
    return FALSE;
  start += strlen (begin);
  return strlen (table) == (gsize)(end - start)
         && strncmp (start, table, strlen (table)) == 0;
}

static void
print_levels (guint files)
{
  g_autoptr (GHashTable) by_rule = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer       id, count;

  for (guint t = 0; recipe_tables[t] != NULL; t++)
    for (const Recipe *recipe = recipe_tables[t]; recipe->code != NULL; recipe++)
      {
        g_print (
            "%-16s %-10s", recipe->code, recipe->alerts != NULL ? recipe->alerts : "-");
        for (guint level = 1; level <= N_LEVELS; level++)
          {
            Score score = score_recipe (recipe, level, MAX (files / level, 4), by_rule);

            g_print (" %5.1f %%", 100.0 * score.found / score.files);
          }
        g_print ("\n");
      }
  for (guint level = 1; level <= N_LEVELS; level++)
    {
      Score score = score_clean (level, MAX (files / level, 4), by_rule);

      g_print ("clean, level %u: %u alarms in %u columns\n",
               level,
               score.false_alarms,
               score.clean_columns);
    }
  g_hash_table_iter_init (&iter, by_rule);
  while (g_hash_table_iter_next (&iter, &id, &count))
    g_print ("%s: %u\n", (char *)id, GPOINTER_TO_UINT (count));
}

static int
show (int argc, char *argv[])
{
  Score   score = { 0 };
  guint   level = argc > 3 ? (guint)atoi (argv[3]) : 1;
  guint64 seed = argc > 4 ? (guint64)atoi (argv[4]) : 0;

  if (g_str_equal (argv[2], "clean"))
    measure_clean (level, 1000 + seed, TRUE, &score);
  else
    measure_recipe (find_recipe (argv[2]), level, seed, TRUE, &score);
  g_print ("%u found, %u false alarms\n", score.found, score.false_alarms);
  return 0;
}

static void
swallow (const char *text)
{
  (void)text;
}

int
main (int argc, char *argv[])
{
  g_autofree char *table = NULL;
  g_autofree char *rules = list_rules ();
  guint            n_tests = 0;

  eda_init ();
  if (argc > 2 && g_str_equal (argv[1], "--show"))
    return show (argc, argv);
  if (argc > 1 && g_str_equal (argv[1], "--levels"))
    {
      print_levels (argc > 2 ? (guint)atoi (argv[2]) : FILES);
      return 0;
    }
  if (argc > 1 && g_str_equal (argv[1], "--table"))
    {
      GPrintFunc loud = g_set_print_handler (swallow);

      table = measure_all (&n_tests);
      g_set_print_handler (loud);
      fputs (table, stdout); /* g_print would ask the locale */
      fputs ("\n", stdout);
      fputs (rules, stdout);
      return 0;
    }
  table = measure_all (&n_tests);
  report (is_in_page ("planted", table),
          &n_tests,
          "the table in docs/FINDINGS.md is this one");
  report (is_in_page ("catalogue", rules),
          &n_tests,
          "the catalogue in docs/FINDINGS.md is the registry");
  g_print ("1..%u\n", n_tests);
  return 0;
}
