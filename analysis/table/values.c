/* EdaValues: reading, and making narrow.
 *
 * A decimal of up to nine digits is kept as m and scale s. Both m and 10^s are exact as
 * doubles, so m / 10^s is rounded once and is the double nearest to the text. */

#include "analysis/table/values.h"

#include "analysis/table/memory.h"

#include <math.h>
#include <string.h>

static const double powers_of_ten[EDA_VALUES_MAX_SCALE + 1]
    = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9 };

/* A scale of doubles is only a guess of their decimals, and may be any number. */
static double
get_unit (const EdaValues *self)
{
  return self->layout == EDA_LAYOUT_DOUBLE ? 1 : powers_of_ten[self->scale];
}

gsize
eda_layout_get_width (EdaLayout layout)
{
  switch (layout)
    {
    case EDA_LAYOUT_DOUBLE:
      return sizeof (double);
    case EDA_LAYOUT_INT8:
      return sizeof (gint8);
    case EDA_LAYOUT_INT16:
      return sizeof (gint16);
    case EDA_LAYOUT_INT32:
      return sizeof (gint32);
    }
  g_return_val_if_reached (sizeof (double));
}

/* One loop for each width, so that the compiler can make it a fast one. */
#define READ(type, missing)                                                              \
  do                                                                                     \
    {                                                                                    \
      const type *in = (const type *)self->data + first;                                 \
      for (gsize i = 0; i < n; i++)                                                      \
        {                                                                                \
          double value = ((double)in[i] + base) / unit;                                  \
          out[i] = in[i] == (missing) ? NAN : value;                                     \
        }                                                                                \
    }                                                                                    \
  while (FALSE)

void
eda_values_read (const EdaValues *self, gsize first, gsize n, double out[])
{
  const double base = self->base;
  const double unit = get_unit (self);

  if (n == 0)
    return;
  switch (self->layout)
    {
    case EDA_LAYOUT_DOUBLE:
      memcpy (out, (const double *)self->data + first, n * sizeof out[0]);
      break;
    case EDA_LAYOUT_INT8:
      READ (gint8, G_MININT8);
      break;
    case EDA_LAYOUT_INT16:
      READ (gint16, G_MININT16);
      break;
    case EDA_LAYOUT_INT32:
      READ (gint32, G_MININT32);
      break;
    }
}

#define READ_STEPS(type, missing)                                                        \
  do                                                                                     \
    {                                                                                    \
      const type *in = (const type *)self->data + first;                                 \
      for (gsize i = 0; i < n; i++)                                                      \
        out[i] = in[i] == (missing) ? G_MININT32 : in[i];                                \
    }                                                                                    \
  while (FALSE)

void
eda_values_read_steps (const EdaValues *self, gsize first, gsize n, gint32 out[])
{
  switch (self->layout)
    {
    case EDA_LAYOUT_DOUBLE:
      g_return_if_reached ();
    case EDA_LAYOUT_INT8:
      READ_STEPS (gint8, G_MININT8);
      break;
    case EDA_LAYOUT_INT16:
      READ_STEPS (gint16, G_MININT16);
      break;
    case EDA_LAYOUT_INT32:
      READ_STEPS (gint32, G_MININT32);
      break;
    }
}

double
eda_values_of_step (const EdaValues *self, gint32 step)
{
  return ((double)step + self->base) / get_unit (self);
}

double
eda_values_get (const EdaValues *self, gsize row)
{
  double value;

  eda_values_read (self, row, 1, &value);
  return value;
}

gboolean
eda_values_is_missing (const EdaValues *self, gsize row)
{
  return isnan (eda_values_get (self, row));
}

static gsize
find_range_of_doubles (const double x[], gsize n, double *min, double *max)
{
  gsize n_missing = 0;

  *min = INFINITY;
  *max = -INFINITY;
  for (gsize i = 0; i < n; i++)
    {
      *min = x[i] < *min ? x[i] : *min;
      *max = x[i] > *max ? x[i] : *max;
      n_missing += isnan (x[i]) != 0;
    }
  return n_missing;
}

gsize
eda_values_find_range (const EdaValues *self, gsize n, double *min, double *max)
{
  const gint32 *stored = self->data;
  gint32        low = G_MAXINT32;
  gint32        high = G_MININT32;
  gsize         n_missing = 0;
  EdaValues     ends = *self;
  gint32        both[2];

  if (self->layout == EDA_LAYOUT_DOUBLE)
    return find_range_of_doubles (self->data, n, min, max);
  if (self->layout != EDA_LAYOUT_INT32)
    {
      g_autofree double *x = g_new (double, n + 1);

      eda_values_read (self, 0, n, x);
      return find_range_of_doubles (x, n, min, max);
    }
  for (gsize i = 0; i < n; i++)
    {
      gint32 value = stored[i] == G_MININT32 ? G_MAXINT32 : stored[i];

      low = MIN (low, value);
      high = MAX (high, stored[i]);
      n_missing += stored[i] == G_MININT32;
    }
  *min = INFINITY;
  *max = -INFINITY;
  if (n_missing == n)
    return n;
  both[0] = low;
  both[1] = high;
  ends.data = both;
  *min = eda_values_get (&ends, 0);
  *max = eda_values_get (&ends, 1);
  return n_missing;
}

void
eda_values_clear (EdaValues *self)
{
  if (self->arena != NULL)
    eda_arena_unref (self->arena);
  else
    g_free (self->data);
  self->data = NULL;
  self->arena = NULL;
}

/* To what @n values of the layout take, from @size bytes. */
static void
give_rest_back (EdaValues *self, gsize n, gsize size)
{
  gsize    needed = MAX (n, 1) * eda_layout_get_width (self->layout);
  gpointer copy;

  if (self->arena == NULL)
    {
      self->data = g_realloc (self->data, needed);
      return;
    }
  copy = g_try_malloc (needed);
  if (copy == NULL)
    return; /* it is as good where it is */
  memcpy (copy, self->data, needed);
  eda_arena_give_back (self->arena, self->data, size);
  self->data = copy;
  self->arena = NULL;
}

static gboolean
scale_one (double x, double unit, gint32 *stored)
{
  double m = nearbyint (x * unit);
  double again;

  *stored = isnan (x) || !(fabs (m) <= G_MAXINT32) ? G_MININT32 : (gint32)m;
  again = (double)*stored / unit;
  if (isnan (x) || *stored == G_MININT32)
    return isnan (x);
  return memcmp (&again, &x, sizeof x) == 0; /* -0 is not 0 */
}

gboolean
eda_values_try_scale (EdaValues *self, gsize n, guint scale)
{
  const double *in = self->data;
  gint32       *out = self->data;
  gint32        stored;

  if (self->layout != EDA_LAYOUT_DOUBLE || scale > EDA_VALUES_MAX_SCALE)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (!scale_one (in[i], powers_of_ten[scale], &stored))
      return FALSE;
  for (gsize i = 0; i < n; i++) /* in place: what is written lies before what is read */
    {
      double x;

      memcpy (&x, (const char *)self->data + i * sizeof x, sizeof x);
      scale_one (x, powers_of_ten[scale], &stored);
      memcpy (&out[i], &stored, sizeof stored);
    }
  self->layout = EDA_LAYOUT_INT32;
  self->scale = scale;
  self->base = 0;
  give_rest_back (self, n, n * sizeof (double));
  return TRUE;
}

static gboolean
try_set_int (EdaValues *self, gsize row, double value)
{
  double    m = nearbyint (value * powers_of_ten[self->scale]) - self->base;
  gint32    stored = isnan (value) || !(fabs (m) <= G_MAXINT32) ? G_MININT32 : (gint32)m;
  EdaValues one = { EDA_LAYOUT_INT32, self->scale, self->base, &stored, NULL };
  double    again = eda_values_get (&one, 0);

  if (isnan (value) ? !isnan (again) : memcmp (&again, &value, sizeof value) != 0)
    return FALSE;
  ((gint32 *)self->data)[row] = stored;
  return TRUE;
}

gboolean
eda_values_try_set (EdaValues *self, gsize row, double value)
{
  if (self->layout == EDA_LAYOUT_INT32)
    return try_set_int (self, row, value);
  g_return_val_if_fail (self->layout == EDA_LAYOUT_DOUBLE, FALSE);
  ((double *)self->data)[row] = value;
  return TRUE;
}

gboolean
eda_values_try_raise (EdaValues *self, gsize n, guint scale)
{
  gint32 *stored = self->data;
  gint32  factor, most;

  if (self->layout != EDA_LAYOUT_INT32 || self->base != 0 || scale > EDA_VALUES_MAX_SCALE)
    return FALSE;
  if (scale == self->scale)
    return TRUE;
  factor = (gint32)powers_of_ten[scale - self->scale];
  most = G_MAXINT32 / factor;
  for (gsize i = 0; i < n; i++)
    if (stored[i] != G_MININT32 && (stored[i] > most || stored[i] < -most))
      return FALSE;
  for (gsize i = 0; i < n; i++)
    stored[i] = stored[i] == G_MININT32 ? G_MININT32 : stored[i] * factor;
  self->scale = scale;
  return TRUE;
}

gboolean
eda_values_widen (EdaValues *self, gsize n)
{
  double *wide = eda_memory_try_big (MAX (n, 1) * sizeof (double));

  if (wide == NULL)
    return FALSE;
  eda_values_read (self, 0, n, wide);
  eda_values_clear (self);
  *self = (EdaValues){ EDA_LAYOUT_DOUBLE, self->scale, 0, wide, NULL };
  return TRUE;
}

/* In place, from the front: a narrow number never lies behind the wide one it comes from.
 * memcpy, because one array is looked at as two types. */
#define NARROW(type, missing, is_missing)                                                \
  for (gsize i = 0; i < n; i++)                                                          \
    {                                                                                    \
      gint32 wide;                                                                       \
      type   narrow;                                                                     \
      memcpy (&wide, data + i * sizeof wide, sizeof wide);                               \
      narrow = (is_missing) ? (missing) : (type)wide;                                    \
      memcpy (data + i * sizeof narrow, &narrow, sizeof narrow);                         \
    }

void
eda_values_narrow (EdaValues *self, gsize n, double min, double max)
{
  double unit = get_unit (self);
  double low = nearbyint (min * unit) - self->base;
  double high = nearbyint (max * unit) - self->base;
  char  *data = self->data;

  if (self->layout != EDA_LAYOUT_INT32)
    return;
  if (min > max || (low > G_MININT8 && high <= G_MAXINT8))
    {
      NARROW (gint8, G_MININT8, wide == G_MININT32);
      self->layout = EDA_LAYOUT_INT8;
    }
  else if (low > G_MININT16 && high <= G_MAXINT16)
    {
      NARROW (gint16, G_MININT16, wide == G_MININT32);
      self->layout = EDA_LAYOUT_INT16;
    }
  else
    return;
  give_rest_back (self, n, n * sizeof (gint32));
}

gint32
eda_codes_get (gconstpointer codes, EdaLayout layout, gsize row)
{
  switch (layout)
    {
    case EDA_LAYOUT_INT8:
      return ((const gint8 *)codes)[row];
    case EDA_LAYOUT_INT16:
      return ((const gint16 *)codes)[row];
    case EDA_LAYOUT_INT32:
    case EDA_LAYOUT_DOUBLE:
      break;
    }
  return ((const gint32 *)codes)[row];
}

#define READ_CODES(type)                                                                 \
  do                                                                                     \
    {                                                                                    \
      const type *in = (const type *)codes + first;                                      \
      for (gsize i = 0; i < n; i++)                                                      \
        out[i] = in[i];                                                                  \
    }                                                                                    \
  while (FALSE)

void
eda_codes_read (gconstpointer codes, EdaLayout layout, gsize first, gsize n, gint32 out[])
{
  if (layout == EDA_LAYOUT_INT8)
    READ_CODES (gint8);
  else if (layout == EDA_LAYOUT_INT16)
    READ_CODES (gint16);
  else
    READ_CODES (gint32);
}

EdaLayout
eda_codes_narrow (gpointer *codes, gsize n, guint n_levels)
{
  char     *data = *codes;
  EdaLayout layout = EDA_LAYOUT_INT32;

  if (n_levels <= G_MAXINT8)
    {
      NARROW (gint8, 0, FALSE);
      layout = EDA_LAYOUT_INT8;
    }
  else if (n_levels <= G_MAXINT16)
    {
      NARROW (gint16, 0, FALSE);
      layout = EDA_LAYOUT_INT16;
    }
  if (layout != EDA_LAYOUT_INT32)
    *codes = g_realloc (*codes, MAX (n, 1) * eda_layout_get_width (layout));
  return layout;
}
