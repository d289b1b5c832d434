/* Parts of figures and the rows behind them, both ways. */

#include <math.h>

#include "plots/brush.h"
#include "plots/mark.h"

/* Six rows: size 1 2 2 3 missing 4, kind a b a b a c. */
static EdaTable *
make_table (void)
{
  static const double sizes[] = { 1, 2, 2, 3, NAN, 4 };
  static const gint32 kinds[] = { 0, 1, 0, 1, 0, 2 };
  EdaColumnSpec       size
      = { "size", 1, EDA_STORAGE_REAL, EDA_TYPE_REAL, "", G_N_ELEMENTS (sizes) };
  EdaColumnSpec kind
      = { "kind", 2, EDA_STORAGE_TEXT, EDA_TYPE_CATEGORICAL, "", G_N_ELEMENTS (kinds) };
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_unref);
  GPtrArray *levels = g_ptr_array_new_with_free_func (g_free);

  for (const char *const *name = (const char *const[]){ "a", "b", "c", NULL };
       *name != NULL;
       name++)
    g_ptr_array_add (levels, g_strdup (*name));
  g_ptr_array_add (columns,
                   eda_column_new_numbers (&size, g_memdup2 (sizes, sizeof sizes)));
  g_ptr_array_add (
      columns, eda_column_new_levels (&kind, g_memdup2 (kinds, sizeof kinds), levels));
  return eda_table_new (eda_source_info_new (), columns, G_N_ELEMENTS (sizes));
}

/* Bars 1..2 and 2..4 of the sizes: one row and four. */
static EdaFigure *
make_histogram (void)
{
  EdaFigure *figure = eda_figure_new ("sizes");
  EdaLayer  *bars = eda_figure_add (figure, EDA_LAYER_BARS, EDA_COLOUR_PRIMARY, 2);

  bars->x[0] = 1;
  bars->x2[0] = bars->x[1] = 2;
  bars->x2[1] = 4;
  bars->y[0] = 1;
  bars->y[1] = 4;
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "size", 1, 4);
  eda_axis_set (&figure->y, EDA_AXIS_LINEAR, "Count", 0, 5);
  eda_axis_bind (&figure->x, "size", 1);
  return figure;
}

/* The kinds b and a, upwards, over the sizes. */
static EdaFigure *
make_points (void)
{
  static const char *const kinds[] = { "b", "a" };
  EdaFigure               *figure = eda_figure_new ("sizes by kind");

  eda_figure_add (figure, EDA_LAYER_POINTS, EDA_COLOUR_PRIMARY, 0);
  eda_axis_set (&figure->x, EDA_AXIS_LINEAR, "size", 1, 4);
  eda_axis_bind (&figure->x, "size", 1);
  eda_axis_set_labels (&figure->y, "kind", kinds, 2);
  eda_axis_bind_levels (&figure->y, "kind", kinds, 2);
  return figure;
}

/* "0 3": the rows of the set. */
static char *
list (EdaRowSet *rows)
{
  GString *text = g_string_new (NULL);
  guint32  at[16];
  gsize    n = eda_row_set_list (rows, at, G_N_ELEMENTS (at));

  g_assert_cmpuint (n, ==, eda_row_set_get_size (rows));
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", at[i]);
  eda_row_set_unref (rows);
  return g_string_free (text, FALSE);
}

static void
test_a_range_selects_its_rows (void)
{
  g_autoptr (EdaTable) table = make_table ();
  g_autoptr (EdaFigure) figure = make_histogram ();
  EdaPlotBox       box = { 2, 3, 0, 0.1 }; /* counts restrict nothing */
  g_autofree char *rows = list (eda_brush_rows (figure, table, &box));

  g_assert_cmpstr (rows, ==, "1 2 3");
}

static void
test_neighbouring_bars_share_no_row (void)
{
  g_autoptr (EdaTable) table = make_table ();
  g_autoptr (EdaFigure) figure = make_histogram ();
  EdaMark    mark = { NULL, 0 };
  EdaPlotBox box;

  g_assert_true (eda_mark_step (figure, 1, &mark));
  box = eda_mark_get_values (figure, &mark);
  {
    g_autofree char *rows = list (eda_brush_rows (figure, table, &box));
    g_assert_cmpstr (rows, ==, "0");
  }
  g_assert_true (eda_mark_step (figure, 1, &mark));
  box = eda_mark_get_values (figure, &mark);
  {
    g_autofree char *rows = list (eda_brush_rows (figure, table, &box));
    g_assert_cmpstr (rows, ==, "1 2 3 5");
  }
  g_assert_false (eda_mark_step (figure, 1, &mark));
}

static void
test_names_and_numbers_together (void)
{
  g_autoptr (EdaTable) table = make_table ();
  g_autoptr (EdaFigure) figure = make_points ();
  EdaPlotBox       a_low = { 0, 2, 0.7, 1.3 };
  g_autofree char *rows = list (eda_brush_rows (figure, table, &a_low));

  g_assert_cmpstr (rows, ==, "0 2");
}

static void
assert_condition (EdaFigure *take_figure, EdaPlotBox box, const char *condition)
{
  g_autoptr (EdaTable) table = make_table ();
  g_autoptr (EdaFigure) figure = take_figure;
  g_autoptr (EdaRowSet) rows = eda_brush_rows (figure, table, &box);
  g_autofree char *text = eda_brush_condition (figure, table, rows);

  g_assert_cmpstr (text, ==, condition);
}

/* In the values of the rows, not in the edges of the box. */
static void
test_a_part_has_a_condition (void)
{
  EdaFigure *by_row = make_histogram ();

  assert_condition (
      make_histogram (), (EdaPlotBox){ 1.5, 3.7, 0, 1 }, "size between 2 and 3");
  assert_condition (make_points (),
                    (EdaPlotBox){ 0, 2, 0.7, 1.3 },
                    "size between 1 and 2 and kind = 'a'");
  assert_condition (make_points (),
                    (EdaPlotBox){ 0, 2, -1, 3 },
                    "size between 1 and 2 and kind in ('a', 'b')");
  assert_condition (make_histogram (), (EdaPlotBox){ 9, 10, 0, 1 }, NULL); /* no row */
  by_row->y.of_rows = TRUE;
  assert_condition (by_row, (EdaPlotBox){ 1, 4, 0, 9 }, NULL);
}

static void
test_rows_by_their_number (void)
{
  g_autoptr (EdaTable) table = make_table ();
  g_autoptr (EdaFigure) figure = eda_figure_new ("sizes along the rows");
  EdaPlotBox box = { 2, 4, 0, 1 };

  g_assert_false (eda_figure_can_brush (figure));
  figure->x.of_rows = TRUE;
  g_assert_true (eda_figure_can_brush (figure));
  {
    g_autofree char *rows = list (eda_brush_rows (figure, table, &box));
    g_assert_cmpstr (rows, ==, "1 2 3");
  }
}

static void
test_a_foreign_table_has_none (void)
{
  g_autoptr (EdaTable) table = make_table ();
  g_autoptr (EdaFigure) figure = make_histogram ();
  EdaPlotBox box = eda_mark_get_area (
      figure, &(EdaMark){ g_ptr_array_index (figure->layers, 0), 1 });

  eda_axis_bind (&figure->x, "no such column", 1);
  {
    g_autofree char *rows = list (eda_brush_rows (figure, table, &box));
    g_assert_cmpstr (rows, ==, "");
  }
}

static EdaRowSet *
make_rows (const EdaTable *table, const gsize rows[], guint n)
{
  EdaRowSet *set = eda_row_set_new (eda_table_get_n_rows (table));

  for (guint i = 0; i < n; i++)
    eda_row_set_add (set, rows[i]);
  return set;
}

static void
test_bars_show_the_share_of_rows (void)
{
  g_autoptr (EdaTable) table = make_table ();
  g_autoptr (EdaFigure) figure = make_histogram ();
  g_autoptr (EdaRowSet) rows = make_rows (table, (gsize[]){ 2, 4, 5 }, 3);
  g_autoptr (EdaFigure) lit = eda_brush_highlight (figure, table, rows);
  const EdaLayer *shares;

  g_assert_cmpuint (figure->layers->len, ==, 1); /* the given figure stays as it is */
  g_assert_cmpuint (lit->layers->len, ==, 2);
  shares = lit->layers->pdata[1];
  g_assert_cmpfloat (shares->y[0], ==, 0);
  g_assert_cmpfloat (shares->y[1], ==, 2);
}

static void
test_points_are_lit_where_they_stand (void)
{
  g_autoptr (EdaTable) table = make_table ();
  g_autoptr (EdaFigure) figure = make_points ();
  g_autoptr (EdaRowSet) rows = make_rows (table, (gsize[]){ 0, 3, 5 }, 3);
  g_autoptr (EdaFigure) lit = eda_brush_highlight (figure, table, rows);
  const EdaLayer *points = lit->layers->pdata[1];

  g_assert_cmpuint (points->n, ==, 3);
  g_assert_cmpfloat (points->x[1], ==, 3);
  g_assert_cmpfloat (points->y[0], ==, 1);
  g_assert_cmpfloat (points->y[1], ==, 0);
  g_assert_true (isnan (points->y[2])); /* kind c has no place */
}

static void
test_what_leads_to_no_rows_stays_dark (void)
{
  g_autoptr (EdaTable) table = make_table ();
  g_autoptr (EdaFigure) figure = eda_figure_new ("correlations");
  g_autoptr (EdaRowSet) rows = make_rows (table, (gsize[]){ 0 }, 1);

  eda_figure_add_heat (figure, 2, 2);
  g_assert_null (eda_brush_highlight (figure, table, rows));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/brush/range", test_a_range_selects_its_rows);
  g_test_add_func ("/brush/neighbouring-bars", test_neighbouring_bars_share_no_row);
  g_test_add_func ("/brush/names-and-numbers", test_names_and_numbers_together);
  g_test_add_func ("/brush/condition", test_a_part_has_a_condition);
  g_test_add_func ("/brush/rows-by-number", test_rows_by_their_number);
  g_test_add_func ("/brush/foreign-table", test_a_foreign_table_has_none);
  g_test_add_func ("/brush/shares-of-bars", test_bars_show_the_share_of_rows);
  g_test_add_func ("/brush/lit-points", test_points_are_lit_where_they_stand);
  g_test_add_func ("/brush/no-rows", test_what_leads_to_no_rows_stays_dark);
  return g_test_run ();
}
