/* Every number a reader may see, in the JSON report and in the grids, has its words. */

#include "analysis/result/help.h"
#include "tests/steps/awkward-tables.h"

/* Numbers that are no statistics: places, names, limits. */
static const char *const plain[]
    = { "position", "row",  "rows",  "rows_total", "step",  "version",  "seed",
        "bytes",    "line", "value", "columns",    "edges", "threshold" };

static const char *const steps[]
    = { "shape",     "missing",       "missing-mechanism", "distributions",
        "row-order", "relationships", "categories",        "outliers" };

static double
at_group (gsize row)
{
  return (double)(row % 3) + (row % 11 == 5 ? 1 : 0);
}

static const char *
at_three_words (gsize row)
{
  static const char *const words[] = { "low", "middle", "high", NULL };

  return words[(row * row + row / 7) % G_N_ELEMENTS (words)];
}

/* Columns of each kind, with something to find in every step. */
static EdaProfile *
make_rich (void)
{
  TableMaker maker = maker_new (120);

  maker_add_numbers (&maker, "bell", EDA_TYPE_REAL, at_bell);
  maker_add_numbers (&maker, "slope", EDA_TYPE_REAL, at_slope);
  maker_add_numbers (&maker, "group", EDA_TYPE_INTEGER, at_group);
  maker_add_texts (&maker, "answer", EDA_TYPE_CATEGORICAL, at_two_words);
  maker_add_texts (&maker, "height", EDA_TYPE_CATEGORICAL, at_three_words);
  maker_add_texts (&maker, "words", EDA_TYPE_TEXT, at_strange_words);
  maker_add_numbers (&maker, "day", EDA_TYPE_DATE, at_row);
  return maker_finish (&maker);
}

static gboolean
is_plain (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    if (g_str_equal (key, plain[i]))
      return TRUE;
  return FALSE;
}

/* @path: keys from the root, without the places in lists. */
static gboolean
is_covered (const GPtrArray *path)
{
  if (is_plain (path->pdata[path->len - 1]))
    return TRUE;
  /* the first key is a section of the report, not a statistic */
  for (guint i = path->len; i-- > 1;)
    {
      g_autofree char *two = g_strconcat (path->pdata[i - 1], "/", path->pdata[i], NULL);

      if (eda_help_find (path->pdata[i]) != NULL || eda_help_find (two) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
check_covered (const GPtrArray *path)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (is_covered (path))
    return;
  for (guint i = 0; i < path->len; i++)
    g_string_append_printf (words, "/%s", (const char *)path->pdata[i]);
  g_test_message ("%s has no row in analysis/result/help-*.c", words->str);
  g_test_fail ();
}

static void
check_facts (const EdaFacts *facts, GPtrArray *path)
{
  EdaFactsKind kind = eda_facts_get_kind (facts);

  if (kind == EDA_FACTS_NUMBER || kind == EDA_FACTS_COUNT)
    check_covered (path);
  if (kind != EDA_FACTS_LIST && kind != EDA_FACTS_OBJECT)
    return;
  for (gsize i = 0; i < eda_facts_get_size (facts); i++)
    {
      if (kind == EDA_FACTS_OBJECT)
        g_ptr_array_add (path, (gpointer)eda_facts_get_key (facts, i));
      check_facts (eda_facts_get_child (facts, i), path);
      if (kind == EDA_FACTS_OBJECT)
        g_ptr_array_set_size (path, (int)path->len - 1);
    }
}

static gboolean
is_number (const EdaGrid *grid, guint row, guint column)
{
  return eda_grid_get_cell (grid, row, column)->role != EDA_ROLE_TEXT;
}

static gboolean
is_known (const char *title)
{
  return title != NULL && eda_help_find_by_title (title) != NULL;
}

/* A number is named by the title above it, by the text to its left or by the title of
 * that. */
static gboolean
is_named (const EdaGrid *grid, guint row, guint column)
{
  guint left = column;

  while (left > 0 && is_number (grid, row, left))
    left--;
  return is_known (eda_grid_get_title (grid, column))
         || (!is_number (grid, row, left)
             && (is_known (eda_grid_get_cell (grid, row, left)->text)
                 || is_known (eda_grid_get_title (grid, left))));
}

static void
check_grid_titles (const EdaBlock *block)
{
  for (guint row = 0; row < eda_grid_get_n_rows (block->grid); row++)
    for (guint column = 0; column < eda_grid_get_n_columns (block->grid); column++)
      if (is_number (block->grid, row, column) && !is_named (block->grid, row, column))
        {
          g_test_message ("%s: nothing in analysis/result/help-*.c is called “%s”",
                          block->key,
                          eda_grid_get_title (block->grid, column));
          g_test_fail ();
        }
}

static void
check_step (gconstpointer id)
{
  g_autoptr (EdaProfile) profile = make_rich ();
  g_autoptr (EdaResult) result = run_checked (profile, id);
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  check_facts (eda_result_get_facts (result), path);
  for (guint i = 0; i < eda_result_get_n_blocks (result); i++)
    if (eda_result_get_block (result, i)->kind == EDA_BLOCK_GRID)
      check_grid_titles (eda_result_get_block (result, i));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *name = g_strconcat ("/help-coverage/", steps[i], NULL);

      g_test_add_data_func (name, steps[i], check_step);
    }
  return g_test_run ();
}
