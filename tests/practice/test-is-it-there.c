/* Line-ups of one's own data: what is there stands at one place, chance at the others. */

#include "practice/games/is-it-there.h"

#include <string.h>

#include "analysis/table/load.h"

/* b rises with a, c differs by g, d is always the same, e has too few values. */
static EdaTable *
make_table (guint rows)
{
  const EdaContext context = EDA_CONTEXT_INIT;
  GString         *csv = g_string_new ("a,b,c,d,e,g\n");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < rows; i++)
    g_string_append_printf (csv,
                            "%u.5,%u.25,%u.75,4,%s,%s\n",
                            i * 37 % 101,
                            2 * (i * 37 % 101),
                            50 * (i % 2) + i % 7,
                            i < 3 ? i == 1 ? "2" : "1" : "",
                            i % 2 ? "yes" : "no");
  bytes = g_string_free_to_bytes (csv);
  return eda_load_bytes (bytes, "made", NULL, &context, NULL);
}

static EdaGameItem *
ask (EdaTable *table, const char *x, const char *y, guint64 seed)
{
  g_autoptr (GError) error = NULL;
  EdaGameItem *item = eda_is_it_there_new (table, x, y, seed, FALSE, &error);

  g_assert_no_error (error);
  return item;
}

/* Which panel says that it is real. */
static guint
find_place (const EdaGameItem *item)
{
  for (guint panel = 1; panel <= item->figures->len; panel++)
    {
      const EdaAnswer answer = { .panel = panel };
      g_autoptr (EdaGameResult) result = eda_game_item_judge (item, &answer);

      if (result->score == 100)
        return panel;
    }
  g_assert_not_reached ();
}

static const EdaLayer *
layer_of (const EdaGameItem *item, guint panel)
{
  const EdaFigure *figure = item->figures->pdata[panel - 1];

  return figure->layers->pdata[0];
}

/* In the real panel alone y is 2 x − 0.75; the others have the same values in other
 * orders. */
static void
test_pair (void)
{
  g_autoptr (EdaTable) table = make_table (101);
  g_autoptr (EdaGameItem) item = ask (table, "a", "b", 1);
  const guint place = find_place (item);

  g_assert_cmpuint (item->figures->len, ==, 20);
  for (guint panel = 1; panel <= 20; panel++)
    {
      const EdaLayer *points = layer_of (item, panel);
      guint           off = 0;

      g_assert_cmpuint (points->n, ==, 101);
      for (guint i = 0; i < 101; i++)
        off += points->y[i] != 2 * points->x[i] - .75;
      g_assert_cmpint (off == 0, ==, panel == place);
    }
}

/* The boxes of yes and no lie apart in one panel only. */
static void
test_groups (void)
{
  g_autoptr (EdaTable) table = make_table (101);
  g_autoptr (EdaGameItem) item = ask (table, "c", "g", 1);
  const guint place = find_place (item);

  g_assert_nonnull (strstr (item->question, "c by g"));
  for (guint panel = 1; panel <= 20; panel++)
    {
      const EdaLayer *boxes = layer_of (item, panel);
      const gboolean  apart = boxes->y[4] < boxes->y[5] || boxes->y[9] < boxes->y[0];

      g_assert_cmpuint (boxes->n, ==, 2);
      g_assert_cmpint (apart, ==, panel == place);
    }
}

/* Half at the one end and half at the other: no bell leaves the middle empty. */
static void
test_shape (void)
{
  g_autoptr (EdaTable) table = make_table (101);
  g_autoptr (EdaGameItem) item = ask (table, "c", NULL, 1);
  const guint place = find_place (item);

  for (guint panel = 1; panel <= 20; panel++)
    {
      const EdaLayer *bars = layer_of (item, panel);

      g_assert_cmpint (bars->y[7] == 0, ==, panel == place);
    }
}

/* The same question twice is the same line-up; another seed puts it elsewhere, sooner or
 * later. */
static void
test_seed (void)
{
  g_autoptr (EdaTable) table = make_table (101);
  gboolean moved = FALSE;

  for (guint64 seed = 1; seed < 9; seed++)
    {
      g_autoptr (EdaGameItem) one = ask (table, "a", "b", seed);
      g_autoptr (EdaGameItem) again = ask (table, "a", "b", seed);
      g_autoptr (EdaGameItem) other = ask (table, "a", "b", seed + 1);

      g_assert_cmpuint (find_place (one), ==, find_place (again));
      moved |= find_place (one) != find_place (other);
    }
  g_assert_true (moved);
}

static void
test_many_rows (void)
{
  g_autoptr (EdaTable) table = make_table (5000);
  g_autoptr (EdaGameItem) item = ask (table, "a", "b", 1);

  g_assert_cmpuint (layer_of (item, 1)->n, ==, EDA_IS_IT_THERE_ROWS);
}

static void
test_refused (void)
{
  g_autoptr (EdaTable) table = make_table (101);
  g_autoptr (EdaTable) few = make_table (5);
  const struct
  {
    EdaTable   *table;
    const char *x, *y;
  } bad[] = { { few, "a", "b" },       { table, "d", NULL }, { table, "a", "d" },
              { table, "e", "a" },     { table, "g", NULL }, { table, "nobody", NULL },
              { table, "a", "nobody" } };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (
          eda_is_it_there_new (bad[i].table, bad[i].x, bad[i].y, 1, FALSE, &error));
      g_assert_nonnull (error);
    }
}

static void
test_figures (void)
{
  g_autoptr (EdaFigure) figure = eda_figure_new ("A figure");
  const char *x, *y, *levels[] = { "no", "yes" };

  g_assert_false (eda_is_it_there_of_figure (figure, &x, &y));
  eda_axis_bind (&figure->x, "a", 1);
  g_assert_true (eda_is_it_there_of_figure (figure, &x, &y));
  g_assert_cmpstr (x, ==, "a");
  g_assert_null (y);
  eda_axis_bind_levels (&figure->y, "g", levels, 2);
  g_assert_true (eda_is_it_there_of_figure (figure, &x, &y));
  g_assert_cmpstr (y, ==, "g");
  figure->x.of_rows = TRUE;
  g_assert_false (eda_is_it_there_of_figure (figure, &x, &y));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/is-it-there/pair", test_pair);
  g_test_add_func ("/is-it-there/groups", test_groups);
  g_test_add_func ("/is-it-there/shape", test_shape);
  g_test_add_func ("/is-it-there/seed", test_seed);
  g_test_add_func ("/is-it-there/many-rows", test_many_rows);
  g_test_add_func ("/is-it-there/refused", test_refused);
  g_test_add_func ("/is-it-there/figures", test_figures);
  return g_test_run ();
}
