/* Own data among shuffled ones. */

#include "practice/games/is-it-there.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/core/error.h"
#include "analysis/result/format.h"
#include "practice/games/panels.h"

#define LEAST_ROWS 8
#define MOST_GROUPS 8

typedef struct
{
  guint place;
  gsize n;
  char *what; /* "wait_minutes by age" */
} Asked;

static void
asked_free (gpointer data)
{
  Asked *self = data;

  g_free (self->what);
  g_free (self);
}

typedef struct
{
  double *x, *y;
  guint  *group;
  gsize   n;
  guint   n_groups;
} Rows;

static void
rows_clear (Rows *self)
{
  g_free (self->x);
  g_free (self->y);
  g_free (self->group);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rows, rows_clear)

static gboolean
has_levels (const EdaColumn *column)
{
  return column != NULL && eda_column_has_levels (column);
}

/* A date is one, too. */
static gboolean
is_number_column (const EdaColumn *column)
{
  return column != NULL && eda_column_has_numbers (column)
         && !eda_column_has_levels (column);
}

static void
add_row (Rows *rows, const EdaColumn *x, const EdaColumn *y, gsize row)
{
  const gsize at = rows->n++;

  rows->x[at] = eda_column_get_number (x, row);
  if (has_levels (y))
    rows->group[at] = (guint)eda_column_get_code (y, row);
  else if (y != NULL)
    rows->y[at] = eda_column_get_number (y, row);
}

/* Rows with both values, drawn where there are many, in the order of the table. */
static void
collect (Rows            *rows,
         const EdaTable  *table,
         const EdaColumn *x,
         const EdaColumn *y,
         EdaDraw         *draw)
{
  const gsize n_rows = eda_table_get_n_rows (table);
  gsize       left = 0, wanted;

  rows->x = g_new (double, EDA_IS_IT_THERE_ROWS);
  rows->y = g_new (double, EDA_IS_IT_THERE_ROWS);
  rows->group = g_new (guint, EDA_IS_IT_THERE_ROWS);
  for (gsize row = 0; row < n_rows; row++)
    left += !eda_column_is_missing (x, row)
            && (y == NULL || !eda_column_is_missing (y, row));
  wanted = MIN (left, EDA_IS_IT_THERE_ROWS);
  for (gsize row = 0; row < n_rows && wanted > 0; row++)
    {
      if (eda_column_is_missing (x, row) || (y != NULL && eda_column_is_missing (y, row)))
        continue;
      if (eda_draw_chance (draw, (double)wanted / (double)left))
        {
          add_row (rows, x, y, row);
          wanted--;
        }
      left--;
    }
}

/* Levels that occur, in their order; rarer ones beyond MOST_GROUPS share the last. */
static void
number_groups (Rows *rows, guint n_levels)
{
  g_autofree guint *places = g_new0 (guint, n_levels);

  for (gsize i = 0; i < rows->n; i++)
    places[rows->group[i]] = 1;
  for (guint level = 0; level < n_levels; level++)
    if (places[level] > 0)
      {
        places[level] = MIN (rows->n_groups, MOST_GROUPS - 1);
        rows->n_groups++;
      }
  for (gsize i = 0; i < rows->n; i++)
    rows->group[i] = places[rows->group[i]];
  rows->n_groups = MIN (rows->n_groups, MOST_GROUPS);
}

static gboolean
varies (const double values[], gsize n)
{
  for (gsize i = 1; i < n; i++)
    if (values[i] != values[0] && isfinite (values[i] - values[0]))
      return TRUE;
  return FALSE;
}

static gboolean
check (const Rows *rows, const EdaColumn *y, GError **error)
{
  const gboolean fine
      = rows->n >= LEAST_ROWS && varies (rows->x, rows->n)
        && (y == NULL
            || (has_levels (y) ? rows->n_groups > 1 : varies (rows->y, rows->n)));

  if (!fine)
    eda_error_set (error,
                   EDA_ERROR_OPTION,
                   NULL,
                   NULL,
                   "A line-up needs %d rows with values that differ",
                   LEAST_ROWS);
  return fine;
}

static void
fill (EdaGameItem *item, const Rows *rows, const EdaColumn *y, EdaDraw *draw)
{
  Asked             *asked = item->data;
  const EdaPanelData data = { y != NULL && !has_levels (y) ? rows->x : NULL,
                              has_levels (y) ? rows->group : NULL,
                              y != NULL && !has_levels (y) ? rows->y : rows->x,
                              rows->n,
                              rows->n_groups };

  asked->n = rows->n;
  asked->place = 1 + eda_draw_below (draw, eda_panels_count (item));
  item->question = g_strdup_printf (
      "One of these panels shows %s; in the others %s. Which one stands out?",
      asked->what,
      y != NULL ? "the same values are dealt out by chance"
                : "values are drawn from a bell of the same centre and spread");
  eda_panels_fill (item, draw, &data, asked->place);
}

EdaGameItem *
eda_is_it_there_new (EdaTable   *table,
                     const char *x,
                     const char *y,
                     guint64     seed,
                     gboolean    small,
                     GError    **error)
{
  const EdaColumn *of = eda_table_find_column (table, x);
  const EdaColumn *by = y != NULL ? eda_table_find_column (table, y) : NULL;
  EdaDraw          draw = eda_draw_new (seed, "is-it-there", 0, 0);
  g_auto (Rows) rows = { 0 };
  g_autoptr (EdaGameItem) item = g_new0 (EdaGameItem, 1);
  Asked *asked = g_new0 (Asked, 1);

  item->game = &eda_game_is_it_there;
  item->seed = seed;
  item->small = small;
  item->figures = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_figure_unref);
  item->data = asked;
  item->free_data = asked_free;
  asked->what = y != NULL
                    ? g_strdup_printf (has_levels (by) ? "%s by %s" : "%s and %s", x, y)
                    : g_strdup_printf ("the shape of %s", x);
  if (is_number_column (of) && (y == NULL || by != NULL))
    collect (&rows, table, of, by, &draw);
  if (has_levels (by))
    number_groups (&rows, eda_column_get_n_levels (by));
  if (!check (&rows, by, error))
    return NULL;
  fill (item, &rows, by, &draw);
  return g_steal_pointer (&item);
}

static void
judge (const EdaGameItem *item, const EdaAnswer *answer, EdaGameResult *result)
{
  const Asked     *asked = item->data;
  g_autofree char *chance = eda_format (EDA_ROLE_COEFFICIENT, item->chance);
  g_autofree char *rows = eda_format_count (asked->n, "row", NULL);

  if (answer->panel == asked->place)
    {
      result->score = 100;
      result->feedback = g_strdup_printf (
          "Panel %u is real, and you found it: who sees nothing would do so with a "
          "probability of %s (%s). It is there.",
          asked->place,
          chance,
          rows);
      return;
    }
  result->score = answer->panel == 0 ? 25 : 0;
  result->feedback = g_strdup_printf (
      "Panel %u is real (%s). It did not stand out from chance: what you saw in the "
      "figure may be none.",
      asked->place,
      rows);
}

const EdaGame eda_game_is_it_there = { "is-it-there",
                                       N_ ("Is it there?"),
                                       N_ ("Tell your own finding from chance."),
                                       "",
                                       1,
                                       2,
                                       EDA_ANSWER_PANEL,
                                       1,
                                       NULL,
                                       judge };

static gboolean
is_number (const EdaAxis *axis)
{
  return axis->column != NULL && axis->levels == NULL && !axis->of_rows
         && (axis->kind == EDA_AXIS_LINEAR || axis->kind == EDA_AXIS_LOG);
}

gboolean
eda_is_it_there_of_figure (const EdaFigure *figure, const char **x, const char **y)
{
  *x = figure->x.column;
  *y = figure->y.column;
  return is_number (&figure->x)
         && (figure->y.column == NULL || figure->y.levels != NULL
             || is_number (&figure->y))
         && g_strcmp0 (*x, *y) != 0;
}
