/* Texts that several threads collected, brought together: the same as from one list of
 * all rows. */

#include "analysis/table/fast-levels.h"

#include <string.h>

#define N_ROWS 60000
#define RUN_ROWS 700 /* that one thread takes at a time */
#define MAX_PARTS 4

typedef struct
{
  char    texts[N_ROWS][24];
  guint32 codes[N_ROWS];
  guint8  part[N_ROWS]; /* whose codes */
} Rows;

/* Some texts come all the time, most seldom, and their order is not that of their hashes.
 */
static void
fill (Rows *rows, guint n_parts, guint n_texts)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (n_parts + n_texts);

  for (guint i = 0; i < N_ROWS; i++)
    {
      int most = g_rand_int_range (rand, 0, 3) == 0 ? 10 : (int)n_texts;
      int k = g_rand_int_range (rand, 0, most);

      g_snprintf (rows->texts[i],
                  sizeof rows->texts[i],
                  k % 3 == 0 ? "%d" : "text %d of some",
                  k);
      rows->part[i]
          = (guint8)(i % RUN_ROWS == 0 ? g_rand_int_range (rand, 0, (gint)n_parts)
                                       : rows->part[i - 1]);
    }
}

static void
collect (Rows *rows, EdaFastLevels *parts[])
{
  for (guint i = 0; i < N_ROWS; i += 100)
    {
      EdaFastLevels **part = &parts[rows->part[i]];
      EdaFastText     batch[100];

      if (*part == NULL)
        *part = eda_fast_levels_new ();
      for (guint k = 0; k < 100; k++)
        batch[k]
            = (EdaFastText){ rows->texts[i + k], (guint32)strlen (rows->texts[i + k]) };
      g_assert_true (eda_fast_levels_add (*part, batch, 100, i, &rows->codes[i]));
    }
}

/* Levels come by first row, each once, with the right count, and every row finds its own
 * text. */
static void
check_levels (const Rows *rows, const EdaFastLevels *all, guint32 *const maps[])
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_seen = 0;

  for (guint i = 0; i < N_ROWS; i++)
    {
      guint               index = maps[rows->part[i]][rows->codes[i]];
      const EdaFastLevel *level;
      gpointer            count = g_hash_table_lookup (counts, rows->texts[i]);

      if (count == NULL)
        g_assert_cmpuint (index, ==, n_seen++);
      g_assert_cmpuint (index, <, eda_fast_levels_get_size (all));
      level = eda_fast_levels_get (all, index);
      g_assert_cmpstr (level->text, ==, rows->texts[i]);
      g_hash_table_insert (counts,
                           (gpointer)rows->texts[i],
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
    }
  g_assert_cmpuint (n_seen, ==, eda_fast_levels_get_size (all));
  for (guint i = 0; i < n_seen; i++)
    {
      const EdaFastLevel *level = eda_fast_levels_get (all, i);

      g_assert_cmpuint (
          level->count, ==, GPOINTER_TO_UINT (g_hash_table_lookup (counts, level->text)));
    }
}

static void
check (guint n_parts, guint n_texts)
{
  g_autofree Rows *rows = g_new0 (Rows, 1);
  EdaFastLevels   *parts[MAX_PARTS] = { NULL };
  guint32         *maps[MAX_PARTS] = { NULL };
  g_autoptr (EdaFastLevels) all = NULL;

  fill (rows, n_parts, n_texts);
  collect (rows, parts);
  all = eda_fast_levels_merge (parts, n_parts, maps);
  for (guint k = 0; k < n_parts; k++)
    eda_fast_levels_free (parts[k]);
  check_levels (rows, all, maps);
  for (guint k = 0; k < n_parts; k++)
    g_free (maps[k]);
}

static void
test_merge (void)
{
  for (guint n_parts = 1; n_parts <= MAX_PARTS; n_parts++)
    {
      check (n_parts, 30);
      check (n_parts, 40000);
    }
}

static void
test_nothing (void)
{
  EdaFastLevels *parts[2] = { NULL, NULL };
  guint32       *maps[2];
  g_autoptr (EdaFastLevels) all = eda_fast_levels_merge (parts, 2, maps);

  g_assert_cmpuint (eda_fast_levels_get_size (all), ==, 0);
  g_free (maps[0]);
  g_free (maps[1]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fast-levels/merge", test_merge);
  g_test_add_func ("/fast-levels/nothing", test_nothing);
  return g_test_run ();
}
