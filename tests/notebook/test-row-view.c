/* Rows in another order, only some of them, and the next cell of some kind. */

#include "notebook/row-seek.h"
#include "tests/table/load-helpers.h"

#define TABLE "a,w,k\n2,b,1\n1,a,2\n,C,3\n2,a,4\n,b,5\n1,,6\n"

static EdaRowView *
make_view (const char *text)
{
  g_autoptr (EdaTable) table = load_text (text);
  EdaRowView *view = eda_row_view_new ();

  eda_row_view_set_table (view, table);
  return view;
}

static void
wait_for (EdaRowView *view)
{
  while (eda_row_view_is_busy (view))
    g_main_context_iteration (NULL, TRUE);
}

/* The thread of the last order may hold it for another moment. */
static void
let_go (EdaRowView *take_view)
{
  EdaRowView *view = take_view;

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *)&view);
  g_object_unref (take_view);
  while (view != NULL)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* "3 1 2": numbers of the rows as they are looked at. */
static void
assert_rows (EdaRowView *view, const char *expected)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  wait_for (view);
  for (gsize i = 0; i < eda_row_view_get_n_rows (view); i++)
    g_string_append_printf (
        rows, "%s%" G_GSIZE_FORMAT, i > 0 ? " " : "", eda_row_view_get_row (view, i) + 1);
  g_assert_cmpstr (rows->str, ==, expected);
}

static void
test_sorts_stably_missing_last (void)
{
  EdaRowView *view = make_view (TABLE);
  gboolean    descending;

  assert_rows (view, "1 2 3 4 5 6");
  eda_row_view_sort (view, "a", FALSE, FALSE);
  g_assert_true (eda_row_view_is_busy (view)); /* off the main thread */
  assert_rows (view, "2 6 1 4 3 5");
  eda_row_view_sort (view, "a", TRUE, FALSE);
  assert_rows (view, "1 4 2 6 3 5");
  eda_row_view_sort (view, "w", FALSE, TRUE);
  assert_rows (view, "4 1 2 6 3 5");
  g_assert_cmpuint (eda_row_view_get_sort (view, "w", &descending), ==, 2);
  g_assert_false (descending);
  eda_row_view_sort (view, "w", TRUE, TRUE); /* the same key, the other way */
  g_assert_cmpuint (eda_row_view_get_n_sorts (view), ==, 2);
  assert_rows (view, "1 4 2 6 5 3");
  eda_row_view_unsort (view);
  assert_rows (view, "1 2 3 4 5 6");
  let_go (view);
}

static void
test_newest_order_wins (void)
{
  EdaRowView *view = make_view (TABLE);

  eda_row_view_sort (view, "a", FALSE, FALSE);
  eda_row_view_sort (view, "k", TRUE, FALSE);
  assert_rows (view, "6 5 4 3 2 1");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_rows (view, "6 5 4 3 2 1");
  let_go (view);
}

static void
test_only_some (void)
{
  EdaRowView *view = make_view (TABLE);
  g_autoptr (EdaRowSet) only = eda_row_set_new (6);
  gsize position;

  eda_row_set_add (only, 4);
  eda_row_set_add (only, 0);
  eda_row_set_add (only, 1);
  eda_row_view_set_only (view, only);
  assert_rows (view, "1 2 5");
  eda_row_view_sort (view, "a", FALSE, FALSE);
  assert_rows (view, "2 1 5");
  g_assert_true (eda_row_view_find_row (view, 4, &position));
  g_assert_cmpuint (position, ==, 2);
  g_assert_false (eda_row_view_find_row (view, 3, &position));
  eda_row_view_set_only (view, NULL);
  assert_rows (view, "2 6 1 4 3 5");
  let_go (view);
}

static void
test_another_table_is_sorted_too (void)
{
  EdaRowView *view = make_view (TABLE);
  g_autoptr (EdaTable) other = load_text ("a,z\n3,1\n2,2\n");
  g_autoptr (EdaTable) third = load_text ("z\n3\n2\n");

  eda_row_view_sort (view, "a", FALSE, FALSE);
  eda_row_view_set_table (view, other);
  assert_rows (view, "2 1");
  eda_row_view_set_table (view, third);
  assert_rows (view, "1 2");
  eda_row_view_set_table (view, NULL);
  assert_rows (view, "");
  let_go (view);
}

/* --- Seeking --- */

typedef struct
{
  gboolean done, found;
  gsize    position;
  guint    column;
} Found;

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Found *found = data;

  found->found = eda_row_seek_finish (
      EDA_ROW_VIEW (source), result, &found->position, &found->column, NULL);
  found->done = TRUE;
}

static void
assert_finds (EdaRowView *view, const EdaSeek *seek, gsize position, guint column)
{
  Found found = { 0 };

  eda_row_seek (view, seek, NULL, found_cb, &found);
  while (!found.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (found.found);
  g_assert_cmpuint (found.position, ==, position);
  g_assert_cmpuint (found.column, ==, column);
}

static void
assert_finds_none (EdaRowView *view, const EdaSeek *seek)
{
  Found found = { 0 };

  eda_row_seek (view, seek, NULL, found_cb, &found);
  while (!found.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (found.found);
}

static void
test_texts_from_cell_to_cell (void)
{
  EdaRowView *view = make_view (TABLE);
  const guint columns[] = { 2, 1 }; /* as they stand; one is hidden */
  EdaSeek     seek
      = { EDA_SEEK_TEXT, .text = "B", .column = 2, .columns = columns, .n_columns = 2 };

  assert_finds (view, &seek, 0, 1);
  seek.position = 0;
  seek.column = 1;
  assert_finds (view, &seek, 4, 1);
  seek.here = TRUE;
  assert_finds (view, &seek, 0, 1);
  seek.here = FALSE;
  seek.backward = TRUE;
  assert_finds (view, &seek, 4, 1); /* round the beginning */
  seek.text = "6";
  assert_finds (view, &seek, 5, 2); /* a number */
  seek.text = "nowhere";
  assert_finds_none (view, &seek);
  eda_row_view_sort (view, "k", TRUE, FALSE);
  wait_for (view);
  seek = (EdaSeek){
    EDA_SEEK_TEXT, .text = "c", .column = 2, .columns = columns, .n_columns = 2
  };
  assert_finds (view, &seek, 3, 1); /* in the order that is seen */
  let_go (view);
}

static void
test_other_kinds (void)
{
  EdaRowView *view = make_view (TABLE);
  g_autoptr (EdaRowSet) set = eda_row_set_new (6);
  EdaSeek seek = { EDA_SEEK_MISSING };

  assert_finds (view, &seek, 2, 0);
  seek = (EdaSeek){ EDA_SEEK_OTHER, .position = 1 };
  assert_finds (view, &seek, 2, 0);
  seek.position = 2;
  assert_finds (view, &seek, 3, 0);
  seek = (EdaSeek){ EDA_SEEK_READ, .row = 4, .here = TRUE };
  assert_finds (view, &seek, 4, 0);
  seek.row = 6;
  assert_finds_none (view, &seek);
  eda_row_set_add (set, 3);
  seek = (EdaSeek){ EDA_SEEK_MARKED, .set = set, .position = 3 };
  assert_finds (view, &seek, 3, 0); /* the only one is the next one */
  let_go (view);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/row-view/sorts", test_sorts_stably_missing_last);
  g_test_add_func ("/row-view/newest", test_newest_order_wins);
  g_test_add_func ("/row-view/only", test_only_some);
  g_test_add_func ("/row-view/another-table", test_another_table_is_sorted_too);
  g_test_add_func ("/row-view/seek/texts", test_texts_from_cell_to_cell);
  g_test_add_func ("/row-view/seek/other-kinds", test_other_kinds);
  return g_test_run ();
}
