/* Ticks of a date axis: on the second, minute, hour, day, month or year; UTC. */

#include "plots/ticks.h"

#include <math.h>

#define DAY 86400.0
#define MONTH (30.44 * DAY)
#define YEAR (365.25 * DAY)

/* Seconds since 1970 within the years 1 to 9999: what GDateTime can say. */
#define FIRST_SECOND -62135596800.0
#define LAST_SECOND 253402300799.0

typedef enum
{
  STEP_SECONDS,
  STEP_MONTHS,
} StepKind;

typedef struct
{
  StepKind    kind;
  double      count;  /* seconds or months */
  const char *format; /* of g_date_time_format, without names: those are ours */
} Step;

static const Step steps[] = {
  { STEP_SECONDS, 1, "%H:%M:%S" },  { STEP_SECONDS, 5, "%H:%M:%S" },
  { STEP_SECONDS, 15, "%H:%M:%S" }, { STEP_SECONDS, 30, "%H:%M:%S" },
  { STEP_SECONDS, 60, "%H:%M" },    { STEP_SECONDS, 300, "%H:%M" },
  { STEP_SECONDS, 900, "%H:%M" },   { STEP_SECONDS, 1800, "%H:%M" },
  { STEP_SECONDS, 3600, "%H:%M" },  { STEP_SECONDS, 10800, "%H:%M" },
  { STEP_SECONDS, 21600, "%H:%M" }, { STEP_SECONDS, 43200, "%H:%M" },
  { STEP_SECONDS, DAY, "D" },       { STEP_SECONDS, 2 * DAY, "D" },
  { STEP_SECONDS, 7 * DAY, "D" },   { STEP_SECONDS, 14 * DAY, "D" },
  { STEP_MONTHS, 1, "M" },          { STEP_MONTHS, 2, "M" },
  { STEP_MONTHS, 3, "M" },          { STEP_MONTHS, 6, "M" },
  { STEP_MONTHS, 12, "%Y" },
};

static double
seconds_of (const Step *step)
{
  return step->kind == STEP_MONTHS ? step->count * MONTH : step->count;
}

static char *
label_for (GDateTime *date, const char *format)
{
  static const char *const names[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  const char              *month = names[g_date_time_get_month (date) - 1];

  if (*format == 'D')
    return g_strdup_printf ("%d %s", g_date_time_get_day_of_month (date), month);
  if (*format == 'M')
    return g_strdup_printf ("%s %d", month, g_date_time_get_year (date));
  if (g_str_equal (format, "%Y"))
    return g_strdup_printf ("%d", g_date_time_get_year (date));
  if (g_str_equal (format, "%H:%M") && g_date_time_get_hour (date) == 0
      && g_date_time_get_minute (date) == 0)
    return label_for (date, "D");
  return g_date_time_format (date, format);
}

static void
add (GArray     *at,
     GPtrArray  *labels,
     GDateTime  *date,
     const char *format,
     double      low,
     double      high)
{
  double second = (double)g_date_time_to_unix (date);

  if (second < low || second > high)
    return;
  g_array_append_val (at, second);
  g_ptr_array_add (labels, label_for (date, format));
}

static void
add_seconds (GArray *at, GPtrArray *labels, const Step *step, double low, double high)
{
  /* weeks begin on Mondays; 1970-01-05 was one */
  double origin = step->count >= 7 * DAY ? 4 * DAY : 0;
  double first = ceil ((low - origin) / step->count) * step->count + origin;

  for (double second = first; second <= high; second += step->count)
    {
      g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc ((gint64)second);

      if (date != NULL)
        add (at, labels, date, step->format, low, high);
    }
}

static void
add_months (GArray     *at,
            GPtrArray  *labels,
            int         months,
            const char *format,
            double      low,
            double      high)
{
  g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc ((gint64)low);
  int month = start == NULL ? 12 : g_date_time_get_year (start) * 12;

  month -= month % months;
  for (;; month += months)
    {
      g_autoptr (GDateTime) date = NULL;

      if (month < 12)
        continue;
      date = g_date_time_new_utc (month / 12, month % 12 + 1, 1, 0, 0, 0);
      if (date == NULL || (double)g_date_time_to_unix (date) > high)
        break;
      add (at, labels, date, format, low, high);
    }
}

void
eda_ticks_add_dates (
    GArray *at, GPtrArray *labels, double low, double high, double wanted)
{
  double from = MAX (low, FIRST_SECOND);
  double to = MIN (high, LAST_SECOND);
  double apart = (high - low) / MAX (wanted, 1);
  double years;

  if (!(to > from))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (seconds_of (&steps[i]) >= apart * 0.99)
      {
        if (steps[i].kind == STEP_SECONDS)
          add_seconds (at, labels, &steps[i], from, to);
        else
          add_months (at, labels, (int)steps[i].count, steps[i].format, from, to);
        return;
      }
  years = eda_tick_step (MIN (apart / YEAR, 5000));
  add_months (at, labels, (int)years * 12, "%Y", from, to);
}
