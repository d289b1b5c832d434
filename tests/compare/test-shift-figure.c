/* What moved, as a picture: both tables in it, and n in its words. */

#include "analysis/compare/shift-figure.h"

#include <math.h>
#include <string.h>

#include "tests/profile/make-table.h"

#define N 60

typedef struct
{
  EdaProfile *old, *new;
  EdaShift   *shift;
  EdaFigure  *figure; /* (nullable) */
} Moved;

static void
moved_init (Moved *self, EdaTable *take_old, EdaTable *take_new)
{
  self->old = eda_profile_new (take_old, NULL);
  self->new = eda_profile_new (take_new, NULL);
  eda_table_unref (take_old);
  eda_table_unref (take_new);
  self->shift = eda_shift_new (eda_profile_get_column (self->old, 0, NULL, NULL),
                               eda_profile_get_column (self->new, 0, NULL, NULL));
  self->figure = eda_shift_new_figure (self->shift);
}

static void
moved_clear (Moved *self)
{
  g_clear_pointer (&self->figure, eda_figure_unref);
  eda_shift_free (self->shift);
  eda_profile_unref (self->old);
  eda_profile_unref (self->new);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Moved, moved_clear)

static EdaTable *
numbers_from (double start, int n)
{
  double values[N];

  for (int i = 0; i < n; i++)
    values[i] = start + i;
  return table_of ((gsize)n, numbers ("x", values, (gsize)n), NULL);
}

static EdaTable *
levels_of (const char *second)
{
  const char *values[N];

  for (int i = 0; i < N; i++)
    values[i] = i % 3 == 0 ? "a" : second;
  return table_of (N, texts ("g", values, N), NULL);
}

/* Each function goes from 0 to 100 per cent without falling. */
static void
test_numbers (void)
{
  g_auto (Moved) moved = { 0 };

  moved_init (&moved, numbers_from (0, 60), numbers_from (30, 50));
  g_assert_nonnull (strstr (moved.figure->subtitle, "n = 60 old (grey), 50 new (blue)"));
  g_assert_cmpuint (moved.figure->layers->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const EdaLayer *line = moved.figure->layers->pdata[i];

      g_assert_cmpfloat (line->y[0], ==, 0);
      g_assert_cmpfloat (line->y[line->n - 1], ==, 100);
      for (gsize k = 1; k < line->n; k++)
        g_assert_true (line->y[k] >= line->y[k - 1] && line->x[k] >= line->x[k - 1]);
    }
}

/* A level that went has a bar of the old table alone. */
static void
test_levels (void)
{
  g_auto (Moved) moved = { 0 };
  const EdaLayer *was, *is;

  moved_init (&moved, levels_of ("b"), levels_of ("c"));
  was = moved.figure->layers->pdata[0];
  is = moved.figure->layers->pdata[1];
  g_assert_cmpuint (was->n, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      gboolean went = g_str_equal (moved.figure->y.labels[i], "b");
      gboolean came = g_str_equal (moved.figure->y.labels[i], "c");

      g_assert_true ((was->y[i] == 0) == came);
      g_assert_true ((is->y[i] == 0) == went);
    }
}

static void
test_awkward (void)
{
  g_auto (Moved) kinds = { 0 }, huge = { 0 }, one = { 0 };
  const double values[] = { -1e308, 1e308, 0 };

  moved_init (&kinds, numbers_from (0, 60), levels_of ("b"));
  g_assert_null (kinds.figure);
  moved_init (&huge, table_of (3, numbers ("x", values, 3), NULL), numbers_from (0, 9));
  g_assert_null (huge.figure);
  moved_init (&one, numbers_from (7, 1), numbers_from (7, 1));
  g_assert_true (one.figure->x.low < one.figure->x.high);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shift-figure/numbers", test_numbers);
  g_test_add_func ("/shift-figure/levels", test_levels);
  g_test_add_func ("/shift-figure/awkward", test_awkward);
  return g_test_run ();
}
