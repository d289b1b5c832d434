/* What the finding rules find of planted patterns, and what they say besides.
 *
 * A finding is right when one planting holds all columns that it names; or when it says
 * what is true of a column by the way it is made. Precision of a pattern is that of its
 * findings, wherever they are raised. */

#include "tests/practice/check/alerts.h"

#include <stdio.h>

#include "analysis/findings/finding-rule.h"
#include "analysis/table/load.h"
#include "practice/practice-file.h"

#define RECALL 0.9
#define LEVELS 3

typedef struct
{
  const EdaRecipe *pattern;
  guint            planted[LEVELS], found[LEVELS];
  guint            raised, right; /* findings with the ids of the pattern */
} Count;

static GPtrArray *
find_all (const EdaPracticeFile *file)
{
  const EdaContext             context = EDA_CONTEXT_INIT;
  guint                        n;
  const EdaFindingRule *const *rules = eda_finding_rules (&n);
  g_autoptr (EdaTable) table
      = eda_load_bytes (file->csv, "practice.csv", NULL, &context, NULL);
  g_autoptr (EdaProfile) profile = eda_profile_new (table, NULL);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_finding_unref);

  for (guint i = 0; i < n; i++)
    rules[i]->check (profile, &context, found);
  return found;
}

static gboolean
shows (const EdaFinding *finding, const EdaRecipe *pattern)
{
  g_auto (GStrv) kinds = g_strsplit (eda_recipe_get_type (pattern)->kinds, "|", -1);

  return g_strv_contains ((const char *const *)kinds, finding->kind);
}

/* All that it names is in @planting, and of a pair both. */
static gboolean
is_about (const EdaFinding *finding, const EdaPlanting *planting)
{
  for (guint i = 0; finding->columns[i] != NULL; i++)
    if (!eda_planting_has_column (planting, finding->columns[i]))
      return FALSE;
  return finding->columns[0] != NULL || planting->n_columns == 0;
}

static gboolean
is_found (const EdaPlanting *planting, const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (shows (findings->pdata[i], planting->pattern)
        && is_about (findings->pdata[i], planting))
      return TRUE;
  return FALSE;
}

/* A key tells rows apart, and so it should. */
static gboolean
is_right (const EdaFinding *finding, const EdaPracticeFile *file)
{
  for (guint i = 0; i < file->plantings->len; i++)
    {
      const EdaPlanting *planting = file->plantings->pdata[i];

      if ((planting->pattern != NULL || planting->columns[0]->kind >= EDA_THEME_KEY)
          && is_about (finding, planting))
        return TRUE;
    }
  return FALSE;
}

static void
count_file (const EdaPracticeFile *file, GArray *counts, const char *show)
{
  g_autoptr (GPtrArray) findings = find_all (file);
  g_autofree char *name = eda_practice_name_print (file->name);

  for (guint i = 0; i < counts->len; i++)
    {
      Count *count = &g_array_index (counts, Count, i);

      for (guint k = 0; k < file->plantings->len; k++)
        {
          const EdaPlanting *planting = file->plantings->pdata[k];
          gboolean           found;

          if (planting->pattern != count->pattern)
            continue;
          found = is_found (planting, findings);
          count->planted[file->name->level - 1]++;
          count->found[file->name->level - 1] += found;
          if (!found && g_strcmp0 (show, count->pattern->code) == 0)
            printf ("missed in %s: %s\n", name, planting->columns[0]->name);
        }
      for (guint k = 0; k < findings->len; k++)
        {
          const EdaFinding *finding = findings->pdata[k];
          gboolean          right = is_right (finding, file);

          if (!shows (finding, count->pattern))
            continue;
          count->raised++;
          count->right += right;
          if (!right && g_strcmp0 (show, count->pattern->code) == 0)
            printf ("false in %s: %s\n", name, finding->text);
        }
    }
}

static GArray *
list_patterns (void)
{
  guint                   n;
  const EdaRecipe *const *all = eda_recipes (&n);
  GArray                 *counts = g_array_new (FALSE, TRUE, sizeof (Count));

  for (guint i = 0; i < n; i++)
    {
      const Count count = { .pattern = all[i] };

      if (!(all[i]->flags & EDA_RECIPE_PICTURE))
        g_array_append_val (counts, count);
    }
  return counts;
}

static guint
count_files (GArray *counts, guint n, const char *show)
{
  const EdaContext   context = EDA_CONTEXT_INIT;
  const char *const *themes = eda_theme_ids ();
  const guint        n_themes = g_strv_length ((char **)themes);
  const guint        seeds = n / (LEVELS * counts->len);
  guint              done = 0;

  for (guint i = 0; i < counts->len; i++)
    for (guint level = 1; level <= LEVELS; level++)
      for (guint seed = 0; seed < seeds; seed++)
        {
          g_autoptr (EdaPracticeName) name = eda_practice_name_new (
              eda_theme_find (themes[(i + seed) % n_themes]), level, 5000 + seed);
          g_autoptr (EdaPracticeFile) file = NULL;

          g_ptr_array_add (name->wished,
                           (gpointer)g_array_index (counts, Count, i).pattern);
          file = eda_practice_file_new (name, &context, NULL);
          count_file (file, counts, show);
          done++;
        }
  return done;
}

static void
print_share (guint found, guint of)
{
  if (of == 0)
    printf (" – |");
  else
    printf (" %u of %u |", found, of);
}

static gboolean
print_count (const Count *count)
{
  const guint planted = count->planted[0] + count->planted[1];
  const guint found = count->found[0] + count->found[1];
  g_auto (GStrv) parts
      = g_strsplit (eda_recipe_get_type (count->pattern)->kinds, "|", -1);
  g_autofree char *kinds = g_strjoinv (", ", parts);

  printf ("| %s | %s |", count->pattern->code, kinds[0] != '\0' ? kinds : "none");
  if (kinds[0] == '\0')
    {
      puts (" – | – | – | – |");
      return TRUE;
    }
  for (guint level = 0; level < LEVELS; level++)
    print_share (count->found[level], count->planted[level]);
  print_share (count->right, count->raised);
  puts ("");
  return found >= RECALL * planted;
}

int
check_alerts (guint n, const char *show)
{
  g_autoptr (GArray) counts = list_patterns ();
  gboolean good = TRUE;
  guint    done = count_files (counts, n, show);

  puts ("| pattern | finding | found at level 1 | level 2 | level 3 | right, of those "
        "raised |\n|---|---|---|---|---|---|");
  for (guint i = 0; i < counts->len; i++)
    good &= print_count (&g_array_index (counts, Count, i));
  printf ("\n%u files\n", done);
  return good ? 0 : 1;
}
