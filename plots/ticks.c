/* Ticks of linear and log axes, and the short numbers beside them. */

#include "plots/ticks.h"

#include <math.h>
#include <string.h>

#define MINUS "\342\210\222" /* U+2212 */
#define MAX_TICKS 40

double
eda_tick_step (double raw)
{
  double power = pow (10, floor (log10 (raw)));
  double lead = raw / power;

  if (!(raw > 0) || !isfinite (raw) || power == 0)
    return 1;
  return power
         * (lead <= 1.000001   ? 1
            : lead <= 2.000001 ? 2
            : lead <= 5.000001 ? 5
                               : 10);
}

/* The unit all labels of an axis share: k from 10 000 (from 1 000 with coarse steps), M,
 * G, T. */
static double
choose_unit (double step, double largest, const char **suffix)
{
  static const struct
  {
    double      size;
    const char *suffix;
  } units[] = { { 1e12, "T" }, { 1e9, "G" }, { 1e6, "M" }, { 1e3, "k" } };

  gboolean first = TRUE; /* only the largest unit may have a decimal */

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (largest >= units[i].size * (units[i].size == 1e3 && step < 500 ? 10 : 1))
      {
        if (step >= units[i].size * (first ? 0.0999 : 0.999))
          {
            *suffix = units[i].suffix;
            return units[i].size;
          }
        first = FALSE;
      }
  *suffix = "";
  return 1;
}

static char *
group_thousands (const char *digits)
{
  GString *text = g_string_new (digits);
  char    *point = strchr (text->str, '.');
  gssize   at = point != NULL ? point - text->str : (gssize)text->len;

  if (at >= 5)
    for (at -= 3; at > 0; at -= 3)
      g_string_insert (text, at, "\342\200\257");
  return g_string_free (text, FALSE);
}

static char *
scientific (double value)
{
  char  buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *e;

  g_ascii_formatd (buffer, sizeof buffer, "%.3g", value);
  e = strchr (buffer, 'e');
  if (e == NULL)
    return g_strdup (buffer);
  *e = '\0';
  return g_strdup_printf ("%se%s%d",
                          buffer,
                          e[1] == '-' ? MINUS : "",
                          abs ((int)g_ascii_strtoll (e + 1, NULL, 10)));
}

static char *
fixed (double value, double step)
{
  char format[16];
  char buffer[G_ASCII_DTOSTR_BUF_SIZE + 32];
  int  decimals = CLAMP ((int)ceil (-log10 (step) - 1e-9), 0, 12);

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, format, value));
}

char *
eda_tick_label (double value, double step, double largest)
{
  double           size = fabs (value);
  const char      *suffix = "";
  double           unit = choose_unit (step, largest, &suffix);
  g_autofree char *digits = NULL;

  if (value == 0 || size < step * 1e-6)
    return g_strdup ("0");
  if (size < unit) /* 500k below 1M */
    unit = choose_unit (step, size, &suffix);
  if (largest >= 1e15 || step < 1e-6)
    {
      suffix = "";
      digits = scientific (size);
    }
  else
    {
      g_autofree char *plain = fixed (size / unit, step / unit);

      if (*suffix != '\0' && g_str_has_suffix (plain, ".0"))
        plain[strlen (plain) - 2] = '\0';
      digits = group_thousands (plain);
    }
  return g_strconcat (value < 0 ? MINUS : "", digits, suffix, NULL);
}

static void
add (GArray *at, GPtrArray *labels, double value, char *label)
{
  g_array_append_val (at, value);
  g_ptr_array_add (labels, label);
}

static void
add_linear (GArray        *at,
            GPtrArray     *labels,
            const EdaAxis *axis,
            double         low,
            double         high,
            double         wanted)
{
  /* divided first: the span of ±1e308 has no double */
  double step = eda_tick_step (high / MAX (wanted, 1) - low / MAX (wanted, 1));
  double largest = MAX (fabs (low), fabs (high));
  double first;

  if (axis->whole_numbers && step < 1)
    step = 1;
  first = ceil (low / step - 1e-9);
  for (int i = 0; i < MAX_TICKS; i++)
    {
      double value = (first + i) * step;

      if (value > high + 1e-9 * step)
        break;
      add (at, labels, value, eda_tick_label (value, step, largest));
    }
}

static void
add_log (GArray *at, GPtrArray *labels, double low, double high, double wanted)
{
  int    first = (int)floor (log10 (low) - 1e-9);
  int    last = (int)ceil (log10 (high) + 1e-9);
  double decades = log10 (high) - log10 (low);
  int    every = MAX (1, (int)ceil (decades / MAX (wanted, 1)));
  double per_decade = wanted / MAX (decades, 1e-9);

  for (int k = first; k <= last; k++)
    for (int lead = 1; lead <= 5; lead += lead == 1 ? 1 : 3)
      {
        double value = lead * pow (10, k);

        if ((k % every + every) % every != 0 || value < low * (1 - 1e-9)
            || value > high * (1 + 1e-9) || (lead > 1 && per_decade < 2.5))
          continue;
        add (at, labels, value, eda_tick_label (value, value, value));
      }
}

static void
tell (GPtrArray *labels, const EdaAxis *axis)
{
  for (guint i = 0; i < labels->len; i++)
    {
      char *english = labels->pdata[i];

      labels->pdata[i] = axis->tell_tick (english);
      g_free (english);
    }
}

EdaTicks *
eda_ticks_new (
    const EdaAxis *axis, double low, double high, double length_px, double px_per_tick)
{
  EdaTicks  *self = g_new0 (EdaTicks, 1);
  GArray    *at = g_array_new (FALSE, TRUE, sizeof (double));
  GPtrArray *labels = g_ptr_array_new ();
  double     top = isfinite (axis->tick_high) ? MIN (high, axis->tick_high) : high;
  double     wanted = CLAMP (length_px / px_per_tick, 1.5, 30);

  switch (axis->kind)
    {
    case EDA_AXIS_LINEAR:
      add_linear (at, labels, axis, low, high, wanted);
      break;
    case EDA_AXIS_LOG:
      add_log (at, labels, low, high, wanted);
      if (at->len < 2)
        {
          g_array_set_size (at, 0);
          g_ptr_array_foreach (labels, (GFunc)(void (*) (void))g_free, NULL);
          g_ptr_array_set_size (labels, 0);
          add_linear (at, labels, axis, low, high, wanted);
        }
      break;
    case EDA_AXIS_DATE:
      eda_ticks_add_dates (at, labels, low, high, wanted);
      break;
    case EDA_AXIS_NONE:
    case EDA_AXIS_CATEGORY:
      break;
    }
  while (at->len > 0 && g_array_index (at, double, at->len - 1) > top)
    {
      g_array_set_size (at, at->len - 1);
      g_free (labels->pdata[labels->len - 1]);
      g_ptr_array_set_size (labels, (int)labels->len - 1);
    }
  if (axis->tell_tick != NULL)
    tell (labels, axis);
  g_ptr_array_add (labels, NULL);
  self->n = at->len;
  self->at = (double *)(void *)g_array_free (at, FALSE);
  self->labels = (char **)g_ptr_array_free (labels, FALSE);
  return self;
}

void
eda_ticks_free (EdaTicks *self)
{
  g_free (self->at);
  g_strfreev (self->labels);
  g_free (self);
}
