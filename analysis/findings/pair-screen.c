/* Every pair of measures looked at for what r alone does not say. */

#include "analysis/findings/pair-screen.h"

#include <math.h>

#define MIN_N 40
#define FEW_VALUES 8
#define MOVES 0.2
#define WORTH 0.15 /* r that is worth turning round */

/* Room for the kernels, once for all pairs. */
typedef struct
{
  double     *x, *y, *work, *sorted;
  EdaDouble2 *design, *weights;
} Room;

static void
room_init (Room *self)
{
  gsize n = EDA_SCREEN_INFLUENCE_ROWS;

  self->x = g_new (double, n);
  self->y = g_new (double, n);
  self->work = g_new (double, MAX (4 * n, eda_dependence_work_size (EDA_SCREEN_ROWS)));
  self->sorted = g_new (double, n);
  self->design = g_new (EdaDouble2, 5 * EDA_SCREEN_ROWS);
  self->weights = g_new (EdaDouble2, EDA_SCREEN_ROWS);
}

static void
room_clear (Room *self)
{
  g_free (self->x);
  g_free (self->y);
  g_free (self->work);
  g_free (self->sorted);
  g_free (self->design);
  g_free (self->weights);
}

/* Complete pairs; of more than @max rows every second, third, ... */
static gsize
read_pair (const EdaColumn *a, const EdaColumn *b, gsize max, Room *room)
{
  gsize n_rows = eda_column_get_n_rows (a), step = (n_rows + max - 1) / max, n = 0;

  for (gsize row = 0; row < n_rows; row += step)
    {
      double x = eda_column_get_number (a, row), y = eda_column_get_number (b, row);

      if (!isfinite (x) || !isfinite (y))
        continue;
      room->x[n] = x;
      room->y[n++] = y;
    }
  return n;
}

static void
look_at_curve (EdaPairLook *look, Room *room)
{
  EdaCurveCheck turned;

  look->curve = eda_check_curve (
      room->x, room->y, look->n, room->design, room->weights, room->sorted);
  turned = eda_check_curve (
      room->y, room->x, look->n, room->design, room->weights, room->sorted);
  if (turned.r2_curve > look->curve.r2_curve)
    look->curve = turned;
  look->curve.p = fmin (2 * look->curve.p, 1);
}

static void
look_at_spread (EdaPairLook *look, Room *room)
{
  EdaSpreadCheck turned;

  look->spread = eda_check_spread (room->x, room->y, look->n, room->work);
  turned = eda_check_spread (room->y, room->x, look->n, room->work);
  look->spread_turned
      = fabs (log (turned.spread_ratio)) > fabs (log (look->spread.spread_ratio));
  if (look->spread_turned)
    look->spread = turned;
  look->spread.p = fmin (2 * look->spread.p, 1);
}

static gboolean
look_at_pair (EdaPairLook *look, const EdaColumn *a, const EdaColumn *b, Room *room)
{
  gsize n = read_pair (a, b, EDA_SCREEN_INFLUENCE_ROWS, room);

  if (n < MIN_N)
    return FALSE;
  look->influence = eda_correlation_influence (room->x, room->y, n, room->work);
  look->n = n > EDA_SCREEN_ROWS ? read_pair (a, b, EDA_SCREEN_ROWS, room) : n;
  if (look->n < MIN_N)
    return FALSE;
  look->distance = eda_distance_correlation (room->x, room->y, look->n, room->work);
  look_at_curve (look, room);
  look_at_spread (look, room);
  return TRUE;
}

static GPtrArray *
pick_measures (const GPtrArray *columns, GArray *indices)
{
  GPtrArray *measures = g_ptr_array_new ();

  for (guint i = 0; i < columns->len && measures->len < EDA_SCREEN_COLUMNS; i++)
    if (eda_column_is_spread_measure (columns->pdata[i], FEW_VALUES))
      {
        g_ptr_array_add (measures, columns->pdata[i]);
        g_array_append_val (indices, i);
      }
  return measures;
}

static void
look_at_all (const GPtrArray  *measures,
             const GArray     *indices,
             const EdaContext *context,
             GArray           *out)
{
  Room room;

  room_init (&room);
  for (guint i = 0; i < measures->len && !eda_context_is_cancelled (context); i++)
    for (guint j = i + 1; j < measures->len; j++)
      {
        const EdaColumnProfile *a = measures->pdata[i], *b = measures->pdata[j];
        EdaPairLook             look = { .a = g_array_index (indices, guint, i),
                                         .b = g_array_index (indices, guint, j) };

        if (look_at_pair (&look, a->column, b->column, &room))
          g_array_append_val (out, look);
      }
  room_clear (&room);
}

static gpointer
make_screen (EdaProfile       *profile,
             const EdaContext *context,
             gconstpointer     data,
             GError          **error)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, error);
  g_autoptr (GPtrArray) measures = NULL;
  g_autoptr (GArray) indices = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) looks = g_array_new (FALSE, FALSE, sizeof (EdaPairLook));

  if (columns == NULL)
    return NULL;
  measures = pick_measures (columns, indices);
  look_at_all (measures, indices, context, looks);
  return eda_context_check (context, error) ? g_steal_pointer (&looks) : NULL;
}

const GArray *
eda_pair_screen_get (EdaProfile *profile, const EdaContext *context)
{
  static const char key;

  return eda_profile_get_other (
      profile, &key, make_screen, NULL, (GDestroyNotify)g_array_unref, context, NULL);
}

gboolean
eda_pair_look_is_fragile (const EdaPairLook *self)
{
  double r = self->influence.r, without = self->influence.without_few;

  if (isnan (r) || isnan (without))
    return FALSE;
  return fabs (r - without) > MOVES
         || (fabs (r) >= WORTH && r * without < 0 && fabs (without) >= WORTH / 3);
}
