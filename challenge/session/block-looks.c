/* A table of keys; "*" in one stands for a column or a pair. */

#include "challenge/session/block-looks.h"

#include <math.h>
#include <string.h>

/* Of one look at a block that is about all columns, at most so many are counted. */
#define MOST_COLUMNS 400

typedef enum
{
  NO_COLUMNS,
  NAMED, /* by the key */
  EACH,  /* a look for each column */
  EACH_NUMBER,
} Columns;

static const struct
{
  const char *key;
  guint       step;
  const char *chart;
  Columns     columns;
} rules[] = {
  { "shape/overview", 1, "overview", NO_COLUMNS },
  { "shape/opening", 1, "overview", NO_COLUMNS },
  { "shape/columns", 1, "type", EACH },
  { "shape/columns", 1, "unique", NO_COLUMNS },
  { "shape/duplicates", 1, "duplicates", NO_COLUMNS },
  { "missing/bars", 2, "missing", NO_COLUMNS },
  { "missing/columns", 2, "missing", NO_COLUMNS },
  { "missing/matrix", 2, "missing-pattern", NO_COLUMNS },
  { "missing/patterns", 2, "missing-pattern", NO_COLUMNS },
  { "missing/phi", 2, "missing-pattern", NO_COLUMNS },
  { "missing/upset", 2, "missing-pattern", NO_COLUMNS },
  { "missing-mechanism/depends-on", 2, "mechanism", NO_COLUMNS },
  { "missing-mechanism/tree", 2, "mechanism", NO_COLUMNS },
  { "distributions/*/figure", 3, "histogram", NAMED },
  { "distributions/*/ecdf", 3, "ecdf", NAMED },
  { "relationships/pearson", 4, "matrix", NO_COLUMNS },
  { "relationships/association", 4, "matrix", NO_COLUMNS },
  { "relationships/mixed", 4, "matrix", NO_COLUMNS },
  { "relationships/pairs", 4, "rank", NO_COLUMNS },
  { "relationships/*", 4, "scatter", NAMED },
  { "relationships/simpson/*", 4, "scatter-by", NAMED },
  { "relationships/groups", 5, "by-group", NO_COLUMNS },
  { "categories/by-groups", 5, "by-group", NO_COLUMNS },
  { "compare-groups/figure", 5, "by-group", NO_COLUMNS },
  { "categories/*/levels", 5, "levels", NAMED },
  { "categories/*/shares", 5, "levels", NAMED },
  { "categories/*", 5, "crosstab", NAMED },
  { "crosstab/shares", 5, "crosstab", NO_COLUMNS },
  { "spellings/levels", 5, "spellings", NO_COLUMNS },
  { "outliers/strips", 6, "outliers", EACH_NUMBER },
  { "outliers/columns", 6, "outliers", EACH_NUMBER },
  { "outliers/all-methods", 6, "outlier-methods", NO_COLUMNS },
  { "outliers/agreement", 6, "outlier-methods", NO_COLUMNS },
  { "outliers/combinations/rows", 6, "outliers-2d", NO_COLUMNS },
};

/* What stands for "*"; NULL: the key is another. */
static char *
match (const char *rule, const char *key)
{
  const char *star = strchr (rule, '*');
  const gsize before = star != NULL ? (gsize)(star - rule) : strlen (rule);
  const gsize length = strlen (key);
  const gsize after = star != NULL ? strlen (star + 1) : 0;

  if (star == NULL)
    return g_str_equal (rule, key) ? g_strdup ("") : NULL;
  if (length <= before + after || strncmp (rule, key, before) != 0
      || !g_str_has_suffix (key, star + 1))
    return NULL;
  return g_strndup (key + before, length - before - after);
}

/* Names may hold the signs that stand between them: every place is tried. */
static char **
split_names (const char *names, const EdaTable *table, char sign)
{
  for (const char *at = strchr (names, sign); at != NULL; at = strchr (at + 1, sign))
    {
      g_autofree char *first = g_strndup (names, (gsize)(at - names));

      if (eda_table_find_column (table, first) != NULL
          && eda_table_find_column (table, at + 1) != NULL)
        return g_strdupv ((char *[]){ first, (char *)at + 1, NULL });
    }
  return NULL;
}

static char **
read_names (const char *names, const EdaTable *table)
{
  const char      *slash = strrchr (names, '/');
  g_autofree char *pair = NULL;
  char           **columns;

  if (eda_table_find_column (table, names) != NULL)
    return g_strdupv ((char *[]){ (char *)names, NULL });
  columns = split_names (names, table, '+');
  if (columns != NULL || slash == NULL)
    return columns;
  pair = g_strndup (names, (gsize)(slash - names)); /* "a+b/g" */
  return split_names (pair, table, '+');
}

char **
eda_block_dup_columns (const char *key, const EdaTable *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *names
          = rules[i].columns == NAMED ? match (rules[i].key, key) : NULL;
      char **columns = names != NULL ? read_names (names, table) : NULL;

      if (columns != NULL)
        return columns;
    }
  return g_new0 (char *, 1);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
emit (gsize rule, char **columns, EdaLookFunc func, gpointer data)
{
  const guint      n = g_strv_length (columns);
  g_autofree char *joined = NULL;
  EdaLook look = { rules[rule].step, (char *)rules[rule].chart, NULL, NULL, 0, NAN };

  qsort (columns, n, sizeof *columns, compare_names);
  joined = g_strjoinv ("\x1f", columns);
  look.columns = joined;
  func (&look, data);
}

static void
emit_each (gsize rule, const EdaTable *table, EdaLookFunc func, gpointer data)
{
  for (guint i = 0; i < MIN (eda_table_get_n_columns (table), MOST_COLUMNS); i++)
    {
      const EdaColumn *column = eda_table_get_column (table, i);

      if (rules[rule].columns == EACH || eda_column_is_numeric (column))
        emit (rule, (char *[]){ (char *)eda_column_get_name (column), NULL }, func, data);
    }
}

void
eda_block_foreach_look (const char     *key,
                        const EdaTable *table,
                        EdaLookFunc     func,
                        gpointer        data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *names = match (rules[i].key, key);
      g_auto (GStrv) columns = NULL;

      if (names == NULL)
        continue;
      if (rules[i].columns == EACH || rules[i].columns == EACH_NUMBER)
        emit_each (i, table, func, data);
      else if (rules[i].columns == NO_COLUMNS)
        emit (i, (char *[]){ NULL }, func, data);
      else if ((columns = read_names (names, table)) != NULL)
        emit (i, columns, func, data);
    }
}
