/* Practice files hold what their keys say: every pattern that was kept is confirmed again
 * on the file, no pair that nothing joins is beyond the bound, and the delivered bytes
 * load with all rows.
 *
 *   check-practice             a few files of each theme and level, as a test
 *   check-practice --all       1 000 files; prints the table of docs/PRACTICE.md
 *   check-practice --alerts N  N files of levels 1 to 3: what the finding rules find of
 * each pattern
 */

#include "analysis/core/error.h"
#include "analysis/table/load.h"
#include "practice/practice-file.h"
#include "practice/self-check.h"
#include "tests/practice/check/alerts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FEW 1
#define MANY 40

typedef struct
{
  guint  files, quiet, patterns, confirmed, dropped, drawn_again, gorillas, unread;
  double worst;
} Tally;

static void
add (Tally *sum, const Tally *one)
{
  sum->files += one->files;
  sum->quiet += one->quiet;
  sum->patterns += one->patterns;
  sum->confirmed += one->confirmed;
  sum->dropped += one->dropped;
  sum->drawn_again += one->drawn_again;
  sum->gorillas += one->gorillas;
  sum->unread += one->unread;
  sum->worst = MAX (sum->worst, one->worst);
}

static EdaTable *
load (GBytes *bytes)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (GError) error = NULL;
  EdaTable *table = eda_load_bytes (bytes, "practice.csv", NULL, &context, &error);

  g_assert_no_error (error);
  return table;
}

/* Level 5 has a total more; the repeated header is set aside. */
static gboolean
is_read_whole (const EdaPracticeFile *file)
{
  g_autoptr (EdaTable) table = load (file->csv);
  const gsize more = file->name->level == 5 ? 1 : 0;

  return eda_table_get_n_columns (table) == g_strv_length (file->columns)
         && eda_table_get_n_rows (table) == file->n_rows + more;
}

static void
check_patterns (const EdaPracticeFile *file, EdaTable *table, Tally *tally)
{
  const EdaContext context = EDA_CONTEXT_INIT;

  for (guint i = 0; i < file->plantings->len; i++)
    {
      EdaPlanting *planting = file->plantings->pdata[i];

      tally->drawn_again += planting->try;
      if (planting->pattern == NULL)
        continue;
      if (planting->pattern->flags & EDA_RECIPE_PICTURE)
        {
          tally->gorillas++;
          continue;
        }
      eda_self_check_planting (planting, table, &context, NULL);
      tally->patterns++;
      tally->confirmed += planting->confirmed;
    }
}

static Tally
check_file (const char *theme, guint level, guint64 seed)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaPracticeName) name
      = eda_practice_name_new (eda_theme_find (theme), level, seed);
  g_autoptr (EdaPracticeFile) file = eda_practice_file_new (name, &context, NULL);
  g_autoptr (EdaTable) table = load (file->plain);
  g_autoptr (GArray) pairs = NULL;
  Tally tally = { .files = 1, .dropped = file->dropped->len };

  check_patterns (file, table, &tally);
  tally.quiet = tally.patterns <= 2;
  pairs = eda_self_check_pairs (file->plantings, table, &tally.worst);
  tally.unread = !is_read_whole (file);
  return tally;
}

static void
print_row (const char *what, const Tally *tally)
{
  printf ("| %s | %u | %u | %u | %u | %u | %u | %u | %.2f | %u |\n",
          what,
          tally->files,
          tally->patterns,
          tally->confirmed,
          tally->dropped,
          tally->drawn_again,
          tally->quiet,
          tally->gorillas,
          tally->worst,
          tally->files - tally->unread);
  fflush (stdout);
}

static Tally
check_level (guint level, guint seeds)
{
  Tally sum = { 0 };

  for (const char *const *theme = eda_theme_ids (); *theme != NULL; theme++)
    for (guint seed = 1; seed <= seeds; seed++)
      {
        Tally one = check_file (*theme, level, seed);

        add (&sum, &one);
      }
  return sum;
}

static gboolean
check_all (guint seeds)
{
  Tally all = { 0 };

  puts ("| level | files | patterns kept | confirmed | dropped | drawn again | quiet | "
        "pictures | largest unplanted pair | read whole |\n"
        "|---|---|---|---|---|---|---|---|---|---|");
  for (guint level = 1; level <= EDA_N_LEVELS; level++)
    {
      const char what[] = { (char)('0' + level), '\0' };
      Tally      sum = check_level (level, seeds);

      print_row (what, &sum);
      add (&all, &sum);
    }
  print_row ("all", &all);
  return all.confirmed == all.patterns && all.worst <= 1 && all.unread == 0;
}

static guint
check_few (void)
{
  guint n = 0;

  for (guint level = 1; level <= EDA_N_LEVELS; level++)
    {
      Tally sum = check_level (level, FEW);

      printf ("%s %u - level %u: %u of %u patterns confirmed\n",
              sum.confirmed == sum.patterns ? "ok" : "not ok",
              ++n,
              level,
              sum.confirmed,
              sum.patterns);
      printf ("%s %u - level %u: unplanted pairs reach %.2f of the bound\n",
              sum.worst <= 1 ? "ok" : "not ok",
              ++n,
              level,
              sum.worst);
      printf ("%s %u - level %u: every file is read whole\n",
              sum.unread == 0 ? "ok" : "not ok",
              ++n,
              level);
    }
  return n;
}

int
main (int argc, char *argv[])
{
  eda_init ();
  if (argc > 1 && g_str_equal (argv[1], "--all"))
    return check_all (argc > 2 ? (guint)atoi (argv[2]) : MANY) ? 0 : 1;
  if (argc > 2 && g_str_equal (argv[1], "--alerts"))
    return check_alerts ((guint)atoi (argv[2]), argc > 3 ? argv[3] : NULL);
  printf ("1..%u\n", check_few ());
  return 0;
}
